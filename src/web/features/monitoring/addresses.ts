import { stringifySearch } from '../../lib/search-string.ts'

export const OVERVIEW = '/capaian/program'
export const NEW_PROGRAMME = '/capaian/program/baru'

export interface ProgrammeView {
  tab?: 'agencies' | 'districts' | 'rows' | 'history'
  year?: number
  quarter?: number
  agency?: string
  district?: string
  page?: number
}

export const programmeAddress = (id: string, view: ProgrammeView = {}): string =>
  `/capaian/program/${id}${stringifySearch({ ...view })}`
export const editAddress = (id: string): string => `/capaian/program/${id}/ubah`
export const targetAddress = (id: string, year: number): string =>
  `/capaian/program/${id}/target${stringifySearch({ year })}`
export const partAddress = (id: string, agency?: string): string =>
  `/capaian/program/${id}/bagian${stringifySearch({ agency })}`
export const ownAddress = (view: { year?: number; quarter?: number; agency?: string } = {}): string =>
  `/capaian/bagian-kami${stringifySearch(view)}`
export const contributionAddress = (id: string): string => `/capaian/laporan/${id}`

export interface ReportView {
  programme?: string
  agency?: string
  /** None: outside any activity. */
  activity?: string | undefined
  year?: number
  quarter?: number
}

export const reportAddress = (view: ReportView): string => `/capaian/laporan/baru${stringifySearch({ ...view })}`
