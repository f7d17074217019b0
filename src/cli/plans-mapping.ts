import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ImportField, ImportLayout } from '#contract/plans-import.ts'
import { findField, plainHeader } from '#modules/plans/index.ts'
import { UsageError } from './command.ts'

const MappingFile = z.strictObject({
  sheet: z.number().int().min(1).optional(),
  headerRow: z.number().int().min(1).optional(),
  /** From a field (`nama_kegiatan`) to the header of its column, or its letter; null: the file has no such column. */
  columns: z.record(z.string(), z.string().nullable()),
})
export type MappingFile = z.infer<typeof MappingFile>

interface Answer {
  readonly column: number
  readonly field: ImportField | null
}

/** The file of `--mapping`. Throws UsageError. */
export async function readMapping(path: string): Promise<MappingFile> {
  try {
    return MappingFile.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new UsageError(
      `Berkas pemetaan ${path} tidak dapat dibaca. Bentuknya: {"sheet": 1, "headerRow": 3, "columns": {"nama_kegiatan": "Judul", "pagu": "K"}}`,
    )
  }
}

/** The columns a mapping file names, in the layout of a file. Throws UsageError for a field or a header that is not there. */
export function columnsOf({ columns }: MappingFile, layout: ImportLayout): Answer[] {
  return Object.entries(columns).flatMap(([key, header]): Answer[] => {
    const field = findField(key)
    if (!field) throw new UsageError(`Pemetaan menyebut “${key}”, yang bukan kolom rencana.`)
    const current = layout.columns.find((column) => column.field === field)
    if (header === null) return current ? [{ column: current.column, field: null }] : []
    const found =
      layout.columns.find((column) => plainHeader(column.header) === plainHeader(header)) ??
      layout.columns.find((column) => column.letters === header.trim().toUpperCase())
    if (!found) throw new UsageError(`Pemetaan menyebut kolom “${header}”, yang tidak ada di berkas.`)
    return [{ column: found.column, field }]
  })
}
