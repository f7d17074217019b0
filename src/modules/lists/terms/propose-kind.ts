import type { ListField } from '#contract/lists/layout.ts'

/**
 * Words in a file's name or titles by which a kind of service is known, the surest first; the codes are those of `seed/services/kinds.csv`. A
 * repaired house before aid: *Bantuan bedah rumah*; a register before what it is about: *Pendataan usaha mikro* names no register of ours.
 */
const WORDS: readonly (readonly [code: string, words: RegExp])[] = [
  ['house-repair', /\b(rtlh|bedah rumah|bsps|rumah (tidak|tdk) layak( huni)?|rutilahu|perbaikan rumah)\b/i],
  ['women-heads-register', /\b(pekka|perempuan kepala keluarga)\b/i],
  ['population-book', /\b(buku induk|data penduduk|kependudukan|bip)\b/i],
  ['register', /\b(dtsen|dtks|regsosek|p3ke|desil)\b/i],
  ['health-insurance', /\b(pbi( ?jk)?|jkn|bpjs|jaminan kesehatan|kis)\b/i],
  ['disability-aid', /\b(alat bantu|kursi roda|kaki palsu|alat dengar|tongkat)\b/i],
  ['disaster-aid', /\b(bencana|korban (banjir|gempa|longsor|kebakaran)|huntara|huntap)\b/i],
  ['scholarship', /\b(beasiswa|bantuan (pendidikan|siswa)|pip|seragam|kip)\b/i],
  ['business-capital', /\b((bantuan|stimulan) (modal|alat|peralatan)|hibah (modal|alat)|modal usaha|gerobak)\b/i],
  ['social-aid', /\b(bansos|bantuan sosial|pkh|sembako|bpnt|blt|bst|penerima manfaat)\b/i],
  ['job-training', /\b(pelatihan|diklat|bimtek|kursus|blk|lpk|magang|keterampilan)\b/i],
  ['fair', /\b(pameran|bazar|bazaar|expo|festival|gelar produk)\b/i],
  ['business-coaching', /\b(umkm?|ukm|usaha mikro|pelaku usaha|industri kecil|ikm|wirausaha|pedagang)\b/i],
]

/** Columns that only lists of one kind have. */
const FIELDS: readonly (readonly [code: string, field: ListField])[] = [
  ['job-training', 'course'],
  ['fair', 'event'],
  ['business-coaching', 'business_registration'],
  ['business-coaching', 'business_kind'],
  ['register', 'dtks_id'],
]

/** The kind of service that a list seems to be about, by its words; undefined when none is known by them. */
export const kindByWords = (text: string): string | undefined =>
  WORDS.find(([, words]) => words.test(text.replace(/[_-]+/g, ' ')))?.[0]

/** The same by the meaning of its columns. */
export const kindByFields = (fields: ReadonlySet<ListField>): string | undefined =>
  FIELDS.find(([, field]) => fields.has(field))?.[0]
