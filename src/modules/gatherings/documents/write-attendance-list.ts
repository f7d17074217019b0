import { type AttendanceListInput, type AttendanceRow, hourIn, writeAttendanceList } from '#modules/letters/index.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { type Attendance, readAttendance } from '../attendance/read-attendance.ts'
import { sexOf } from '../minutes/presence.ts'
import { can } from '../policy.ts'
import type { Participant } from '../roster/participant.ts'
import { openContact } from '../roster/write-participant.ts'
import { getSigner, hoursOf, type Material, placeOf, postOf } from './material.ts'

interface Wish {
  readonly sessionId?: string | undefined
  readonly day?: string | undefined
  /** Every cell to be signed by hand. */
  readonly blank: boolean
}

/** Of one session, or of every session of a day. Throws `unknown_reference` for another gathering's session. */
function chooseSessions({ timezone }: Context, { gathering, sessions }: Material, { sessionId, day }: Wish) {
  if (sessionId) {
    const session = sessions.find(({ id }) => id === sessionId)
    assert(session, 'unknown_reference', { what: 'session' })
    return { sessions: [session], heldOn: dayIn(timezone, session.startsAt), name: session.title }
  }
  const heldOn = day ?? gathering.startsOn
  return { sessions: sessions.filter(({ startsAt }) => dayIn(timezone, startsAt) === heldOn), heldOn, name: '' }
}

/** What stands instead of a signature where Selaras took the attendance of one of the sessions. */
function markOf(timezone: string, attendance: Attendance, person: Participant, sessions: Material['sessions']): string {
  const outcomes = sessions.map(({ id }) => attendance.of(person.id, id))
  const came = outcomes.find(({ status }) => status === 'present' || status === 'late')
  if (came) return came.arrivedAt ? `hadir ${hourIn(timezone, came.arrivedAt)}` : 'hadir'
  const represented = outcomes.find(({ status }) => status === 'represented')
  if (represented) return `diwakili ${represented.representedBy}`.trim()
  return outcomes.some(({ status }) => status === 'excused') ? 'izin' : ''
}

/** Daftar hadir of a session or a day; telephone numbers only for whoever may read them. Throws `signer_missing`, `unknown_reference`. */
export async function attendanceList(ctx: Context, material: Material, wish: Wish): Promise<OfficeDocument> {
  const { gathering, letterhead, people } = material
  const { sessions, heldOn, name } = chooseSessions(ctx, material, wish)
  const attendance = await readAttendance(ctx, gathering.id)
  const withPhones = can.readPrivate(ctx.actor, gathering)
  const rows = people.map(
    (person): AttendanceRow => ({
      name: person.personName,
      nip: person.nip ?? '',
      post: postOf(person),
      agency: person.agency?.shortName ?? '',
      sex: sexOf(person) ?? '',
      phone: withPhones ? (openContact(ctx, person).phone ?? '') : '',
      mark: wish.blank ? '' : markOf(ctx.timezone, attendance, person, sessions),
    }),
  )
  const input: AttendanceListInput = {
    letterhead,
    event: gathering.title,
    session: name,
    heldOn,
    hours: hoursOf(ctx.timezone, sessions),
    place: placeOf(gathering),
    rows,
    emptyRows: wish.blank ? 5 : 0,
    // A column of empty cells would only take room from the names.
    withPhones: withPhones && rows.some(({ phone }) => phone !== ''),
    signer: await getSigner(ctx, gathering, heldOn),
  }
  return writeAttendanceList(input)
}
