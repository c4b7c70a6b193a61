import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { inviteContributor as contract } from '#shared/contract/replies.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { invitePerson, type Invited } from '../accounts/index.ts'
import { readNamesOfState } from '../cycles/index.ts'
import type { RepliesDeps } from './deps.ts'
import { demandDraft, demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { assignSections, withdrawSection, type ReplyRecord } from './queries.ts'
import { recordSteps } from './record-step.ts'
import { summarizeReply } from './summarize-replies.ts'
import { indexOf, versionOf } from './version-index.ts'

type Input = InputOf<typeof contract>

/** Hands sections to a person of another ministry, who gets a mail with a link that signs in. */
export async function inviteContributor(
  deps: RepliesDeps,
  call: Call,
  { params, body }: Input,
): Promise<ReplyOf<typeof contract>> {
  const summary = await inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.assign')
    demandDraft(reply)
    demandSections(deps, reply, body.sections)
    const { id: person, knownAs } = await invite(tx, deps, call, reply, body)
    const by = { actor, at: deps.clock.now().toISOString() }
    await assignSections(tx, reply, {
      person,
      sections: body.sections,
      by: actor,
      at: by.at,
      dueOn: body.dueOn,
      note: body.note,
    })
    const takenBack = await takeBack(tx, reply, body, person)
    const given = { sections: body.sections, person, held: true }
    const after = await recordSteps(tx, reply, 'assign', by, [given, ...takenBack])
    const insteadOf = [...new Set(takenBack.map((one) => one.person))]
    const details = { person, sections: body.sections, ...(insteadOf.length > 0 && { insteadOf }) }
    await call.record(tx, 'contributor.invited', { state: reply.state, subject: reply.id, details })
    call.setHeader('etag', etagOfReply(after.seq))
    const now = await summarizeReply(tx, deps.definitions, call.actor, after)
    return { ...now, ...(knownAs !== undefined && { knownAs }) }
  })
  deps.wakeOutbox()
  return summary
}

/** Takes the sections back from those who held them before; what they wrote stays. Facts of what was taken. */
async function takeBack(tx: Tx, reply: ReplyRecord, { sections, insteadOf = [] }: Input['body'], next: string) {
  const taken: { readonly section: string; readonly person: string; readonly held: false }[] = []
  for (const person of insteadOf.filter((one) => one !== next))
    for (const section of sections)
      if (await withdrawSection(tx, reply, section, person)) taken.push({ section, person, held: false })
  return taken
}

function demandSections(deps: RepliesDeps, reply: ReplyRecord, sections: readonly string[]): void {
  const index = indexOf(versionOf(deps.definitions, reply.versionId))
  const errors = sections.flatMap((id, at) =>
    index.sections.has(id) ? [] : [{ pointer: `/sections/${at}`, code: 'section.unknown' }],
  )
  if (errors.length > 0) refuse('section.unknown', { errors })
}

async function invite(
  tx: Tx,
  deps: RepliesDeps,
  call: Call,
  reply: ReplyRecord,
  body: Input['body'],
): Promise<Invited> {
  const { email, name, organization, locale } = body
  const texts = deps.definitions.versions.get(reply.versionId)?.texts
  const names = await readNamesOfState(tx, reply.state)
  const { note = '' } = body
  const params = (language: CompleteLocale) => ({
    inviter: call.actor.person?.name ?? '',
    state: names[language] ?? reply.state,
    cycle: inLocale(reply.cycleTitles, language),
    sections: body.sections.map((id) => texts?.[language]?.[textKeys.sectionTitle(id)] ?? id).join(', '),
    due: body.dueOn ?? 'none',
    noted: note === '' ? 'no' : 'yes',
    note,
  })
  const member = { email, name, organization, locale, role: 'contributor', state: reply.state } as const
  return invitePerson(tx, deps.clock, { ...member, sentence: 'invitedContributor', params })
}
