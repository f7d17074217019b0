import { type ItemAnswer, type Refusal, ToldFact } from '#contract/gatherings/attendance/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { correctTime } from '#platform/offline/correct-time.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { isGenuineBadge } from '../codes.ts'
import { idOf } from '../item-id.ts'
import { updateDevice } from '../queries/devices.ts'
import { insertFacts, type NewFact } from '../queries/facts.ts'
import { type Attendee, findAttendee, insertWalkIn, listAttendees, listSessionIds } from '../queries/roster.ts'
import { isWhole } from '../record-attendance.ts'
import { deviceOfLink } from './devices.ts'

interface Batch {
  readonly run: string
  readonly offsetMs: number
  readonly items: readonly unknown[]
}

type Judged = { readonly id: string; readonly why: Refusal } | { readonly id: string; readonly told: ToldFact }

/**
 * Takes what a device tells, each item by itself: a forged or spoilt one is refused and the others are kept; one that came before is known. Facts are
 * taken whatever the state of the gathering, since a device may come back late. Throws `link_invalid`, `device_revoked`.
 */
export async function takeFacts(ctx: Context, link: LinkToken, batch: Batch): Promise<ItemAnswer[]> {
  const { device, gathering } = await deviceOfLink(ctx, link)
  const sessions = new Set(await listSessionIds(ctx, gathering.id))
  const people = new Map((await listAttendees(ctx, [gathering.id])).map((person) => [person.id, person]))
  const known = batch.items.map((item) => judge(ctx, item, sessions, people))
  const elsewhere = await findElsewhere(ctx, known, people)
  const judged = known.map(
    (one): Judged =>
      'told' in one && elsewhere.has(one.told.participantId) ? { id: one.id, why: 'unknown_participant' } : one,
  )
  const taken = judged.filter((one) => 'told' in one).map(({ told }) => told)
  const walkIns = new Map(
    taken.flatMap(({ participantId, walkIn }) =>
      walkIn && !people.has(participantId) ? [[participantId, { id: participantId, ...walkIn }] as const] : [],
    ),
  )
  for (const walkIn of walkIns.values()) await insertWalkIn(ctx, gathering.id, walkIn)

  const facts = taken.map((told) => toFact(ctx, told, batch, device.id))
  const kept = await insertFacts(ctx, gathering.id, [...new Map(facts.map((fact) => [fact.id, fact])).values()])
  const refused = judged.filter((one) => 'why' in one)
  // What is kept is its own record; what is refused leaves none but this.
  if (refused.length > 0 || walkIns.size > 0)
    await record(
      ctx,
      'attendance.sync',
      { kind: 'attendance_device', id: device.id },
      {
        kept: kept.size,
        refused: refused.length,
        forged: refused.filter(({ why }) => why === 'forged').length,
        walkIns: walkIns.size,
      },
    )
  await updateDevice(ctx, device.id, { lastSeenAt: ctx.clock.now(), lastOffsetMs: clamp(batch.offsetMs) })

  const answered = new Set<string>()
  return judged.map((one) => {
    if ('why' in one) return { id: one.id, outcome: 'refused', why: one.why }
    const isFirst = kept.has(one.id) && !answered.has(one.id)
    answered.add(one.id)
    return { id: one.id, outcome: isFirst ? 'kept' : 'known', why: null }
  })
}

/** Walk-ins under the id of somebody who is called to another gathering: kept, they would stand where nobody looks. */
async function findElsewhere(ctx: Context, judged: readonly Judged[], people: ReadonlyMap<string, Attendee>) {
  const strangers = new Set(
    judged.flatMap((one) => ('told' in one && !people.has(one.told.participantId) ? [one.told.participantId] : [])),
  )
  const found = new Set<string>()
  for (const id of strangers) if (await findAttendee(ctx, id)) found.add(id)
  return found
}

const INTEGER_MAX = 2_147_483_647
/** A clock may be decades off; the column holds 24 days. */
const clamp = (ms: number) => Math.max(-INTEGER_MAX, Math.min(INTEGER_MAX, ms))

function judge(
  { vault }: Context,
  item: unknown,
  sessions: ReadonlySet<string>,
  people: ReadonlyMap<string, Attendee>,
): Judged {
  const parsed = ToldFact.safeParse(item)
  const id = idOf(item)
  if (!parsed.success) return { id, why: 'malformed' }
  const told = parsed.data
  const person = people.get(told.participantId)
  if (!sessions.has(told.sessionId)) return { id, why: 'unknown_session' }
  if (!person && !told.walkIn) return { id, why: 'unknown_participant' }
  if (told.means === 'session_qr') return { id, why: 'malformed' }
  if (told.kind === 'undo') return told.undoes ? { id, told } : { id, why: 'malformed' }
  if (!isWhole(told)) return { id, why: 'reason_missing' }
  const isGenuine =
    told.means !== 'personal_qr' ||
    (person !== undefined && isGenuineBadge(vault, told.mac ?? '', person.id, person.linkTurn))
  return isGenuine ? { id, told } : { id, why: 'forged' }
}

function toFact({ clock }: Context, told: ToldFact, sync: Batch, deviceId: string): NewFact {
  const { id, sessionId, participantId, kind, statement, reason, representedBy, means, undoes } = told
  const { at, offsetMs, basis } = correctTime(told, sync, clock.now())
  return {
    id,
    sessionId,
    participantId,
    kind,
    statement,
    reason,
    representedBy,
    means,
    deviceId,
    toldBy: `device:${deviceId}`,
    deviceAt: new Date(told.deviceAt),
    at,
    offsetMs: clamp(offsetMs),
    clockBasis: basis,
    about: undoes ? [undoes] : [],
  }
}
