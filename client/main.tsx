import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element #root: client/index.html was changed.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
