import { isProblemCode, problems, universalProblems, type ProblemCode } from '#shared/contract/problem.ts'
import { catalogueOf } from './sentences.ts'

type Json = Record<string, unknown>

/** By status, what an endpoint refuses with: what any endpoint may answer is described once for all. */
export function describeRefusals(codes: readonly ProblemCode[]): Json {
  return Object.fromEntries(
    byStatus(codes).map(([status, names]) => [
      String(status),
      names.every(isUniversal) ? { $ref: `#/components/responses/${status}` } : describeRefusal(names),
    ]),
  )
}

/** An example of every problem, and the refusals that any endpoint may answer with: parts of the document's components. */
export function describeProblems(): Json {
  const codes = Object.keys(problems).filter(isProblemCode)
  return {
    examples: Object.fromEntries(codes.map((code) => [code, describeProblem(code)])),
    responses: Object.fromEntries(
      byStatus(universalProblems).map(([status, names]) => [status, describeRefusal(names)]),
    ),
  }
}

const isUniversal = (code: ProblemCode): boolean => universalProblems.some((one) => one === code)

function byStatus(codes: readonly ProblemCode[]): readonly (readonly [number, readonly ProblemCode[]])[] {
  return [...Map.groupBy(codes, (code) => problems[code])].toSorted(([a], [b]) => a - b)
}

function describeRefusal(codes: readonly ProblemCode[]): Json {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]))
  return {
    description: codes.join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  }
}

function describeProblem(code: ProblemCode): Json {
  const { title = code, detail } = catalogueOf('en').problems[code] ?? {}
  const value = {
    type: `/api/problems/${code}`,
    title,
    status: problems[code],
    detail,
    instance: 'id of the request',
    code,
  }
  return { summary: title, value }
}
