import type { ActivityFilter, ActivitySort } from '#contract/plans/activities.ts'
import type { ActivityStatus, OutputKind } from '#contract/plans/shapes.ts'
import { address, flag, listAddress, listOf, oneOf, type Reader, text, whole } from '../../lib/address.ts'

export const STATUSES = [
  'draft',
  'planned',
  'running',
  'done',
  'asleep',
  'withdrawn',
] as const satisfies readonly ActivityStatus[]

export const OUTPUTS = [
  'pelatihan',
  'bantuan barang',
  'bantuan uang',
  'perbaikan rumah',
  'pendampingan',
  'sosialisasi',
  'pameran/pemasaran',
  'layanan',
  'pembangunan prasarana',
  'rapat/koordinasi',
] as const satisfies readonly OutputKind[]

const SORTS = [
  'name',
  '-name',
  'agency',
  '-agency',
  'startsOn',
  '-startsOn',
  'budget',
  '-budget',
  'expectedPeople',
  '-expectedPeople',
  'updatedAt',
  '-updatedAt',
] as const satisfies readonly ActivitySort[]

const code: Reader<string> = (value) => {
  const found = text(value)
  return found && /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(found) ? found : undefined
}
const uuid: Reader<string> = (value) => {
  const found = text(value)
  return found && /^[0-9a-f-]{36}$/i.test(found) ? found : undefined
}
const uuidOrNone: Reader<string> = (value) => (value === 'none' ? 'none' : uuid(value))

/** The address of *Program & Kegiatan*; a saved view is such an address with a name. */
export const plansAddressBar = address({
  ...listAddress,
  sort: oneOf(...SORTS),
  year: whole(2000),
  view: oneOf('table', 'calendar'),
  by: oneOf('priority'),
  agency: listOf(uuid),
  lead: uuid,
  programme: uuidOrNone,
  priority: uuidOrNone,
  area: code,
  target: listOf(text),
  output: listOf(oneOf(...OUTPUTS)),
  quarter: whole(),
  status: listOf(oneOf(...STATUSES)),
  incomplete: flag,
})
export type PlansAddress = ReturnType<typeof plansAddressBar>

export const prioritiesAddressBar = address({ year: whole(2000), open: uuid })
export type PrioritiesAddress = ReturnType<typeof prioritiesAddressBar>

export const programmesAddressBar = address({
  ...listAddress,
  year: whole(2000),
  agency: uuid,
  priority: uuidOrNone,
})
export type ProgrammesAddress = ReturnType<typeof programmesAddressBar>

export const activityTabs = ['summary', 'target', 'budget', 'overlaps', 'history'] as const
export type ActivityTab = (typeof activityTabs)[number]

/** What the form of a new activity may be filled in with beforehand. */
export const newActivityAddressBar = address({
  year: whole(2000),
  agencyId: uuid,
  programmeId: uuid,
  name: text,
  outputKind: oneOf(...OUTPUTS),
  targetText: text,
  areaText: text,
  areaCodes: listOf(code),
  expectedPeople: whole(0),
  unit: text,
})
export type NewActivityAddress = ReturnType<typeof newActivityAddressBar>

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

/** The filters of the address in the words of the contract; the same for every view, the sums and the download. */
export function filterOf(year: number, view: PlansAddress) {
  const quarter = view.quarter ? QUARTERS[view.quarter - 1] : undefined
  return {
    year,
    q: view.q,
    agencyId: view.agency,
    leadId: view.lead,
    programmeId: view.programme,
    priorityId: view.priority,
    area: view.area,
    target: view.target,
    outputKind: view.output,
    from: quarter && `${year}-${quarter[0]}`,
    until: quarter && `${year}-${quarter[1]}`,
    status: view.status,
    incomplete: view.incomplete && ('true' as const),
  } satisfies Record<keyof ActivityFilter, unknown>
}

const PAGE_SIZE = 25

export const listInput = (year: number, view: PlansAddress) => ({
  ...filterOf(year, view),
  page: view.page ?? 1,
  pageSize: Math.min(view.pageSize ?? PAGE_SIZE, 200),
  sort: view.sort ?? ('name' as const),
})

const FILTERS = [
  'q',
  'agency',
  'lead',
  'programme',
  'priority',
  'area',
  'target',
  'output',
  'quarter',
  'status',
  'incomplete',
] as const satisfies readonly (keyof PlansAddress)[]

export const isFiltered = (view: PlansAddress): boolean => FILTERS.some((name) => view[name] !== undefined)

/** A change of the address that takes every filter out. */
export const noFilters = (): { [K in (typeof FILTERS)[number]]: undefined } =>
  Object.fromEntries(FILTERS.map((name) => [name, undefined])) as { [K in (typeof FILTERS)[number]]: undefined }
