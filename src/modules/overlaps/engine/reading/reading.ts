import type { PlannedActivity } from '../types.ts'

/** A concept found in a plan: how much the plan is about it (0..1), the words that say so, and whether another plan brings it about. */
export type Mention = {
  id: string
  weight: number
  words: readonly string[]
  inTitle: boolean
  /** Only in the target text: says for whom, not what. */
  inTarget: boolean
  /** In the title, or in the description under a title that names no object (`Jumat Segar`). */
  leads: boolean
  /** Leads, or names the people it is for (`perajin kelapa`). */
  named: boolean
  elsewhere: boolean
}
/** A concept, or a broader one, that the plan reaches: through which mention, and how much of the purpose is shared. */
export type Reach = { via: Mention; step: number }

export type Special = {
  /** Kinds of disability; `*` when the kind is not told; null: not made for people with disabilities. */
  disability: ReadonlySet<string> | null
  dwp: boolean
  /** `calon`, `purna`, or `*` */
  migrant: ReadonlySet<string> | null
}
export type TargetReading = {
  special: Special
  sexes: ReadonlySet<string>
  ages: readonly [number, number]
  deciles: readonly [number, number]
  headOfFamily: boolean
  /** Staff, cadres, officials; empty for citizens. */
  roles: ReadonlySet<string>
  /** True when citizens are meant too (or no role is named). */
  citizens: boolean
  jobs: ReadonlySet<string>
  bodies: ReadonlySet<string>
  conditions: ReadonlySet<string>
  /** Kinds of house that get it: a school, a mosque. */
  institutions: ReadonlySet<string>
  /** Household, house or family: members of any age and sex. */
  family: boolean
  /** Nothing but job seekers, traders or everybody. */
  general: boolean
  /** Lexicon groups by name, for sentences; words as written. */
  groups: ReadonlyMap<string, readonly string[]>
  known: boolean
}
export type PlaceReading = { codes: readonly string[]; words: readonly string[]; whole: boolean }
/** Quarters counted through the years (year x 4 + quarter), and days for the order; null when no date is known. */
export type PeriodReading = {
  firstQuarter: number
  lastQuarter: number
  startsOn: string
  endsOn: string
  year: number
} | null

export type Reading = {
  activity: PlannedActivity
  support: boolean
  /** What the recipient gets: the strongest link, and all that the text shows. */
  link: string
  links: ReadonlyMap<string, number>
  mentions: ReadonlyMap<string, Mention>
  reach: ReadonlyMap<string, Reach>
  /** Steps of a product's way (growing, packing, selling): in the title or field, and anywhere. */
  stages: ReadonlySet<string>
  mainStages: ReadonlySet<string>
  /** Words outside the lexicon, as evidence of the same unlisted object: root → word as written. */
  unlisted: ReadonlyMap<string, { word: string; main: boolean }>
  /** Names what another activity brings about (graduates of, recipients of, results of). */
  buildsOnOthers: boolean
  beginners: boolean
  /** The title says what is done (`Bimtek Antropometri`); else it may be a slogan (`Benang Emas`). */
  titleStates: boolean
  /** Says itself that its recipients are chosen already: it waits for no survey. */
  settled: boolean
  /** Roots of what its money is bound to buy (`uang untuk beli bakalan`), and of all words of title and description. */
  buys: ReadonlySet<string>
  words: ReadonlySet<string>
  target: TargetReading
  place: PlaceReading
  period: PeriodReading
}
