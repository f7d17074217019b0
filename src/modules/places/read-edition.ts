import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { type AreaKind, type AreaLevel, findLevel, kindOf, namesOf, parentOf } from './area.ts'
import { EDITIONS, type Edition } from './editions.ts'
import { searchKey } from './folding.ts'

/** An area as the list in force has it. */
export interface ListedArea {
  readonly code: string
  readonly level: AreaLevel
  readonly kind: AreaKind
  readonly name: string
  readonly fullName: string
  readonly parentCode: string | null
  readonly searchKey: string
}

// Not import.meta.resolve: the test runner has none.
const PACKAGE = createRequire(import.meta.url).resolve('idn-area-data/package.json')

/** The list that the installed package carries. Throws when `editions.ts` does not describe it. */
export async function readEdition(): Promise<Edition> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string }
  const edition = EDITIONS[version]
  if (!edition) throw new Error(`idn-area-data ${version} is not described in src/modules/places/editions.ts`)
  return edition
}

/** Every area of the installed list, broadest first: 38 provinces, 514 regencies, 7,285 districts, 83,762 villages. */
export async function readAreas(): Promise<ListedArea[]> {
  const lists = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()])
  return lists.flat().map(({ code, name: written }) => {
    const level = findLevel(code)
    if (!level) throw new Error(`idn-area-data: ${code} (${written}) is no code of an area`)
    const kind = kindOf(code)
    const { name, fullName } = namesOf(kind, written)
    return { code, level, kind, name, fullName, parentCode: parentOf(code) ?? null, searchKey: searchKey(name) }
  })
}
