import type { ListField } from '#contract/lists/layout.ts'
import { readDate, readRupiah } from '#platform/spreadsheet/index.ts'
import { findPeriod } from '../../terms/read-period.ts'
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
  const on = serviceDay(row, day)
  const periodText = row.text('period')
  const period = periodText === null ? null : (periodIn(periodText, day) ?? null)
  return {
    kind: row.text('aid_kind') ?? row.text('course') ?? row.text('event'),
    giver: row.text('giver'),
    on,
    period: period ?? (on === null ? null : { from: on, until: on }),
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
  const found = findPeriod(text) ?? findPeriod(`${text} ${day.slice(0, 4)}`)
  return found && { from: found.period.from, until: found.period.until }
}

function serviceDay(row: RowReader, day: string): string | null {
  const written = row.cell('service_date')
  const text = row.text('service_date')
  if (text === null || !written) return null
  const reading = readDate(written.kind === 'date' ? text.slice(0, 10) : text, {
    latestShortYear: Number(day.slice(0, 4)) + 1,
  })
  if (reading.ok) return reading.value
  // A header *Tanggal* often stands over a period or a year.
  if (!periodIn(text, day)) row.complain('service_date_unrecognised', 'service_date', { value: text })
  return null
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
