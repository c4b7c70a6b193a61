// `npm run dev`: the server restarts and the browser updates when a file changes.
import { spawn } from 'node:child_process'
import { cleanEnvironment, root } from './setup/run.mjs'

const serverPort = process.env.PORT ?? '3000'
const env = { ...cleanEnvironment(), PORT: serverPort, PILLAR_API: `http://127.0.0.1:${serverPort}` }
const parts = [
  spawn('node', ['--watch', 'server/main.ts'], { cwd: root, env, stdio: 'inherit' }),
  spawn('vite', ['--config', 'client/vite.config.ts'], { cwd: root, env, stdio: 'inherit' }),
]
const end = () => parts.forEach((part) => part.kill('SIGTERM'))
process.on('SIGINT', end)
process.on('SIGTERM', end)
for (const part of parts) part.on('exit', (code) => (end(), (process.exitCode ??= code ?? 0)))
console.log(`· server on http://localhost:${serverPort}, client with live updates on http://localhost:5173`)
