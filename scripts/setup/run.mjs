import { spawn } from 'node:child_process'
import { dirname, join, delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A progress line: what is being done, so that waiting is understood. */
export function say(line) {
  console.log(`· ${line}`)
}

/**
 * The environment for a nested npm: without the variables of the outer one, which would change its
 * scope (`npm_config_omit`, `npm_config_prefix`, …), and with the checkout's own programs first.
 */
export function cleanEnvironment() {
  const outer =
    /^npm_(config_(workspace.*|omit|include|production|global|prefix|ignore_scripts|dry_run)|lifecycle.*|package.*)$/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)))
  env.PATH = [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter)
  return env
}

/** Runs a program with its output shown; rejects with a plain sentence when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: cleanEnvironment(), stdio: 'inherit', ...options })
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)))
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}`)),
    )
  })
}

/** Runs npm itself, the one that called us where possible. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath
  return cli && /npm/.test(cli)
    ? run(process.execPath, [cli, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32', ...options })
}
