import { expect, test } from 'vitest'
import type { LoadClass } from '#shared/contract/endpoint.ts'
import { endpoints } from '#shared/contract/endpoints.ts'
import { lanesFor } from '#server/platform/http/admission.ts'
import { loadOf } from '#server/platform/http/admit.ts'

const classes = Object.keys(lanesFor(16)) as LoadClass[] // the keys are the classes, no more and no less

test.each(classes)('the share of the database for %s is used by some endpoint', (load) => {
  expect(endpoints.filter((endpoint) => loadOf(endpoint) === load)).not.toEqual([])
})

test('what computes whole cycles while somebody waits takes no share of people who save', () => {
  const computing = endpoints.filter(
    ({ method, path }) => method === 'POST' && /^\/releases(\/:release\/publication)?$/.test(path),
  )
  expect(computing.map((endpoint) => [endpoint.id, loadOf(endpoint)])).toEqual([
    ['prepareRelease', 'bulk'],
    ['publishRelease', 'bulk'],
  ])
})

test('what sends whole cycles, releases or papers never takes the share of readers', () => {
  const large = endpoints.filter(({ path }) =>
    /^\/cycles\/:cycle\/data|\/files\/:file$|\/paper\.docx$|^\/exports\/:export\/file$/.test(path),
  )
  expect(large.length).toBeGreaterThan(8)
  expect(large.filter((endpoint) => loadOf(endpoint) !== 'bulk').map(({ id }) => id)).toEqual([])
})
