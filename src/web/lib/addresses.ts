import { stringifySearch } from './search-string.ts'

/** Addresses that pages of other rooms lead to. A room may not import another one; it may know where its pages are. */
export const activityAddress = (id: string): string => `/rencana/kegiatan/${id}`

/** One pair of plans, with the filters of the list that one comes from, so that one can go on to the next. */
export const pairAddress = (a: string, b: string, list: object = {}): string =>
  `/sinergi/pasangan/${a}/${b}${stringifySearch({ ...list })}`

/** The list of pairs under some filters; the names are those of the address of *Peta Sinergi*. */
export const synergyAddress = (filters: object = {}): string => `/sinergi${stringifySearch({ ...filters })}`

export const gapsAddress = (filters: object = {}): string => `/sinergi/kesenjangan${stringifySearch({ ...filters })}`

export const wrongAgencyAddress = (filters: object = {}): string =>
  `/sinergi/salah-kamar${stringifySearch({ ...filters })}`

/** The followups under some filters; `id` opens one of them. */
export const followupsAddress = (filters: object = {}): string => `/tindak-lanjut${stringifySearch({ ...filters })}`

/** The activities of a year under some filters; the names are those of the address of *Program & Kegiatan*. */
export const plansAddress = (filters: object = {}): string => `/rencana${stringifySearch({ ...filters })}`

export const IMPORT_PLANS = '/rencana/impor'

export const IMPORT_LISTS = '/warga/impor'

/** Which agency holds which affair, from a spreadsheet; the agencies named in it are made. */
export const IMPORT_MANDATES = '/mandat/impor'

/** The form of a new activity, filled in beforehand; the names are those of `ActivityInput`. */
export const newActivityAddress = (values: object): string => `/rencana/kegiatan/baru${stringifySearch({ ...values })}`

/** The region's areas, and where their boundaries are imported. */
export const AREAS = '/wilayah'

/** One area beside the page of the region's areas. */
export const areaAddress = (code: string): string => `/wilayah${stringifySearch({ area: code })}`

/** One person of the lists; `tab` opens a part of the page. */
export const personAddress = (id: string, tab?: string): string => `/warga/orang/${id}${stringifySearch({ tab })}`

/** Pairs of records that wait for a person's eye, of all agencies or of one. */
export const reviewAddress = (filters: object = {}): string => `/warga/tinjau${stringifySearch({ ...filters })}`

/** The people under some filters; the names are those of the address of *Siapa menerima apa*. */
export const servedAddress = (filters: object = {}): string => `/layanan${stringifySearch({ ...filters })}`

/** Conflicts with rules of combination under some filters. */
export const conflictsAddress = (filters: object = {}): string => `/layanan/benturan${stringifySearch({ ...filters })}`

export const RULES = '/layanan/aturan'

export const CHECK_CANDIDATES = '/layanan/periksa'
