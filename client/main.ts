import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { begin } from './app/begin.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element #root: client/index.html was changed.')
begin(location.pathname)
void import('./app/start.tsx').then(({ start }) => start(root))
