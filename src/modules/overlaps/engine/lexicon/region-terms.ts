import type { RegionTerm } from '../types.ts'
import type { ConceptRow, ConceptType, LexiconRows } from './rows.ts'

/** Adds a region's own words to the lexicon: more words for a known concept, or a concept of its own. */
export function withRegionTerms(rows: LexiconRows, terms: readonly RegionTerm[]): LexiconRows {
  if (terms.length === 0) return rows
  const concepts = new Map(rows.concepts.map((row) => [row.id, row]))
  for (const term of terms) {
    const known: ConceptRow = concepts.get(term.concept) ?? {
      id: term.concept,
      name: term.name ?? term.forms[0] ?? term.concept,
      type: isConceptType(term.type, rows) ? term.type : 'product',
      forms: [],
      is: [],
      serves: [],
      link: '',
    }
    concepts.set(term.concept, {
      ...known,
      forms: [...known.forms, ...term.forms.map((form) => form.toLowerCase())],
      is: [...known.is, ...(term.is ?? [])],
      serves: [...known.serves, ...(term.serves ?? [])],
    })
  }
  return { ...rows, concepts: [...concepts.values()] }
}

const isConceptType = (type: string | undefined, rows: LexiconRows): type is ConceptType =>
  type !== undefined && rows.realms.has(type)
