import { startPillar } from './start-pillar.ts'

try {
  await startPillar(process.env, (line) => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
