import path from 'node:path'

/** A source file by its path from the project's root, with its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

const FLOORS = ['contract', 'platform', 'modules', 'api', 'cli', 'web', 'main.ts']
/** The floors each floor may look down to; within its own floor every floor may look. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  platform: ['contract'],
  modules: ['contract', 'platform'],
  api: ['contract', 'platform', 'modules'],
  cli: ['contract', 'platform', 'modules'],
  web: ['contract'],
  'main.ts': ['contract', 'platform', 'modules', 'api', 'cli'],
}
/** The rooms in the order in which they may depend on each other. */
const ROOMS = [
  'accounts',
  'places',
  'organisations',
  'letters',
  'followups',
  'plans',
  'overlaps',
  'people',
  'matching',
  'services',
  'lists',
  'gatherings',
  'partners',
  'houses',
  'training',
  'monitoring',
  'dwp',
  'setup',
]
/** Rooms that keep their SQL in `queries/` or `<noun>-queries.ts` and nowhere else. */
const QUERYING = [
  'letters',
  'people',
  'matching',
  'services',
  'lists',
  'gatherings',
  'partners',
  'houses',
  'training',
  'monitoring',
  'dwp',
]
const SQL = /\bsql(?:<[^`]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/
const CONTRACT_LIBRARIES = ['zod', '@orpc/contract']
const MAX_LINES = 300

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`]*?\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'/g

/** The file an import leads to, from the project's root; undefined for a library. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : undefined
}

export const importsOf = ({ file, text }: Source): { specifier: string; target: string | undefined }[] =>
  [...text.matchAll(IMPORT)].map(([, from, called, bare]) => {
    const specifier = from ?? called ?? bare ?? ''
    return { specifier, target: resolveImport(file, specifier) }
  })

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

/** Why one file breaks a law of the house; empty when it keeps them all. */
export function violations(source: Source): string[] {
  const { file, text } = source
  const [, floor = '', room = ''] = file.split('/')
  const found: string[] = []
  if (!FLOORS.includes(floor)) found.push(`${file}: not on a floor`)
  if (floor === 'modules' && !ROOMS.includes(room)) found.push(`${file}: not in a room of the list`)
  if (!file.includes('/generated/') && text.trimEnd().split('\n').length > MAX_LINES)
    found.push(`${file}: longer than ${MAX_LINES} lines`)
  const isForSql = /\/queries\/|queries\.ts$/.test(file) || isTest(file)
  if (floor === 'modules' && QUERYING.includes(room) && !isForSql && SQL.test(text))
    found.push(`${file}: SQL belongs in queries/`)
  for (const { specifier, target } of importsOf(source)) found.push(...refusals(file, specifier, target))
  return found
}

function refusals(file: string, specifier: string, target: string | undefined): string[] {
  const [, floor = '', room = ''] = file.split('/')
  if (target === undefined) {
    const isForeign = floor === 'contract' && !isTest(file) && !CONTRACT_LIBRARIES.includes(specifier)
    return isForeign ? [`${file} -> ${specifier}: the contract imports zod and the contract library only`] : []
  }
  // Tests may use the factories; nothing else leaves src.
  if (!target.startsWith('src/'))
    return isTest(file) || target.startsWith('package.json') ? [] : [`${file} -> ${target}: leaves src`]

  const [, toFloor = '', toRoom = '', ...rest] = target.split('/')
  if (toFloor !== floor && !MAY_IMPORT[floor]?.includes(toFloor))
    return [`${file} -> ${target}: ${floor} may not import ${toFloor}`]
  const found: string[] = []
  if (toFloor === 'modules' && (floor !== 'modules' || room !== toRoom)) {
    if (rest.join('/') !== 'index.ts') found.push(`${file} -> ${target}: enter a room by its index.ts`)
    if (floor === 'modules' && ROOMS.indexOf(toRoom) >= ROOMS.indexOf(room))
      found.push(`${file} -> ${target}: rooms depend only on earlier rooms`)
  }
  const [feature, toFeature] = [featureOf(file), featureOf(target)]
  if (feature && toFeature && feature !== toFeature)
    found.push(`${file} -> ${target}: features do not import each other`)
  if (!feature && toFeature && !file.startsWith('src/web/app/'))
    found.push(`${file} -> ${target}: only web/app knows the features`)
  return found
}

const featureOf = (file: string) => /^src\/web\/features\/([^/]+)\//.exec(file)?.[1]

/** The first circle of imports found, as the files on it; undefined when there is none. */
export function findCycle(sources: readonly Source[]): string[] | undefined {
  // Types vanish when the code runs, so a circle of types only is none.
  const graph = new Map(
    sources.map((source) => [
      source.file,
      importsOf({ ...source, text: source.text.replace(/import type [^;]*?from '[^']+'/g, '') }).map(
        ({ target }) => target,
      ),
    ]),
  )
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    trail.push(file)
    for (const target of graph.get(file) ?? []) {
      const cycle = target && graph.has(target) ? visit(target) : undefined
      if (cycle) return cycle
    }
    trail.pop()
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return undefined
}
