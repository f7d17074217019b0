import { createSpelling } from '../text/spelling.ts'
import { likelyRoot, rootCandidates } from '../text/stems.ts'
import { type Token, tokensOf } from '../text/tokens.ts'
import { createFormFinder, type FormFinder, type FormOwner, type RootedWord } from './forms.ts'
import type { ConceptRow, GroupRow, LexiconRows, LinkRow } from './rows.ts'

export type Lexicon = {
  concepts: ReadonlyMap<string, ConceptRow>
  groups: ReadonlyMap<string, GroupRow>
  links: ReadonlyMap<string, LinkRow>
  rows: LexiconRows
  finder: FormFinder
  /** Groups only: in a target text a group is a group even inside the name of a thing (`relawan desa tangguh bencana`). */
  groupFinder: FormFinder
  /** Words of a text with their roots, spelling corrected. */
  words: (text: string) => (Token & RootedWord)[]
  isPlain: (root: string) => boolean
  /** What a single word says of the deed even inside a longer name: `pemeriksaan dahak` is an examination. */
  deedOf: (root: string) => string | undefined
  /** A concept with everything it is or serves: id → how much of the purpose it shares (0..1). */
  reach: (id: string) => ReadonlyMap<string, number>
}

/** Sharing a broader concept, or what one serves, is a little less than being the same. */
/** Goods, permits and the like are named after their object anyway (`bantuan hukum` gives no goods). */
const TOLD_INSIDE_NAMES: ReadonlySet<string> = new Set(['learn', 'screen'])
const STEP_IS = 0.92
const STEP_SERVES = 0.88

/** Compiles the rows; pure, about 100 ms for some thousand forms. */
export function createLexicon(rows: LexiconRows): Lexicon {
  const concepts = new Map(rows.concepts.map((row) => [row.id, row]))
  const groups = new Map(rows.groups.map((row) => [row.id, row]))
  const links = new Map<string, LinkRow>()
  for (const row of rows.links) if (!links.has(row.link)) links.set(row.link, row)

  // A doubled word counts once in texts (`ibu-ibu`), so it does in forms.
  const forms = [...formsOf(rows)].map(({ form, owner }) => ({ form: form.replace(/\b(\p{L}+)-\1\b/gu, '$1'), owner }))
  const roots = rootsOf(forms, rows)
  const plain = new Set(rows.plainWords.map((word) => roots.of(word)))
  const deeds = new Map(
    rows.links
      .filter(({ link, weight }) => TOLD_INSIDE_NAMES.has(link) && weight >= 1)
      .flatMap(({ link, forms }) =>
        forms.filter((form) => /^[a-z]+$/.test(form)).map((form) => [roots.of(form), link]),
      ),
  )
  const spelling = createSpelling([...roots.known, ...rows.plainWords])
  const memory = new Map<string, string>()
  const readRoot = (word: string): string => {
    const remembered = memory.get(word)
    if (remembered !== undefined) return remembered
    const root = roots.find(word) ?? correctedRoot(word, spelling.correct, roots.find) ?? likelyRoot(word)
    if (memory.size < 200_000) memory.set(word, root)
    return root
  }

  const exactForms = [...exactWhereRootIsForeign(forms, roots.of)]
  const reaches = new Map<string, ReadonlyMap<string, number>>()
  return {
    concepts,
    groups,
    links,
    rows,
    finder: createFormFinder(exactForms, roots.of),
    groupFinder: createFormFinder(
      exactForms.filter(({ owner }) => owner.layer === 'group'),
      roots.of,
    ),
    words: (text) => tokensOf(text, rows.abbreviations).map((token) => ({ ...token, root: readRoot(token.word) })),
    isPlain: (root) => plain.has(root) || /^\d/.test(root) || root.length < 4,
    deedOf: (root) => deeds.get(root),
    reach(id) {
      const known = reaches.get(id)
      if (known) return known
      const reach = reachOf(id, concepts)
      reaches.set(id, reach)
      return reach
    },
  }
}

function* formsOf(rows: LexiconRows): Generator<{ form: string; owner: FormOwner }> {
  for (const { id, forms } of rows.concepts)
    for (const form of forms) yield { form, owner: { layer: 'concept', id, weight: 1 } }
  for (const { link, weight, forms } of rows.links)
    for (const form of forms) yield { form, owner: { layer: 'link', id: link, weight } }
  for (const { id, forms } of rows.groups)
    for (const form of forms) yield { form, owner: { layer: 'group', id, weight: 1 } }
  for (const form of rows.supportForms) yield { form, owner: { layer: 'support', id: 'support', weight: 1 } }
}

/**
 * A single word is read by its root only where the same concept lists the root too: `pakaian` is not about `pakai`,
 * while `menjahit` beside `jahit` is found in every inflection.
 */
function* exactWhereRootIsForeign(
  forms: readonly { form: string; owner: FormOwner }[],
  rootOf: (word: string) => string,
): Generator<{ form: string; owner: FormOwner }> {
  const listed = new Set(forms.map(({ form, owner }) => `${owner.layer} ${owner.id} ${form}`))
  for (const { form, owner } of forms) {
    const single = /^[a-z]+$/.test(form)
    const foreign = single && rootOf(form) !== form && !listed.has(`${owner.layer} ${owner.id} ${rootOf(form)}`)
    yield foreign ? { form: `=${form}`, owner } : { form, owner }
  }
}

type Roots = { known: ReadonlySet<string>; find: (word: string) => string | null; of: (word: string) => string }

/** The short words come first, so that `pelatihan` is read as `latih` wherever the lexicon knows `latih`. */
function rootsOf(forms: readonly { form: string }[], rows: LexiconRows): Roots {
  const whole = new Set(rows.wholeWords)
  const known = new Set(rows.wholeWords)
  const find = (word: string): string | null => {
    if (known.has(word)) return word
    return rootCandidates(word).find((root) => known.has(root) && !whole.has(root)) ?? null
  }
  const parts = new Set(
    forms.flatMap(({ form }) => form.split(/[\s~-]+/)).filter((part) => part !== '' && !part.startsWith('=')),
  )
  for (const word of rows.plainWords) parts.add(word)
  for (const part of [...parts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (find(part) === null) known.add(part)
  return { known, find, of: (word) => find(word) ?? word }
}

function correctedRoot(
  word: string,
  correct: (word: string) => string | null,
  find: (word: string) => string | null,
): string | null {
  for (const body of word.endsWith('nya') ? [word, word.slice(0, -3)] : [word]) {
    const corrected = correct(body)
    if (corrected !== null) return find(corrected)
  }
  return null
}

function reachOf(id: string, concepts: ReadonlyMap<string, ConceptRow>): ReadonlyMap<string, number> {
  const reach = new Map<string, number>([[id, 1]])
  const queue = [id]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const here = reach.get(next) ?? 0
    const row = concepts.get(next)
    for (const [targets, step] of [
      [row?.is ?? [], STEP_IS],
      [row?.serves ?? [], STEP_SERVES],
    ] as const) {
      for (const target of targets) {
        if ((reach.get(target) ?? 0) >= here * step) continue
        reach.set(target, here * step)
        queue.push(target)
      }
    }
  }
  return reach
}
