import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contract/index.ts'

/** One GET route of the contract and what may be asked of it. */
export interface Route {
  readonly name: string
  readonly path: string
  readonly query: Readonly<
    Record<string, { readonly isNeeded: boolean; readonly isList: boolean; readonly words: readonly string[] }>
  >
}

/** A word that stands in every text of the neighbouring region, so that a search for it finds whatever is not walled off. */
export const BAIT = 'UMPANTETANGGA'

/** The token of no link. */
export const UNKNOWN_TOKEN = 'x'.repeat(43)

/** Values for parts of a path that are no id of a record. */
const PATH: Readonly<Record<string, string>> = {
  token: UNKNOWN_TOKEN,
  code: '35.07',
  year: '2026',
  version: '1',
  quarter: '1',
  kind: 'minutes',
  paper: 'materials',
  'plans.nomenclature.explain code': '1.06.01.2.06.0009',
  // The home region, by the seed of two-regions.ts.
  'partners.thanks.page code': '35.73',
}
/** Values for what a query needs or may hold. */
const QUERY: Readonly<Record<string, string>> = {
  q: BAIT,
  text: BAIT,
  title: BAIT,
  year: '2026',
  quarter: '1',
  format: 'csv',
  on: '2026-03-01',
  datedOn: '2026-01-15',
  'monitoring.summary format': 'docx',
  'gatherings.roster.preview rule': '{"include":[{}]}',
}
/** Parts of a query that name a record. */
const NAMES_A_RECORD = /(^|[a-z])(Id|Ids)$|^(id|agency|programme|priority)$/

interface ZodLike {
  readonly shape?: Readonly<Record<string, ZodLike>>
  readonly options?: readonly unknown[]
  readonly def?: {
    readonly type?: string
    readonly innerType?: ZodLike
    readonly in?: ZodLike
    readonly element?: ZodLike
    readonly values?: readonly unknown[]
  }
  safeParse(value: unknown): { readonly success: boolean }
}

/** The words an enumeration or a literal takes, through whatever wraps it. */
function wordsOf(type: ZodLike | undefined): readonly string[] {
  if (!type) return []
  const words = (type.options ?? type.def?.values ?? []).filter((option) => typeof option === 'string')
  return words.length > 0 ? words : wordsOf(type.def?.innerType ?? type.def?.in ?? type.def?.element)
}

const isList = (type: ZodLike | undefined): boolean =>
  type !== undefined && (type.def?.type === 'array' || isList(type.def?.innerType ?? type.def?.in))

function routesOf(router: object, prefix: string): Route[] {
  return Object.entries(router).flatMap(([name, value]: [string, object]): Route[] => {
    if (!isContractProcedure(value)) return routesOf(value, `${prefix}${name}.`)
    const { route, inputSchema } = value['~orpc']
    if (route.method !== 'GET') return []
    const path = route.path ?? ''
    const shape = (inputSchema as ZodLike | undefined)?.shape ?? {}
    const query = Object.entries(shape)
      .filter(([key]) => !path.includes(`{${key}}`))
      .map(
        ([key, type]) =>
          [key, { isNeeded: !type.safeParse(undefined).success, isList: isList(type), words: wordsOf(type) }] as const,
      )
    return [{ name: prefix + name, path: `/api${path}`, query: Object.fromEntries(query) }]
  })
}

/** Every GET route there is. */
export const ROUTES: readonly Route[] = routesOf(contract, '')

const isRecord = (part: string) => /id$/i.test(part) || part === 'a' || part === 'b'

export const namesRecord = ({ path }: Route): boolean =>
  [...path.matchAll(/\{\+?(\w+)\}/g)].some(([, part = '']) => isRecord(part))

/** The path with its parts filled: records by `id`, the second of a pair by `other`, the rest by what is known of them. */
export const fill = (route: Route, id: string, other = id): string =>
  route.path.replace(/\{\+?(\w+)\}/g, (_, part: string) => {
    const value = isRecord(part) ? (part === 'b' ? other : id) : (PATH[`${route.name} ${part}`] ?? PATH[part])
    if (value === undefined)
      throw new Error(`${route.name}: nobody knows a value for {${part}}; give it one in PATH of tests/build/routes.ts`)
    return encodeURIComponent(value)
  })

/**
 * What to ask of a route: only what it needs; everything it knows at once; and each word of each choice, since a state or a kind may open what
 * the default hides. Records are named by `id`.
 */
export function queriesOf(route: Route, id: string): string[] {
  const needed = new URLSearchParams()
  const probing = new URLSearchParams()
  const words: (readonly [name: string, word: string])[] = []
  for (const [key, asked] of Object.entries(route.query)) {
    const name = asked.isList ? `${key}[0]` : key
    const value = NAMES_A_RECORD.test(key) ? id : (QUERY[`${route.name} ${key}`] ?? QUERY[key] ?? asked.words[0])
    if (asked.isNeeded && value === undefined)
      throw new Error(`${route.name}: nobody knows a value for ?${key}=; give it one in QUERY of tests/build/routes.ts`)
    for (const word of asked.words) words.push([name, word])
    if (value === undefined) continue
    if (asked.isNeeded) needed.set(name, value)
    probing.set(name, value)
  }
  const single = words.map(([name, word]) => {
    const one = new URLSearchParams(needed)
    one.set(name, word)
    return one
  })
  const all = [needed, probing, ...single].map(String)
  return [...new Set(all)].map((query) => (query ? `?${query}` : ''))
}
