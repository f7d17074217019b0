import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const FOLDER = fileURLToPath(new URL('../../../seed/services/', import.meta.url))

/** The rows of a table of `seed/services`, by the names of its header; format in its README. */
export const readSeed = (name: 'kinds' | 'limits' | 'rules'): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}${name}.csv`, 'utf8'), { columns: true, bom: true, delimiter: ';', trim: true })
