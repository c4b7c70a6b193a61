import { depsOf, loadQuestionnaires, type AdminContext } from './admin-results.ts'
import { verifyRelease } from './features/releases/index.ts'

/** Recomputes a release and says what was found. Returns the exit code: 0 the same, 1 not the same, 2 no such release. */
export async function checkRelease({ config, database, say }: AdminContext, name: string): Promise<number> {
  const found = await verifyRelease(depsOf(config, database, loadQuestionnaires()), name)
  if (!found) {
    say(`There is no release ${name}. Give a name such as 2024.1.`)
    return 2
  }
  for (const id of found.changedDefinitions)
    say(`${id} is different in this program; the release itself rests on the recorded one.`)
  if (found.computed === undefined) {
    say(`Release ${name} was never approved: nothing of it was frozen.`)
    return 2
  }
  const same = found.computed === found.recorded
  say(
    same ? `Release ${name} is as it was published: ${found.recorded}` : `Release ${name} is NOT as it was published.`,
  )
  if (!same) say(`recorded ${found.recorded}, recomputed ${found.computed}`)
  return same ? 0 : 1
}
