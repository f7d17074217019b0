import type { ListField } from '#contract/lists/layout.ts'
import { isNothing, mend } from '../values/text.ts'

/** What a row above a family or group of rows, a title or the name of a sheet says of all rows below it. */
export type Labels = Partial<Record<ListField, string>>

const LABELS: readonly (readonly [ListField, RegExp])[] = [
  ['no_kk', /^(?:no|nomor)?\s*\.?\s*(?:kk|kartu keluarga)\b/i],
  ['head_name', /^nama\s*\.?\s*(?:kepala (?:keluarga|rumah tangga)|kep\.? ?kel\w*|kk|krt)\b/i],
  ['address', /^alamat\b/i],
  ['rt_rw', /^(?:no\.?\s*)?rt\s*[/.-]?\s*rw\b/i],
  ['rt', /^rt\b/i],
  ['rw', /^rw\b/i],
  ['hamlet', /^(?:nama )?(?:dusun|dsn|lingkungan|lingk|pedukuhan|dukuh|jorong)\b/i],
  ['village', /^(?:nama )?(?:desa|kelurahan|kel|ds|kalurahan|pekon|nagari)(?:\s*\/\s*(?:desa|kelurahan|kel))?\b/i],
  ['district', /^(?:nama )?(?:kecamatan|kec|kapanewon|distrik)\b/i],
  ['regency', /^(?:kabupaten|kab|kota)(?:\s*\/\s*(?:kota|kabupaten))?\b/i],
  ['province', /^(?:provinsi|propinsi|prov)\b/i],
  ['fund_source', /^sumber (?:dana|anggaran)\b/i],
  ['course', /^(?:program pelatihan|jenis pelatihan|kejuruan|jurusan)\b/i],
  ['aid_kind', /^(?:jenis bantuan|nama bantuan|program bantuan)\b/i],
  ['period', /^(?:periode|triwulan|semester|tahap)\b/i],
]

/** Words in a line at which the next label begins: *KECAMATAN PAGAK KABUPATEN MALANG*. */
const BEFORE_LABEL =
  /(?<![:=])\s+(?=(?:kecamatan|kec\.|kabupaten|kab\.|kota|provinsi|propinsi|desa|kelurahan|dusun|kejuruan|rt\s*[/.-]?\s*rw|tahun|triwulan|semester|alamat|nama kepala)(?:\s|:))/i
/** A title goes on about something else. */
const END_OF_NAME = /\s+(?:tahun|ta|t\.a\.?|anggaran|periode|bulan|triwulan|tw|semester|per)\b.*$/i

const PLACES = new Set<ListField>(['hamlet', 'village', 'district', 'regency', 'province'])

/** Reads labels and their values off the filled cells of one row; a label may stand in one cell and its value in the next. */
export function readLabels(cells: readonly string[]): Labels {
  const found: Labels = {}
  const texts = cells.map(mend).filter((text) => text !== '' && text !== ':')
  for (const [at, text] of texts.entries()) {
    for (const piece of piecesOf(text)) {
      const label = LABELS.find(([, says]) => says.test(piece))
      if (!label) continue
      const [field, says] = label
      const rest = piece.replace(says, '')
      const isMarked = /^\s*[.:=]/.test(rest)
      const own = labelValue(field, rest)
      const next = texts[at + 1]
      const value =
        own !== ''
          ? own
          : next !== undefined && !LABELS.some(([, other]) => other.test(next))
            ? labelValue(field, next)
            : ''
      if (value === '' || isNothing(value) || found[field] !== undefined) continue
      // Without a colon a label of words alone (*Alamat lengkap warga*) is a sentence, save for places and what has a name.
      if (!isMarked && own !== '' && !PLACES.has(field) && field !== 'no_kk' && field !== 'course' && field !== 'rt_rw')
        continue
      found[field] = value
    }
  }
  if (found.no_kk !== undefined && (found.no_kk.match(/\d/g)?.length ?? 0) < 8) delete found.no_kk
  return found
}

/** A line cut where labels begin; a label alone goes with what follows it: *KECAMATAN KOTA BANGUN* is no city. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const piece of text.split(BEFORE_LABEL)) {
    const last = pieces.at(-1)
    const isBare = last !== undefined && LABELS.some(([, says]) => last.replace(says, '') === '')
    if (isBare) pieces.splice(-1, 1, `${last} ${piece}`)
    else pieces.push(piece)
  }
  return pieces
}

function labelValue(field: ListField, rest: string): string {
  const value = rest.replace(/^[\s.:=]+/, '').trim()
  if (!PLACES.has(field)) return value
  const name = value.replace(END_OF_NAME, '').replace(/[\s,;.:-]+$/, '')
  return /^\p{L}/u.test(name) && name.split(' ').length <= 5 ? name : ''
}

const ORDER: readonly ListField[] = ['province', 'regency', 'district', 'village', 'hamlet', 'rt_rw']

/** What holds after a new group begins: a new district ends the village before it, a new village the hamlet. */
export function underNewLabels(before: Labels, labels: Labels): Labels {
  const top = ORDER.findIndex((field) => labels[field] !== undefined)
  const kept =
    top < 0
      ? before
      : Object.fromEntries(
          Object.entries(before).filter(
            ([field]) => !ORDER.includes(field as ListField) || ORDER.indexOf(field as ListField) < top,
          ),
        )
  return { ...kept, ...labels }
}
