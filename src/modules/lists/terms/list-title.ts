import { findDay, findPeriod } from './read-period.ts'

/** Words that tell one file of a list from another and are no part of its name. */
const EDITION =
  /\b(?:revisi|rev|perbaikan|fix|final|fiks|update|updated|terbaru|baru|copy|salinan|all|semua|ver|versi|v)\s*[.\d]*\b/gi
/** Words that say nothing of which list it is. */
const EMPTY = new Set(
  'data daftar list rekap rekapitulasi lampiran file nama tabel tahun ta per kab kabupaten kota dan di bnba by name address'.split(
    ' ',
  ),
)

const withoutPeriods = (text: string): string => {
  let rest = text
  for (let found = findPeriod(rest); found; found = findPeriod(rest))
    rest = `${rest.slice(0, found.at)} ${rest.slice(found.at + found.length)}`
  return rest
}

/** What a list is called, from the name of one of its files: without ending, period, and words such as *(REVISI)*. */
export function titleOf(fileName: string): string {
  const spaced = fileName.replace(/\.[a-z0-9]{2,4}$/i, '').replaceAll('_', ' ')
  const day = findDay(spaced)
  const undated = day ? spaced.replace(/(?:per|tanggal|tgl)?\s*\d{1,2}[\s._/-]+\w+[\s._/-]+\d{4}/i, ' ') : spaced
  const bare = withoutPeriods(undated)
    .replace(EDITION, ' ')
    .replace(/\b(?:tahun|ta|t\.a\.|bulan|per)\s*$/i, ' ')
    .replace(/\(\s*\d*\s*\)/g, ' ')
    .replace(/[\s-]+/g, ' ')
    .replace(/^[\s\W]+|[\s(+,._-]+$/g, '')
    .trim()
  const title = bare === '' ? spaced.trim() : bare
  return asWritten(title.charAt(0).toUpperCase() + title.slice(1))
}

const SHORT = /\b(?:dtsen|dtks|pkh|bpnt|blt|rtlh|bnba|umkm|ikm|pekka|blk|sk|kk)\b/gi

/** A name made for a computer, as a person would write it: *dtsen desil 1 5* → *DTSEN desil 1–5*, *usulan+SK* → *usulan + SK*. */
const asWritten = (title: string): string =>
  title
    .replace(SHORT, (word) => word.toUpperCase())
    .replace(/\b(desil) (\d{1,2}) (\d{1,2})\b/i, '$1 $2–$3')
    .replace(/(?<=\w)\+(?=\w)/g, ' + ')

const wordsOf = (title: string): string[] =>
  withoutPeriods(title.replaceAll('_', ' '))
    .replace(EDITION, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word))

/** A title folded, so that one list keeps one key whatever the period or the words of its edition. */
export const titleKey = (title: string): string => wordsOf(title).join(' ') || title.toLowerCase().trim()

const PLACE = /\b(?:desa|kelurahan|kel|kalurahan|nagari|kampung|dusun|kecamatan|kec)\b[\s.:]+(?<name>[\p{L}'’ ]+)/giu
const PLACE_END =
  /\b(?:desa|kelurahan|kel|dusun|kecamatan|kec|kabupaten|kab|kota|provinsi|tahun|ta|per|bulan|tw|triwulan|semester)\b.*$/i

/** The villages and districts that a text names, folded: *Buku Induk Penduduk Desa Kemiri* → `kemiri`. */
export const placesIn = (text: string): string[] =>
  [...withoutPeriods(text.replaceAll('_', ' ')).matchAll(PLACE)]
    .map(({ groups }) => (groups?.name ?? '').replace(PLACE_END, '').toLowerCase().replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')

/** Names that a computer gives to a file. */
const NO_TITLE = /^(?:book|sheet|lembar|dokumen|document|scan|export|unduhan|download|untitled|new|csv|xlsx?)?\s*\d*$/i

/** Whether the name of a file says nothing of its list: *data.csv*, *Book1.xlsx*, *LAMPIRAN (2).xlsx*. */
export const isNoTitle = (title: string): boolean => wordsOf(title).every((word) => NO_TITLE.test(word))

/** From this likeness on, two titles of one agency and kind name the same list. */
export const SAME_TITLE = 0.5

/** How alike two titles are, 0 to 1: the share of words they have in common, of the shorter one; those of two places are not. */
export function titleLikeness(a: string, b: string): number {
  const [here, there] = [new Set(placesIn(a)), new Set(placesIn(b))]
  if (here.size > 0 && there.size > 0 && here.isDisjointFrom(there)) return 0
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const shorter = Math.min(one.size, other.size)
  return shorter === 0 ? Number(titleKey(a) === titleKey(b)) : one.intersection(other).size / shorter
}
