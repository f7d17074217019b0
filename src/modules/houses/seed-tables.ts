import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const FOLDER = fileURLToPath(new URL('../../../seed/houses/', import.meta.url))

/** The rows of a table of `seed/houses`, by its columns. */
export const readSeed = (name: string): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}${name}.csv`, 'utf8'), { columns: true, bom: true, trim: true, delimiter: ';' })

const RULES = ['areaPerPerson', 'failsFrom', 'unfitFrom', 'alikeWithinM', 'shortDistricts'] as const

/** What the room goes by, from `seed/houses/rules.csv`, which says the source of each. */
export const RULES_OF_HOUSES = Object.fromEntries(
  RULES.map((name) => [name, Number(readSeed('rules').find((row) => row.name === name)?.value)]),
) as Readonly<Record<(typeof RULES)[number], number>>
