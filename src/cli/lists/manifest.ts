import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Manifest } from '#modules/lists/index.ts'
import { UsageError } from '../command.ts'

/** One file to be imported and what is said of it. */
export interface ListToImport {
  /** Where the file lies. */
  readonly path: string
  readonly agency?: string | undefined
  readonly kind?: string | undefined
  readonly period?: string | undefined
  readonly date?: string | undefined
  readonly title?: string | undefined
  /** Somebody has looked: it lists nobody who met violence. */
  readonly isNoCasework?: boolean | undefined
}

/** Reads a manifest; its files lie beside it or below. The oldest day comes first, so that a corrected list finds the one it corrects. Throws UsageError. */
export async function readManifest(file: string): Promise<ListToImport[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`Manifes ${file} tidak ditemukan atau tidak dapat dibuka.`)
  })
  const read = Manifest.safeParse(parse(text, file))
  if (!read.success) {
    const [issue] = read.error.issues
    const [at, field] = issue?.path ?? []
    const place =
      typeof at === 'number' ? `entri ${at + 1}${field === undefined ? '' : `, “${String(field)}”`}` : 'bentuknya'
    throw new UsageError(
      `Manifes ${file} belum benar (${place}). Tiap entri memuat file, agency, service_kind (paling sedikit dua huruf atau angka), period, dan date (2025-06-30).`,
    )
  }
  if (read.data.length === 0) throw new UsageError(`Manifes ${file} tidak menyebut satu berkas pun.`)
  const outside = read.data.find((entry) => isOutside(entry.file))
  if (outside)
    throw new UsageError(
      `Manifes ${file} menyebut “${outside.file}” di luar foldernya. Taruh berkasnya di folder manifes.`,
    )
  return read.data.map((entry) => ({
    path: path.join(path.dirname(file), entry.file),
    agency: entry.agency,
    kind: entry.service_kind,
    period: entry.period,
    date: entry.date,
    title: entry.title,
    isNoCasework: entry.not_casework,
  }))
}

const isOutside = (file: string) => path.isAbsolute(file) || path.normalize(file).split(path.sep)[0] === '..'

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`Manifes ${file} bukan JSON yang benar.`)
  }
}
