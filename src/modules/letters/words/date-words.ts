import { MONTHS } from '#platform/text/months.ts'
import { numberInWords } from './number-words.ts'

const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year: Number(year), month: MONTHS[Number(month) - 1] ?? '', date: Number(date) }
}

/** `16 Februari 2026` of an ISO day. */
export function longDate(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** `Senin`. */
export const weekday = (day: string): string => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** `Senin, 16 Februari 2026`. */
export const dayAndDate = (day: string): string => `${weekday(day)}, ${longDate(day)}`

/** `Senin s.d. Rabu, 16 s.d. 18 Februari 2026`; months and years are named where they differ; one day stands alone. */
export function dayAndDateRange(from: string, until: string): string {
  if (from === until) return dayAndDate(from)
  return `${weekday(from)} s.d. ${weekday(until)}, ${dateRange(from, until)}`
}

/** `16 s.d. 18 Februari 2026`. */
export function dateRange(from: string, until: string): string {
  if (from === until) return longDate(from)
  const [a, b] = [partsOf(from), partsOf(until)]
  if (a.year !== b.year) return `${longDate(from)} s.d. ${longDate(until)}`
  if (a.month !== b.month) return `${a.date} ${a.month} s.d. ${longDate(until)}`
  return `${a.date} s.d. ${longDate(until)}`
}

/** `hari ini Senin tanggal enam belas bulan Februari tahun dua ribu dua puluh enam`: the opening of a berita acara. */
export function dayInWords(day: string): string {
  const { year, month, date } = partsOf(day)
  return `hari ini ${weekday(day)} tanggal ${numberInWords(date)} bulan ${month} tahun ${numberInWords(year)}`
}

/** Hours of the region's own zone. */
export interface Hours {
  /** `09.00`. */
  readonly from: string
  /** Empty: until it is done. */
  readonly until: string
  /** `WIB`, `WITA` or `WIT`. */
  readonly zone: string
}

/** `09.00 WIB s.d. selesai` or `09.00 s.d. 12.00 WIB`. */
export const hoursText = ({ from, until, zone }: Hours): string =>
  until ? `${from} s.d. ${until} ${zone}` : `${from} ${zone} s.d. selesai`

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** What the region's zone is called on paper. */
export const zoneName = (timezone: string): string => ZONES[timezone] ?? ''

/** `09.00`: the hour of a moment in a zone, as letters write it. */
export const hourIn = (timezone: string, at: Date): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(at)
    .replace(':', '.')
