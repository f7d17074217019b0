import type { Language } from '#contract/errors.ts'
import type { AgendaWarning, SessionInput } from '#contract/gatherings/agenda/agenda.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Gathering } from '../gathering.ts'
import { getChangeable, getGathering } from '../get-gathering.ts'
import { updateGathering } from '../queries/gatherings.ts'
import { findSessionInUse } from '../queries/session-use.ts'
import { deleteSessions, insertAgenda, listAgendas, listSessions, upsertSessions } from '../queries/sessions.ts'
import { assertSpeakersFree } from '../speakers/get-speakers.ts'
import { tellAgencies } from '../tell-agencies.ts'
import { describeProblem, findProblems, findWarnings } from './check-agenda.ts'
import { compareAgendas, localTimes, type Session, sentOf, sessionOf } from './session.ts'

export interface Agenda {
  readonly sessions: readonly Session[]
  readonly warnings: readonly AgendaWarning[]
  readonly version: number
}

const agendaOf = (ctx: Context, sessions: readonly Session[], version: number): Agenda => ({
  sessions,
  version,
  warnings: findWarnings(sessions.map((session) => ({ ...session, ...localTimes(ctx.timezone, session) }))),
})

/** The agenda of what the actor may read. Throws `not_found`. */
export async function getAgenda(ctx: Context, gatheringId: string): Promise<Agenda> {
  const { id, version } = await getGathering(ctx, gatheringId)
  return agendaOf(ctx, await listSessions(ctx, id), version)
}

function assertSound(gathering: Gathering, sessions: readonly SessionInput[], language: Language) {
  const issues = findProblems(sessions, gathering).map((problem) => ({
    path: problem.path,
    message: describeProblem(problem, gathering, language),
  }))
  assert(issues.length === 0, 'agenda_faulty', { count: issues.length, first: issues[0]?.message, issues })
}

/**
 * The whole agenda at once. Sessions keep their ids. After the call went out it needs a reason, rises in version, and stays beside the earlier one.
 * Throws `not_found`, `forbidden`, `gathering_over`, `conflict`, `agenda_faulty` (with the place of each problem), `agenda_reason_missing`,
 * `session_in_use`, `speaker_busy`.
 */
export async function saveAgenda(
  ctx: Context,
  input: { id: string; version: number; sessions: readonly SessionInput[]; reason: string; language: Language },
): Promise<Agenda> {
  const gathering = await getChangeable(ctx, input.id)
  assert(gathering.version === input.version, 'conflict')
  assertSound(gathering, input.sessions, input.language)
  const before = await listSessions(ctx, gathering.id)
  const known = new Map(before.map((session) => [session.id, session]))
  const after = input.sessions.map((session) => {
    const old = session.id === undefined ? undefined : known.get(session.id)
    assert(session.id === undefined || old, 'conflict')
    return sessionOf(ctx.timezone, old?.id ?? newId(), session, old?.carriedFrom ?? null)
  })
  const stays = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !stays.has(id))
  // Whom the agenda reached may have a device or a code of the session: what it tells of it must find the session.
  const [sentOne] = gathering.announcedAt === null ? [] : gone
  assert(!sentOne, 'session_in_use', { title: sentOne?.title, what: 'sent_agenda' })
  const inUse = await findSessionInUse(
    ctx,
    gone.map(({ id }) => id),
  )
  assert(!inUse, 'session_in_use', { title: inUse && known.get(inUse.sessionId)?.title, what: inUse?.what })
  await assertSpeakersFree(
    ctx,
    gathering.id,
    after.filter(({ cancelledReason }) => !cancelledReason),
  )

  const wasSent = gathering.announcedAt !== null
  const changes = compareAgendas(sent(ctx, before), sent(ctx, after))
  assert(!wasSent || changes.length === 0 || input.reason.length >= 3, 'agenda_reason_missing')
  await deleteSessions(
    ctx,
    gone.map(({ id }) => id),
  )
  await upsertSessions(ctx, gathering.id, after)
  const isNewVersion = wasSent && changes.length > 0
  const agendaVersion = gathering.agendaVersion + (isNewVersion ? 1 : 0)
  assert(await updateGathering(ctx, gathering, { agendaVersion }), 'conflict')
  if (isNewVersion) {
    await insertAgenda(ctx, gathering.id, { version: agendaVersion, sessions: sent(ctx, after), reason: input.reason })
    await tellAgencies(ctx, gathering, 'gathering.agenda')
  }
  await record(
    ctx,
    'gathering.agenda',
    { kind: 'gathering', id: gathering.id },
    {
      sessions: after.length,
      agendaVersion,
    },
  )
  return agendaOf(ctx, await listSessions(ctx, gathering.id), gathering.version + 1)
}

const sent = (ctx: Context, sessions: readonly Session[]) => sessions.map((session) => sentOf(ctx.timezone, session))

/** Keeps the agenda as it goes out now. */
export async function keepSentAgenda(
  ctx: Context,
  gatheringId: string,
  version: number,
  reason: string,
): Promise<void> {
  await insertAgenda(ctx, gatheringId, { version, sessions: sent(ctx, await listSessions(ctx, gatheringId)), reason })
}

/**
 * What stands on the agenda now is the next version of one that was sent, and the agencies called are told; of one that was not sent nothing happens.
 * Throws `conflict`.
 */
export async function sendAgendaAnew(ctx: Context, gathering: Gathering, reason: string): Promise<void> {
  if (gathering.announcedAt === null) return
  const agendaVersion = gathering.agendaVersion + 1
  assert(await updateGathering(ctx, gathering, { agendaVersion }), 'conflict')
  await keepSentAgenda(ctx, gathering.id, agendaVersion, reason)
  await tellAgencies(ctx, gathering, 'gathering.agenda')
}

/** Agendas that were sent, the latest first, each with what it changed. Throws `not_found`. */
export async function listAgendaVersions(ctx: Context, gatheringId: string) {
  const { id } = await getGathering(ctx, gatheringId)
  const agendas = await listAgendas(ctx, id)
  return agendas
    .map((agenda, at) => ({ ...agenda, changes: compareAgendas(agendas[at - 1]?.sessions ?? [], agenda.sessions) }))
    .reverse()
}
