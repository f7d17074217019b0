import { foldWords } from '../folding.ts'

/** A word of the text, or a mark or word that ends one item of a list and begins the next. */
export type Token = { readonly word: string; readonly raw: string } | 'next'

/** Said of everybody there: *se-Kabupaten Malang*, *warga Kab. Malang*, *peserta dari seluruh kecamatan*. */
export const WHOLE = new Set(
  'se seluruh semua seluruhnya setiap tiap warga masyarakat anggota peserta terbuka undangan untuk wilayah tingkat lintas'.split(
    ' ',
  ),
)

/** Words for the whole region without its name. */
export const WHOLE_REGION = new Set('sekabupaten sekota seprovinsi'.split(' '))

/** A building says where people meet, not where they come from. */
export const VENUE = new Set(
  'aula balai balaidesa pendopo kantor blk halaman gedung hotel stadion gor lapangan plut upt uptd ruang rumah sekretariat'.split(
    ' ',
  ),
)

const LIST_WORDS = new Set(['dan', 'serta', 'atau', 'and'])
const MARKS = /([,;/&+()\n]|\s[-–—]\s|:)/

/** Cuts a text into folded words and list marks. */
export function tokenize(text: string): Token[] {
  return text.split(MARKS).flatMap((stretch, i): Token[] => {
    if (i % 2 === 1) return ['next']
    return stretch
      .split(/[\s.]+|(?<=\bse)-/i)
      .flatMap((raw) => foldWords(raw).map((word): Token => (LIST_WORDS.has(word) ? 'next' : { word, raw })))
  })
}
