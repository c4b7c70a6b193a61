import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** In the world that the browser's stories share, this one submits the report that the others fill: it comes last. */
const last = /tests\/browser\/deciding\.test\.ts$/

/** The usual order of files, but for the stories that leave the shared world as others cannot use it. */
export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLast = ({ moduleId }: TestSpecification): boolean => last.test(moduleId.replaceAll('\\', '/'))
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)]
  }
}
