/** What a column of an agency's list of candidates may hold. */
export type CandidateField = 'name' | 'nik' | 'kk' | 'sex' | 'birthDate' | 'village' | 'district'

/** What headings mean, as agencies write them (`seed/lists/header-synonyms.tsv` has the long list of whole lists); the first that fits. */
const HEADINGS: readonly (readonly [CandidateField, RegExp])[] = [
  [
    'name',
    /\b(nama|calon penerima|kepala keluarga|pemohon)\b(?!.*\b(ibu|ayah|desa|kel|kelurahan|kalurahan|kecamatan|kegiatan|program|bank|usaha|kelompok|dusun)\b)/,
  ],
  ['kk', /\bn?kk\b|kartu keluarga/],
  ['nik', /\bnik\b|nomor induk kependudukan|\be?-?ktp\b|\bno(mor)?\.? ?identitas\b/],
  ['birthDate', /\b(tgl|tgl\.|tanggal)\W*lahir\b|\bt\.?t\.?l\b|\b(ke)?lahir(an)?\b.*\b(tgl|tanggal)\b/],
  ['sex', /kelamin|\bl ?[/-] ?p\b|\bp ?\/ ?l\b|\bjk\b|\bgender\b/],
  ['village', /\b(desa|ds|kelurahan|kalurahan|kel)\b/],
  ['district', /\b(kecamatan|kec|kapanewon|kemantren)\b/],
]

const fieldOf = (heading: string) => HEADINGS.find(([, words]) => words.test(heading))?.[0]

type Columns = ReadonlyMap<CandidateField, number>

/** A heading that spans columns stands in its first; the text it lends to those after it. */
function spread(texts: readonly string[]): readonly string[] {
  let last = ''
  return texts.map((text) => {
    last = text || last
    return last
  })
}

/**
 * The columns that one row of headings names, or two rows read as one: *Kelahiran* above *Tempat* and *Tanggal*. Of two columns for one field the
 * first counts.
 */
export function columnsOf(upper: readonly string[], lower: readonly string[] = []): Columns {
  const found = new Map<CandidateField, number>()
  const above = lower.length > 0 ? spread(upper) : upper
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    const own = (lower[at] || upper[at] || '').toLowerCase()
    const field =
      fieldOf(own) ?? (lower[at] ? fieldOf(`${above[at] ?? above.at(-1) ?? ''} ${own}`.toLowerCase()) : undefined)
    if (field && !found.has(field)) found.set(field, at)
  }
  return found
}

/** Whether a row below the headings goes on with them: no name of anybody, no numbers, and columns understood that were not before. */
export function isSecondHeading(upper: readonly string[], lower: readonly string[]): boolean {
  const name = lower[columnsOf(upper).get('name') ?? -1] ?? ''
  if (name !== '' && fieldOf(name.toLowerCase()) === undefined) return false
  if (lower.some((text) => /\d{3}/.test(text))) return false
  return (
    columnsOf(upper).size < columnsOf(upper, lower).size ||
    lower.every((text, at) => text === '' || fieldOf(text.toLowerCase()) !== undefined || upper[at] === '')
  )
}
