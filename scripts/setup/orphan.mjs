import { readFileSync } from 'node:fs'

/** npm starts a shell, the shell starts us; some shells put us in their own place. By hand there is no npm to outlive. */
const byNpm = process.env.npm_lifecycle_event !== undefined
const parent = process.ppid
const beyond = /^(sh|dash|bash|busybox)$/.test(readStat(parent).name) ? readStat(parent).parent : undefined

/** Whether the npm that began this, or the shell between, is gone: whoever ended it meant what it had begun, too. */
export function isOrphan() {
  if (!byNpm) return false
  return process.ppid !== parent || (beyond !== undefined && readStat(parent).parent !== beyond)
}

/** Name and parent of a process. Where there is no /proc, the end of the shell is seen, that of npm alone is not. */
function readStat(pid) {
  try {
    const [, name, parentPid] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return { name, parent: parentPid }
  } catch {
    return { name: '', parent: undefined }
  }
}
