import type { Agency } from './agency.ts'

/** What a name led to: the agency if there is no doubt, and who else may be meant, best first. */
export interface AgencyMatch {
  readonly agency: Agency | undefined
  readonly suggestions: readonly Agency[]
}

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/&/g, ' dan '],
  [/[^a-z0-9]+/g, ' '],
  [/\bkec\b/g, 'kecamatan'],
  [/\bkel\b/g, 'kelurahan'],
  [/\bkab\b/g, 'kabupaten'],
  [/\bprov\b/g, 'provinsi'],
  [/\bdwp\b/g, 'dharma wanita persatuan'],
  [/\bsetda\b/g, 'sekretariat daerah'],
  [/\bkb\b/g, 'keluarga berencana'],
  [/\bukm\b/g, 'usaha kecil menengah'],
  [/\bum\b/g, 'usaha mikro'],
  [/\b(dan|serta)\b/g, ' '],
]

/** A name in one spelling: small letters, abbreviations written out, no punctuation, no *dan*. */
export function plainName(text: string): string {
  let plain = text.normalize('NFKC').toLowerCase()
  for (const [pattern, full] of SHORTENED) plain = plain.replace(pattern, full)
  return plain.replace(/\s+/g, ' ').trim()
}

/** Without the region at its end: *Dinas Sosial Kabupaten Malang* and *Dinas Sosial* are one agency inside a region. */
const withoutRegion = (plain: string) => plain.replace(/(?<=\S) (kabupaten|kota|provinsi) [a-z ]+$/, '')

const trigrams = (plain: string): ReadonlySet<string> => {
  const padded = `  ${plain} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** Jaccard similarity of trigrams, 0 to 1, as pg_trgm counts it. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const part of a) if (b.has(part)) shared++
  return shared / (a.size + b.size - shared)
}

const SUGGEST_FROM = 0.3
const SUGGESTIONS = 5

/**
 * Makes a reader of agency names for one region: exact short or full name first (any letter case, former names too), then abbreviations
 * written out and the region's own name left out. Two agencies that fit equally are never chosen between: both are suggested.
 */
export function agencyFinder(agencies: readonly Agency[]): (text: string) => AgencyMatch {
  const exact = new Map<string, Set<Agency>>()
  const forgiving = new Map<string, Set<Agency>>()
  const grams: { readonly agency: Agency; readonly parts: ReadonlySet<string> }[] = []
  const add = (index: Map<string, Set<Agency>>, key: string, agency: Agency) =>
    void index.set(key, (index.get(key) ?? new Set()).add(agency))

  for (const agency of agencies) {
    for (const { shortName, name } of [agency, ...agency.formerNames]) {
      for (const text of [shortName, name]) {
        add(exact, text.trim().toLowerCase(), agency)
        add(forgiving, plainName(text), agency)
        add(forgiving, withoutRegion(plainName(text)), agency)
        grams.push({ agency, parts: trigrams(withoutRegion(plainName(text))) })
      }
    }
  }

  return (text) => {
    const plain = plainName(text)
    if (plain === '') return { agency: undefined, suggestions: [] }
    const indexes = [exact.get(text.trim().toLowerCase()), forgiving.get(plain), forgiving.get(withoutRegion(plain))]
    for (const found of indexes) {
      const [only, ...others] = preferCurrent(found ?? [])
      if (only && others.length === 0) return { agency: only, suggestions: [] }
      if (only) return { agency: undefined, suggestions: [only, ...others] }
    }
    return { agency: undefined, suggestions: suggest(grams, trigrams(withoutRegion(plain))) }
  }
}

/** An ended agency gives way to one that goes on under the same name. */
function preferCurrent(found: Iterable<Agency>): readonly Agency[] {
  const all = [...found]
  const current = all.filter((agency) => agency.validUntil === null)
  return current.length > 0 ? current : all
}

function suggest(
  grams: readonly { readonly agency: Agency; readonly parts: ReadonlySet<string> }[],
  wanted: ReadonlySet<string>,
): readonly Agency[] {
  const best = new Map<Agency, number>()
  for (const { agency, parts } of grams) best.set(agency, Math.max(best.get(agency) ?? 0, likeness(parts, wanted)))
  return [...best]
    .filter(([, score]) => score >= SUGGEST_FROM)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SUGGESTIONS)
    .map(([agency]) => agency)
}

/**
 * The agency a DWP unit stands beside, by its names: *DWP DKP* beside DKP, *Dharma Wanita Persatuan Dinas Kesehatan* beside the health agency.
 * `text` is the name looked for; null for the DWP of the region itself, which stands beside nobody.
 */
export function findParentOfDwp(
  agencies: readonly Agency[],
  dwp: { readonly shortName: string; readonly name: string },
): { readonly agency: Agency | undefined; readonly text: string | null } {
  const rest = (text: string) => text.replace(/^(dharma wanita persatuan|dwp)\s*/i, '').trim()
  const find = agencyFinder(agencies.filter((agency) => agency.kind !== 'dwp'))
  const text = rest(dwp.name)
  if (text === '' || /^(kab|kabupaten|kota|prov|provinsi)\b/i.test(text)) return { agency: undefined, text: null }
  return { agency: find(text).agency ?? find(rest(dwp.shortName)).agency, text }
}
