import { reserveNumber } from '#modules/letters/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Attendee } from '../attendance/queries/roster.ts'
import { type Attendance, readAttendance } from '../attendance/read-attendance.ts'
import { type Share, shareOf } from '../attendance/shares.ts'
import type { Gathering } from '../gathering.ts'
import { getOrganised } from '../get-gathering.ts'
import { newCode } from './certificate.ts'
import { insertCertificate, listCertified } from './certificate-queries.ts'

/** Numbers are taken one by one and in one transaction: so many at a time keep it short. */
const AT_ONCE = 100
/** Speakers and the committee are thanked otherwise. */
const ROLES: ReadonlySet<string> = new Set(['participant', 'guest'])

interface Due {
  readonly person: Attendee
  readonly share: Share
}

/** Who has earned a certificate and has none yet, revoked or not. */
export function dueIn(attendance: Attendance, certified: ReadonlySet<string>, now: Date): Due[] {
  return attendance.people
    .filter(({ id, role, isRemoved }) => ROLES.has(role) && !isRemoved && !certified.has(id))
    .map((person) => ({ person, share: shareOf(attendance, person.id, now) }))
    .filter(({ share }) => share.attended > 0)
}

/** How many wait for their certificate. */
export async function countDue(ctx: Context, gatheringId: string): Promise<number> {
  const attendance = await readAttendance(ctx, gatheringId)
  if (!isOver(attendance, ctx.clock.now())) return 0
  return dueIn(attendance, await listCertified(ctx, gatheringId), ctx.clock.now()).length
}

const isOver = ({ sessions }: Attendance, now: Date) =>
  sessions.length > 0 && sessions.every(({ endsAt }) => endsAt <= now)

/**
 * Certificates for the next hundred who have earned one, each with a number of the organiser's register: *lulus* from the share of the rules on, else
 * *telah mengikuti*. What contradicts itself is decided first. Throws `certificates_too_early`, `certificates_conflicts`, and what the register throws.
 */
export async function issueCertificates(
  ctx: Context,
  { id, classification }: { readonly id: string; readonly classification: string },
): Promise<{ issued: number; passed: number; waiting: number }> {
  const gathering = await getOrganised(ctx, id)
  const attendance = await readAttendance(ctx, id)
  const now = ctx.clock.now()
  assert(isOver(attendance, now) && gathering.state !== 'cancelled', 'certificates_too_early')
  const due = dueIn(attendance, await listCertified(ctx, id), now)
  // Counted as the list of contradictions counts them: each session of each person.
  const count = attendance.people.reduce((sum, person) => sum + shareOf(attendance, person.id, now).conflicts, 0)
  assert(count === 0, 'certificates_conflicts', { count })
  const turn = due.slice(0, AT_ONCE)
  for (const one of turn) await issueOne(ctx, gathering, one, classification)
  const passed = turn.filter(({ share }) => share.standing === 'passed').length
  if (turn.length > 0)
    await record(ctx, 'certificate.issue', { kind: 'gathering', id }, { issued: turn.length, passed })
  return { issued: turn.length, passed, waiting: due.length - turn.length }
}

async function issueOne(ctx: Context, gathering: Gathering, { person, share }: Due, classification: string) {
  const issuedOn = todayOf(ctx)
  const id = newId()
  const { number } = await reserveNumber(ctx, {
    agencyId: gathering.organiser.id,
    kind: 'certificate',
    classification,
    datedOn: issuedOn,
    subject: `Sertifikat ${gathering.title}`.slice(0, 300),
    recipient: person.name,
    isInternal: gathering.visibility === 'internal',
    source: { kind: 'gathering_certificate', id: person.id },
  })
  await insertCertificate(ctx, {
    id,
    gatheringId: gathering.id,
    participantId: person.id,
    code: newCode(ctx.region),
    standing: share.standing === 'passed' ? 'passed' : 'attended',
    number,
    personName: person.name,
    title: [person.title, person.agency].filter(Boolean).join(', '),
    lessonHours: share.lessonHours,
    sharePercent: share.sharePercent,
    issuedOn,
    replaces: null,
    reissueReason: '',
  })
}
