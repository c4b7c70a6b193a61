import { terminal } from './questionnaires/output.ts'
import { runCommand } from './questionnaires/run-command.ts'

process.exitCode = runCommand(process.argv.slice(2), terminal)
