import type { ListField } from '#contract/lists/layout.ts'
import { editDistance } from '#platform/text/edit-distance.ts'
import { OTHERS, RULES, VAGUE } from './header-rule-list.ts'
import { readSynonyms } from './header-synonyms.ts'
import { headerKey, headerWords } from './header-words.ts'

const LISTED = readSynonyms()
const SURE = 0.97

const byText = new Map<string, ReadonlyMap<ListField, number>>()

/** Which fields one header can mean, and how surely (0 to 1). */
export function fieldsSaidBy(header: string): ReadonlyMap<ListField, number> {
  const kept = byText.get(header)
  if (kept) return kept
  const found = new Map<ListField, number>()
  const words = headerWords(header)
  const key = words.join('')
  const listed = LISTED.get(key) ?? numbered(words)
  if (listed) found.set(listed, VAGUE[key] ?? SURE)
  const plain = words.join(' ')
  for (const { field, says, unless, weight } of RULES)
    if (weight > (found.get(field) ?? 0) && says.test(plain) && !unless?.test(plain)) found.set(field, weight)
  if (found.size === 0) {
    const meant = misspelt(key)
    if (meant) found.set(meant, MISSPELT)
  }
  // *Usia 7–12*, *Usia 60 ke atas*: a tick for a group, not an age.
  if (/\d/.test(header.replace(/\([^)]*\)/g, ''))) found.delete('age')
  // A head of family is who the row is about where no other name stands.
  if (found.has('head_name') && !found.has('name')) found.set('name', 0.6)
  if (found.get('name') === VAGUE.kepalakeluarga && /kepala|kk$|kep$/.test(plain)) found.set('head_name', 0.85)
  if (byText.size < REMEMBERED) byText.set(header, found)
  return found
}

const REMEMBERED = 5_000

/** A listed header with a slip of the pen in it: *KECAMTAN*, *PENDIDKAN*. */
function misspelt(key: string): ListField | undefined {
  const limit = key.length >= 9 ? 2 : key.length >= 6 ? 1 : 0
  if (limit === 0) return undefined
  for (const [listed, field] of LISTED) if (listed.length > 4 && editDistance(key, listed, limit) <= limit) return field
  return undefined
}
const MISSPELT = 0.75

/** *Nomor* before the name of a number adds nothing; before another word it makes a number of it (*No. Peserta*). */
function numbered(words: readonly string[]): ListField | undefined {
  if (words[0] !== 'nomor') return undefined
  const field = LISTED.get(words.slice(1).join(''))
  return field && NUMBERS.has(field) ? field : undefined
}
const NUMBERS = new Set<ListField>(['nik', 'no_kk', 'phone', 'dtks_id', 'business_registration', 'rt', 'rw', 'rt_rw'])

/** A header of two levels: what stands above and below says more than either alone. */
export function fieldsSaidByLevels(levels: readonly string[]): ReadonlyMap<ListField, number> {
  const lower = levels.at(-1) ?? ''
  if (levels.length < 2) return fieldsSaidBy(lower)
  const upper = levels.slice(0, -1).join(' ')
  const above = headerWords(upper).join(' ')
  const found = new Map<ListField, number>()
  const isOthers = OTHERS.test(above)
  const isBusiness = /\b(usaha|toko|produk)\b/.test(above)
  for (const [field, weight] of fieldsSaidBy(lower)) {
    const isPersonal = PERSONAL.has(field)
    if (!((isOthers || isBusiness) && isPersonal)) found.set(field, weight)
  }
  for (const [field, weight] of fieldsSaidBy(`${upper} ${lower}`))
    if (weight * JOINED > (found.get(field) ?? 0) && !(isGroup(field, upper) && found.size > 0))
      found.set(field, weight * JOINED)
  const key = headerKey(lower)
  if (/\bkelamin|gender|jk\b/.test(above)) {
    if (/^(l|lk|pria|laki.*)$/.test(key)) found.set('sex_male', SURE)
    if (/^(p|pr|wanita|perempuan)$/.test(key)) found.set('sex_female', SURE)
    found.delete('sex')
  }
  if (/\blahir\b/.test(above)) {
    if (/^(tempat|kota)/.test(key)) found.set('birth_place', SURE)
    if (/^(tanggal|tglblnth)/.test(key)) found.set('birth_date', SURE)
    found.delete('birth_place_date')
  }
  return found
}

const JOINED = 0.95
const PERSONAL = new Set<ListField>([
  'name',
  'nik',
  'no_kk',
  'sex',
  'address',
  'phone',
  'age',
  'birth_date',
  'birth_place',
  'occupation',
])

/** The group above says the same of all its columns: it is no news of this one. */
const isGroup = (field: ListField, upper: string) => (fieldsSaidBy(upper).get(field) ?? 0) > 0.5

/** Whether a text is one of the listed headers, word for word. */
export const isListedHeader = (text: string): boolean => LISTED.has(headerKey(text))
