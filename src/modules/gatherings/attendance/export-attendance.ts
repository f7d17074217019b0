import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { getOrganised } from '../get-gathering.ts'
import { readAttendance } from './read-attendance.ts'
import { shareOf } from './shares.ts'

const WORDS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Hadir',
  late: 'Terlambat',
  excused: 'Izin',
  represented: 'Diwakili',
  absent: 'Tidak hadir',
}
const STANDING = { passed: 'Lulus', attended: 'Telah mengikuti', none: '' } as const

/** A sheet of everybody by session, and one of everything that stands behind it; the organiser's. Throws `not_found`, `forbidden`. */
export async function exportAttendance(ctx: Context, id: string): Promise<File> {
  const gathering = await getOrganised(ctx, id)
  const attendance = await readAttendance(ctx, id)
  const now = ctx.clock.now()
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.timezone, dateStyle: 'short', timeStyle: 'short' })
  const at = (moment: Date | null) => (moment ? time.format(moment) : '')
  const begun = (startsAt: Date) => startsAt <= now

  const people = attendance.people.map((person, index): OutCell[] => {
    const share = shareOf(attendance, person.id, now)
    const cells = attendance.sessions.map((session) => {
      const { status } = attendance.of(person.id, session.id)
      return begun(session.startsAt) || status !== 'absent' ? WORDS[status] : ''
    })
    const sums = [share.attended, share.sessions, share.sharePercent, share.lessonHours, STANDING[share.standing]]
    return [index + 1, person.name, person.title, person.agency, ...cells, ...sums]
  })
  const details = attendance.people.flatMap((person) =>
    attendance.sessions.map((session): OutCell[] => {
      const outcome = attendance.of(person.id, session.id)
      const status = begun(session.startsAt) || outcome.status !== 'absent' ? WORDS[outcome.status] : ''
      const why = outcome.reason || outcome.representedBy
      return [session.title, at(session.startsAt), person.name, status, at(outcome.arrivedAt), at(outcome.leftAt), why]
    }),
  )
  const column = (header: string, width: number) => ({ header, width })
  const sheets = [
    {
      name: 'Presensi',
      columns: [
        column('No', 6),
        column('Nama', 36),
        column('Jabatan', 40),
        column('Instansi', 24),
        ...attendance.sessions.map(({ title, startsAt }) => column(`${title} (${at(startsAt)})`, 22)),
        column('Sesi diikuti', 12),
        column('Sesi berlangsung', 12),
        column('Persentase', 12),
        column('JP', 8),
        column('Hasil', 18),
      ],
      rows: people,
    },
    {
      name: 'Rincian',
      columns: [
        column('Sesi', 36),
        column('Mulai', 18),
        column('Nama', 36),
        column('Kehadiran', 14),
        column('Datang', 18),
        column('Pulang', 18),
        column('Alasan atau wakil', 40),
      ],
      rows: details,
    },
  ] as const
  return exportSheets(
    ctx,
    'attendance.export',
    { kind: 'gathering', id },
    { name: `presensi-${gathering.startsOn}`, sheets },
  )
}
