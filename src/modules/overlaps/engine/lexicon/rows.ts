/** The lexicon as it stands in `seed/lexicon` (see the README there), before it is compiled for reading. */

/**
 * What a concept is about; decides which chain its outputs form.
 * - commodity, product, skill: things people make, grow or do for a living
 * - tool, permit, stage: serve or qualify a product (`stage` = a step such as growing, packing, selling online)
 * - topic: what a message is about; house, sanitation, nutrition, aid, health, infra, org, learner, environment, ...
 * - general: makes two offers to the same particular group the same (a course in business for returned migrants)
 * - broad: too wide to link two plans by itself (`usaha`, `keterampilan`)
 */
export type ConceptType =
  | 'commodity'
  | 'product'
  | 'skill'
  | 'tool'
  | 'permit'
  | 'stage'
  | 'topic'
  | 'house'
  | 'sanitation'
  | 'nutrition'
  | 'aid'
  | 'health'
  | 'infra'
  | 'org'
  | 'general'
  | 'broad'

export type ConceptRow = {
  id: string
  /** As people read it: "membuat roti", "kursi roda". */
  name: string
  type: ConceptType
  /** `a b` words in a row, `a~b` near each other, `=word` as written (no stemming). */
  forms: readonly string[]
  /** Broader concepts that still mean the same purpose. */
  is: readonly string[]
  /** Concepts this one makes useful: a sewing machine serves sewing. */
  serves: readonly string[]
  /** What the recipient gets where this concept is the output (`tool`, `permit`, `built`, ...), or ''. */
  link: string
}

export type LinkRow = { link: string; verb: string; weight: number; forms: readonly string[] }
/** `means`: restrictions such as `jk=P`, `usia=60-`, `kondisi=lansia`, `peran=kader`. */
export type GroupRow = { id: string; name: string; forms: readonly string[]; means: readonly string[] }
/** `relation`: `same`, `chain`, `first` (the first link binds before the second), `first_for_beginners`, `none`. */
export type ChainRow = { realm: string; first: string; then: string; relation: string; why: string }

/** `thing` given (or taught, `way` = learn) to people in `condition` is about `concept`. */
export type DerivedRow = { thing: string; condition: string; way: string; concept: string }

export type LexiconRows = {
  concepts: readonly ConceptRow[]
  links: readonly LinkRow[]
  groups: readonly GroupRow[]
  chains: readonly ChainRow[]
  derived: readonly DerivedRow[]
  /** Which realm of chains a concept type belongs to. */
  realms: ReadonlyMap<string, string>
  abbreviations: ReadonlyMap<string, readonly string[]>
  /** Words of government language that never link two plans. */
  plainWords: readonly string[]
  /** Words that only look like prefix + root + suffix (`kepala` is not `ke` + `pala`). */
  wholeWords: readonly string[]
  /** Phrases of rows that every agency has. */
  supportForms: readonly string[]
}
