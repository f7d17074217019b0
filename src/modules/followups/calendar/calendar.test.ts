import { expect, test } from 'vitest'
import { type CalendarEntry, writeCalendar } from './entry.ts'

const PLACE = { timezone: 'Asia/Makassar', publicUrl: 'https://selaras.contoh.go.id' }
const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'followup-1',
  sequence: 0,
  title: 'Tenggat: Serahkan data, lengkap; hari ini',
  text: 'Pemilik: Dinsos.\nBaris kedua',
  link: '/tindak-lanjut?id=1',
  when: { from: '2026-02-28', until: '2026-02-28' },
  isCancelled: false,
  changedAt: new Date('2026-02-10T02:00:00Z'),
  ...given,
})

/** The events of a calendar file, unfolded and unescaped, by property: a reader of its own, after RFC 5545. */
function parse(file: string): Record<string, string>[] {
  const events: Record<string, string>[] = []
  for (const line of file.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [name = '', ...value] = line.split(':')
    if (line === 'BEGIN:VEVENT') events.push({})
    const event = events.at(-1)
    if (event)
      event[name] = value.join(':').replace(/\\([nN,;\\])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c))
  }
  return events
}

test('a due day is a whole day, with the words it came with and an id that stays', () => {
  const file = writeCalendar('Selaras', [entry()], PLACE)
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(file).toContain('X-WR-TIMEZONE:Asia/Makassar')
  expect(parse(file)).toMatchObject([
    {
      UID: 'followup-1@selaras.contoh.go.id',
      SEQUENCE: '0',
      DTSTAMP: '20260210T020000Z',
      'DTSTART;VALUE=DATE': '20260228',
      'DTEND;VALUE=DATE': '20260301',
      SUMMARY: 'Tenggat: Serahkan data, lengkap; hari ini',
      DESCRIPTION: 'Pemilik: Dinsos.\nBaris kedua',
      STATUS: 'CONFIRMED',
    },
  ])
})

test('what changed keeps its id and rises; what is dropped is cancelled; a session is at its instant', () => {
  const session = entry({
    id: 'session-2',
    when: { startsAt: new Date('2026-05-16T00:30:00Z'), endsAt: new Date('2026-05-16T02:00:00Z') },
  })
  const [changed, at] = parse(writeCalendar('Selaras', [entry({ sequence: 4, isCancelled: true }), session], PLACE))
  expect(changed).toMatchObject({ UID: 'followup-1@selaras.contoh.go.id', SEQUENCE: '4', STATUS: 'CANCELLED' })
  expect(at).toMatchObject({ DTSTART: '20260516T003000Z', DTEND: '20260516T020000Z' })
})
