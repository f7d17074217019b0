import type { ListField } from '#contract/lists/layout.ts'
import { readDate, readRupiah } from '#platform/spreadsheet/index.ts'
import { findDays, findPeriod } from '../../terms/read-period.ts'
import type { RowReader } from './row-reader.ts'
import type { BusinessValues, ServiceValues } from './service-values.ts'

const STATES: readonly (readonly [RegExp, NonNullable<ServiceValues['state']>])[] = [
  [/batal|tolak|tidak layak|tdk layak|mengundurkan|tms\b/, 'cancelled'],
  [/selesai|100 ?%|tersalur|disalurkan|sudah (?:di)?terima|\bcair|terealisasi|lunas|lulus/, 'done'],
  [/proses|progres|berjalan|sedang|\d{1,2} ?%/, 'ongoing'],
  [/\bsk\b|ditetapkan|disetujui|penetapan|\blayak\b|\bms\b/, 'decided'],
  [/usul|proposal|pengajuan|calon|verifikasi|survei|survey/, 'proposed'],
]

const ACTIVITY = /^([1-9X])\.(\d{2}|XX)\.(\d{2})\.(?:0?([1-8]))\.(\d{2})\.(\d{4}|\d{2})(?:\.|$)/i

/** What a row says of the service: kind, giver, day, worth, state. What holds for the whole list is the list's to say. */
export function serviceOfRow(row: RowReader, day: string): ServiceValues {
  const dated = serviceDate(row, day)
  const periodText = row.text('period')
  const period = periodText === null ? undefined : periodIn(periodText, day)
  return {
    kind: row.text('aid_kind') ?? row.text('course') ?? row.text('event'),
    giver: row.text('giver'),
    on: dated.on,
    period: period ?? dated.period,
    worth: rupiah(row, 'aid_amount'),
    quantity: quantity(row),
    state: state(row.text('state')) ?? state(row.text('note')),
    fundSource: row.text('fund_source'),
    activityCode: activityCode(row),
    business: business(row),
  }
}

/** The span of time a cell names; without a year that of the list. */
function periodIn(text: string, day: string): ServiceValues['period'] | undefined {
  const listYear = ` ${day.slice(0, 4)}`
  const days = findDays(text) ?? findDays(text + listYear)
  if (days) return days
  const inYear = findPeriod(text + listYear)
  // The year put behind is no answer of its own.
  const found = findPeriod(text) ?? (inYear && inYear.at < text.length ? inYear : undefined)
  return found && { from: found.period.from, until: found.period.until }
}

const UNDATED: Pick<ServiceValues, 'on' | 'period'> = { on: null, period: null }

/** The day of the service; a header *Tanggal* often stands over a span of days, a month or a year. */
function serviceDate(row: RowReader, day: string): Pick<ServiceValues, 'on' | 'period'> {
  const written = row.cell('service_date')
  const text = row.text('service_date')
  if (text === null || !written) return UNDATED
  const reading = readDate(written.kind === 'date' ? text.slice(0, 10) : text, {
    latestShortYear: Number(day.slice(0, 4)) + 1,
  })
  if (reading.ok) return { on: reading.value, period: { from: reading.value, until: reading.value } }
  const period = periodIn(text, day)
  if (!period) row.complain('service_date_unrecognised', 'service_date', { value: text })
  return { on: null, period: period ?? null }
}

/** Whole rupiah; null where nothing, or no amount, is written. */
function rupiah(row: RowReader, field: ListField): number | null {
  const text = row.text(field)
  if (text === null) return null
  const reading = readRupiah(text.replace(/\s*(?:\/|per)\s*\w+$/i, ''))
  if (reading.ok && reading.value >= 0n) return Number(reading.value)
  row.complain('worth_unrecognised', field, { value: text })
  return null
}

function quantity(row: RowReader): ServiceValues['quantity'] {
  const text = row.text('quantity')
  const [, count, unit] = /^(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(text ?? '') ?? []
  if (count === undefined) return null
  return { count: Number(count.replace(',', '.')), unit: unit ? unit : row.text('unit') }
}

const state = (text: string | null): ServiceValues['state'] =>
  text === null ? null : (STATES.find(([says]) => says.test(text.toLowerCase()))?.[1] ?? null)

function activityCode(row: RowReader): string | null {
  const text = row.text('subactivity_code')
  if (text === null) return null
  const found = ACTIVITY.exec(text)
  if (found) return found.slice(1, 7).join('.').toUpperCase()
  row.complain('activity_code_shape', 'subactivity_code', { value: text })
  return null
}

function business(row: RowReader): BusinessValues | null {
  const values: BusinessValues = {
    name: row.text('business_name'),
    kind: row.text('business_kind'),
    registration: row.text('business_registration'),
    sales: rupiah(row, 'business_sales'),
  }
  return Object.values(values).some((value) => value !== null) ? values : null
}
