import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { readLexicon } from './engine/index.ts'
import { can } from './policy.ts'
import { deleteTerm, insertTerm, listLessons, listTerms, type StoredTerm } from './queries/lexicon.ts'

type Shipped = ReadonlyMap<
  string,
  { readonly id: string; readonly name: string; readonly type: string; readonly words: string }
>

let shipped: Shipped | undefined

/** The concepts of the lexicon that comes with the program, read once. */
function shippedConcepts(): Shipped {
  shipped ??= new Map(
    readLexicon().concepts.map(({ id, name, type, forms }) => [
      id,
      { id, name, type, words: [id, name, ...forms].join(' ').toLowerCase() },
    ]),
  )
  return shipped
}

const FOUND_AT_MOST = 20

/** Shipped concepts whose name, id or forms hold a word; names that begin with it first. */
export function searchConcepts(q: string) {
  const word = q.toLowerCase()
  const rank = (name: string) => (name.toLowerCase().startsWith(word) ? 0 : 1)
  return [...shippedConcepts().values()]
    .filter(({ words }) => words.includes(word))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
    .slice(0, FOUND_AT_MOST)
    .map(({ id, name, type }) => ({ id, name, type }))
}

const nameIn = (terms: readonly StoredTerm[], concept: string): string =>
  shippedConcepts().get(concept)?.name ?? terms.find((term) => term.concept === concept)?.name ?? concept

/** Concepts by id with their names as people say them. */
export async function nameConcepts(ctx: Context, concepts: readonly string[]) {
  const isKnown = concepts.every((id) => shippedConcepts().has(id))
  const terms = isKnown ? [] : await listTerms(ctx)
  return concepts.map((id) => ({ id, name: nameIn(terms, id) }))
}

/** What the region added to the lexicon. */
export async function readTerms(ctx: Context) {
  const terms = await listTerms(ctx)
  return terms.map((term) => ({ ...term, conceptName: nameIn(terms, term.concept) }))
}

export interface NewTerm {
  readonly concept: string
  readonly name: string
  readonly forms: readonly string[]
  readonly is: readonly string[]
  readonly serves: readonly string[]
}

/**
 * Adds words of the region to a concept, or a concept of its own; used from the next computation. Throws `forbidden`, `unknown_reference` for a
 * broader or served concept that nobody knows, `duplicate` when all its words are there already.
 */
export async function addTerm(ctx: Context, term: NewTerm) {
  assert(can.coordinate(ctx.actor), 'forbidden')
  const terms = await listTerms(ctx)
  const isKnown = (id: string) => shippedConcepts().has(id) || terms.some(({ concept }) => concept === id)
  assert([...term.is, ...term.serves].every(isKnown), 'unknown_reference', { what: 'concept' })
  assert(isKnown(term.concept) || term.name !== '', 'unknown_reference', { what: 'concept' })
  const own = terms.filter(({ concept }) => concept === term.concept).flatMap(({ forms }) => forms)
  assert(!term.forms.every((form) => own.includes(form)), 'duplicate', { what: 'term' })
  const id = newId()
  await insertTerm(ctx, id, term)
  await record(ctx, 'lexicon.add', { kind: 'lexicon_term', id }, { concept: term.concept, forms: term.forms.length })
  const added = (await readTerms(ctx)).find((one) => one.id === id)
  assert(added, 'not_found')
  return added
}

/** Takes an added term out again. Throws `forbidden`, `not_found`. */
export async function removeTerm(ctx: Context, id: string): Promise<void> {
  assert(can.coordinate(ctx.actor), 'forbidden')
  assert(await deleteTerm(ctx, id), 'not_found')
  await record(ctx, 'lexicon.remove', { kind: 'lexicon_term', id })
}

/** What decisions taught, with the names of the concepts. */
export async function readLessons(ctx: Context) {
  const lessons = await listLessons(ctx)
  const names = await nameConcepts(
    ctx,
    lessons.map(({ concept }) => concept),
  )
  return lessons.map((lesson, at) => ({ ...lesson, conceptName: names[at]?.name ?? lesson.concept }))
}
