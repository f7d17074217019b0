import { lexicon } from './overlaps/lexicon.ts'
import { overview } from './overlaps/overview.ts'
import { pairs } from './overlaps/pairs.ts'

/** Pairs of plans that meet, decisions on them, needs nobody covers, plans of the wrong agency. */
export const overlaps = { ...overview, ...pairs, ...lexicon }
