import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { searchKey } from './folding.ts'

const FILE = new URL('./data/aliases.tsv', import.meta.url)

const Row = z.object({
  value: z.string().min(2),
  scheme: z.enum(['kemendagri', 'bps', 'name']),
  code: z.string(),
  /** Name of the area in the list, so that a reader (and a test) sees a wrong code. */
  name: z.string(),
  source: z.string().min(3),
})

/** Another name or code of an area, with where it comes from. */
export interface Alias extends z.infer<typeof Row> {
  readonly key: string
}

/** The short names and BPS codes that Selaras ships, from `data/aliases.tsv`. */
export async function readAliases(): Promise<Alias[]> {
  const rows: unknown = parse(await readFile(FILE, 'utf8'), { columns: true, delimiter: '\t', quote: null })
  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({ ...row, key: searchKey(row.value) }))
}
