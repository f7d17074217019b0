import { isNoTitle, placesIn, titleOf } from './list-title.ts'
import { findDay } from './read-period.ts'

/** The letterhead and what else stands above a title. */
const LETTERHEAD =
  /^(?:pemerintah|pemkab|pemkot|kabupaten|kota|provinsi|dinas|badan|bagian|sekretariat|kecamatan|kelurahan|desa|jalan|jl|telp|alamat|lampiran|nomor|tanggal|sk\b|keputusan)/i
const VILLAGE = /\b(?:desa|kelurahan|kel|kalurahan|nagari|kampung)\b/i

const words = (text: string) =>
  text.replace(/(?<!\p{L})\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())

/**
 * What a list is called by its own file: by the file's name, or by the title over its table where the name says nothing; with its village, where the
 * file names just one.
 */
export function titleOfFile(fileName: string, titles: readonly string[]): { title: string; isFileName: boolean } {
  const named = titleOf(fileName)
  const over = isNoTitle(named) ? titles.find((line) => !LETTERHEAD.test(line) && !isNoTitle(titleOf(line))) : undefined
  const title = over === undefined ? named : words(titleOf(over))
  const villages = new Set(titles.flatMap((line) => (VILLAGE.test(line) ? placesIn(line).slice(0, 1) : [])))
  const [village, ...others] = villages
  const isPlaced = village === undefined || others.length > 0 || placesIn(title).length > 0
  return {
    title: isPlaced
      ? title
      : `${title} Desa ${words(village).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}`,
    isFileName: over === undefined,
  }
}

const SIGNED = /^.{0,60}?\p{L}[\p{L}\s.]{2,30},\s*(?:tanggal\s*)?\d{1,2}\s+\p{L}+\s+\d{4}/iu

/** The latest day under which a list is signed (*Kepanjen, 15 Juli 2025*). */
export const signedOn = (around: readonly string[]): string | undefined =>
  around
    .flatMap((line) => (SIGNED.test(line) ? (findDay(line) ?? []) : []))
    .toSorted()
    .at(-1)
