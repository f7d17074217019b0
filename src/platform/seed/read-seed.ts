import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const FOLDER = fileURLToPath(new URL('../../../seed/', import.meta.url))

/**
 * The rows of a table that Selaras brings along, `training/rules`, by the names of its header. Fields stand apart by commas, or by semicolons as
 * spreadsheets here write them.
 */
export function readSeed(table: string): Record<string, string>[] {
  const text = readFileSync(`${FOLDER}${table}.csv`, 'utf8')
  const delimiter = text.split('\n', 1)[0]?.includes(';') ? ';' : ','
  return parse(text, { columns: true, bom: true, trim: true, delimiter })
}

/** The numbers of a table of names and values, whose rows say the source of each; throws where one is missing or no number. */
export function readNumbers<N extends string>(table: string, names: readonly N[]): Readonly<Record<N, number>> {
  const rows = new Map(readSeed(table).map(({ name, value }) => [name, value]))
  const numberOf = (name: N): [N, number] => {
    const value = rows.get(name)
    if (!value || !Number.isFinite(Number(value))) throw new Error(`seed/${table}.csv has no number for ${name}`)
    return [name, Number(value)]
  }
  return Object.fromEntries(names.map(numberOf)) as Record<N, number>
}
