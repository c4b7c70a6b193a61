import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { say } from './run.mjs'

/** Programs that the tests drive: how to see whether each is here, and the Debian packages that bring it. */
export const testPrograms = [
  { name: 'Chromium', needed: 'browser tests', packages: ['chromium'], present: () => existsSync('/usr/bin/chromium') },
  {
    name: 'fonts for Arabic and Chinese',
    needed: 'screens in Arabic and Chinese',
    packages: ['fonts-noto-core', 'fonts-noto-cjk'],
    present: () => existsSync('/usr/share/fonts/truetype/noto') && existsSync('/usr/share/fonts/opentype/noto'),
  },
  {
    name: 'LibreOffice Writer',
    needed: 'papers opened by a word processor',
    packages: ['libreoffice-writer-nogui'],
    present: () => existsSync('/usr/bin/soffice'),
  },
  {
    name: 'PostgreSQL server programs',
    needed: 'tests on PostgreSQL',
    packages: ['postgresql'],
    present: () => existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').length > 0,
  },
]

/** Installs what is missing where it may (root on Debian); elsewhere the test run names what it skips. */
export function ensureTestPrograms() {
  const missing = testPrograms.filter((program) => !program.present())
  if (missing.length === 0) return
  if (!mayInstall()) return
  const packages = missing.flatMap((program) => program.packages)
  say(`installing for the tests: ${packages.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  })
  if (result.status !== 0) throw new Error(`apt-get could not install ${packages.join(' ')}`)
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
