import type { Answer } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { isNumericKind, type NumericKind } from '#shared/kind/numeric-kinds.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import { inventTable } from './invent-table.ts'
import { growthOf, totalOf, type Moment } from './invent-total.ts'
import { capacityOf } from './prison-capacity.ts'
import type { Profile } from './profile.ts'
import { randomFor, type Random } from './random.ts'
import { narrative, sentence } from './sentences.ts'

export interface Scene extends Moment {
  readonly version: Version
  readonly profile: Profile
  readonly referenceYear: number
}

/** An invented answer, or nothing where the State leaves the question open. */
export function inventAnswer(question: Question, scene: Scene): Answer | undefined {
  if ('calculate' in question) return undefined
  const random = randomFor(scene.profile.seed, scene.profile.state, scene.cycle, question.id)
  if (!random.chance(scene.profile.completeness))
    return random.chance(0.55) ? inventReason(question, random) : undefined
  const answer = inventValue(question, scene, random)
  return answer && { ...answer, ...inventRemarks(question, scene, random) }
}

/** A typed reason, as States give them: mostly because something is not collected. */
function inventReason({ nonAnswers }: Question, random: Random): Answer | undefined {
  const wished = random.pick([
    'not-collected',
    'not-collected',
    'not-applicable',
    'confidential',
    'not-available-yet',
  ] as const)
  if (!nonAnswers.includes(wished)) return undefined
  return wished === 'not-available-yet' ? { nonAnswer: wished, expected: '2027' } : { nonAnswer: wished }
}

function inventRemarks(question: Question, { profile }: Scene, random: Random): Partial<Answer> {
  if (!isNumeric(question) || !random.chance(0.12)) return {}
  const flag = random.pick(['estimated', 'provisional', 'definition-differs'] as const)
  return { flags: [flag], note: sentence('note', profile.language, random), language: profile.language }
}

function isNumeric({ kind }: Question): boolean {
  return kind === 'table' || isNumericKind(kind)
}

function inventValue(question: Question, scene: Scene, random: Random): Answer | undefined {
  const { profile, version } = scene
  switch (question.kind) {
    case 'yes-in-part-no':
      return { value: { choice: yesOrNo(profile, question.inPart, steadily(profile, question)) } }
    case 'maturity':
      return { value: { choice: level(profile, steadily(profile, question), scene.drift) } }
    case 'choice':
      return { value: { choice: random.pick(version.codeLists[question.options]?.codes ?? []) } }
    case 'choices':
      return {
        value: {
          choices: someOf(
            version.codeLists[question.options]?.codes ?? [],
            question.exclusive,
            profile,
            steadily(profile, question),
          ),
        },
      }
    case 'text':
      return {
        value: { text: narrative(question.headings?.[0], profile.language, random) },
        language: profile.language,
      }
    case 'date':
      return { value: { date: inventDate(question.precision, scene.referenceYear, random) } }
    case 'table':
      return { value: { cells: { ...inventTable(question, profile, scene) } } }
    case 'list':
      return inventList(question, scene, random)
    case 'documents':
      return { value: { references: [inventReference(scene, random)] } }
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return { value: { number: inventNumber(question, scene) } }
    default:
      throw unknownKind(question)
  }
}

/** Chance that stays the same over the cycles, so that a State's policies do not come and go. */
function steadily({ seed, state }: Profile, { id }: Question): Random {
  return randomFor(seed, state, id, 'steady')
}

function yesOrNo({ progress }: Profile, inPart: boolean, random: Random): string {
  const draw = random.next()
  if (draw < progress) return 'yes'
  return inPart && draw < progress + 0.2 ? 'in-part' : 'no'
}

/** Levels rise slowly: the drift of later cycles lifts a few States by one. */
function level({ progress }: Profile, random: Random, drift: number): string {
  const reached = 4.4 * progress * random.between(0.5, 1.1) + (drift > 1 && random.chance(0.3) ? 1 : 0)
  return String(Math.min(4, Math.floor(reached)))
}

function someOf(
  codes: readonly string[],
  exclusive: string | undefined,
  { progress }: Profile,
  random: Random,
): string[] {
  const open = codes.filter((code) => code !== exclusive)
  const some = open.filter(() => random.chance(Math.min(0.85, 0.2 + 0.6 * progress)))
  if (some.length > 0) return some
  return exclusive === undefined ? open.slice(0, 1) : [exclusive]
}

function inventDate(precision: 'year' | 'month' | 'day', referenceYear: number, random: Random): string {
  const year = String(referenceYear - (precision === 'year' ? Math.floor(random.between(0, 4)) : 0))
  return precision === 'year' ? year : precision === 'month' ? `${year}-12` : `${year}-12-31`
}

function inventNumber(question: Extract<Question, { kind: NumericKind }>, scene: Scene): string {
  const { id, min = 0, max = Infinity } = question
  const { profile } = scene
  if (id === 'prisonCapacity') return String(capacityOf(profile, scene))
  const isShare = question.kind === 'percentage' && id !== 'costOfCrime'
  const drawn = randomFor(profile.seed, profile.state, id).between(6, 82)
  const figure = isShare ? Math.min(97, drawn * growthOf(id, profile, scene)) : totalOf(id, profile, scene)
  const within = Math.min(max, Math.max(min, figure))
  return id === 'preventionProgrammesEvaluated' ? String(Math.floor(within)) : within.toFixed(question.decimals)
}

function inventList(question: Extract<Question, { kind: 'list' }>, scene: Scene, random: Random): Answer {
  const count = 1 + Math.floor(random.between(0, Math.min(3, question.maxItems)))
  const items = Array.from({ length: count }, (_, at) => ({
    id: `item-${at + 1}`,
    fields: Object.fromEntries(
      question.fields.flatMap((field) => fieldOf(field, scene, question.headings?.[0], random)),
    ),
  }))
  return { value: { items }, language: scene.profile.language }
}

type Field = Extract<Question, { kind: 'list' }>['fields'][number]

function fieldOf(
  field: Field,
  scene: Scene,
  heading: string | undefined,
  random: Random,
): readonly (readonly [string, string | string[]])[] {
  const { version } = scene
  switch (field.kind) {
    case 'text':
      return [[field.id, textOf(field.maxWords, scene, heading, random)]]
    case 'choice':
      return [[field.id, random.pick(version.codeLists[field.options]?.codes ?? [])]]
    case 'choices':
      return [[field.id, (version.codeLists[field.options]?.codes ?? []).slice(0, 1)]]
    case 'date':
      return [[field.id, inventDate(field.precision, scene.referenceYear, random)]]
    case 'yes-in-part-no':
      return [[field.id, random.chance(0.6) ? 'yes' : 'no']]
    case 'maturity':
      return [[field.id, String(Math.floor(random.between(0, 5)))]]
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return [[field.id, String(Math.round(random.between(1, 40)))]]
    default:
      throw unknownKind(field)
  }
}

function textOf(maxWords: number, { profile }: Scene, heading: string | undefined, random: Random): string {
  if (maxWords <= 60) return sentence('title', profile.language, random)
  return narrative(heading, profile.language, random)
}

function inventReference({ profile, referenceYear }: Scene, random: Random) {
  return {
    title: sentence('law', profile.language, random),
    year: String(referenceYear - Math.floor(random.between(0, 15))),
    language: profile.language,
  }
}
