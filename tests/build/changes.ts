import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contract/index.ts'
import type { Planted } from './world.ts'

/** One route of the contract that changes something and names records by id, in its path or in its body. */
export interface Change {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly input: Schema
}

/** The part of a zod schema that is looked at here. */
interface Schema {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly options?: readonly unknown[]
  readonly def?: {
    readonly type?: string
    readonly format?: string
    readonly innerType?: Schema
    readonly in?: Schema
    readonly element?: Schema
    readonly values?: readonly unknown[]
    readonly entries?: Readonly<Record<string, unknown>>
  }
  safeParse(value: unknown): { readonly success: boolean; readonly error?: unknown }
}

/** Tried in this order where the contract wants some text or some number; the first that it takes is sent. */
const TEXTS = [
  'Kata yang panjangnya cukup untuk sebuah alasan',
  '2026-03-01',
  '2026-03-01T00:00:00.000Z',
  '35.07',
  'a@contoh.invalid',
  'https://contoh.invalid',
  '1.06',
  '2026',
  '08:00',
  '197001011995031001',
  'roof',
]
const NUMBERS = [1, 2026, 0]

const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const inner = ({ def }: Schema): Schema | undefined => def?.innerType ?? def?.in ?? def?.element

const namesRecord = (key: string, schema: Schema): boolean =>
  schema.def?.format === 'uuid' || (schema.def?.type === 'string' && /userId$/i.test(key))

const schemasIn = (schema: Schema): Schema[] =>
  (schema.options ?? []).filter((option): option is Schema => typeof option === 'object' && option !== null)

/** Whether anything within names a record. */
function holdsName(key: string, schema: Schema): boolean {
  if (namesRecord(key, schema)) return true
  const parts = [...Object.entries(schema.shape ?? {}), ...schemasIn(schema).map((option) => [key, option] as const)]
  const within = inner(schema)
  if (within) parts.push([key, within])
  return parts.some(([name, part]) => holdsName(name, part))
}

/** Gives the id for a place in the input that names a record, by the name of its field. */
export type NameRecord = (key: string) => string

/**
 * An input that the contract takes: every place that may name a record does, the rest is as little as possible. `pick` chooses among alternatives.
 * Throws when the contract takes none of it.
 */
export function inputOf(change: Change, pick: number, name: NameRecord): Record<string, unknown> {
  const value = sampleOf('', change.input, pick, name)
  const parsed = change.input.safeParse(value)
  if (!parsed.success)
    throw new Error(`${change.name}: tests/build/changes.ts makes no input for it: ${String(parsed.error)}`)
  return value as Record<string, unknown>
}

function sampleOf(key: string, schema: Schema, pick: number, name: NameRecord): unknown {
  if (namesRecord(key, schema)) return name(key)
  const within = inner(schema)
  const words = [...(schema.def?.values ?? []), ...Object.values(schema.def?.entries ?? {})]
  switch (schema.def?.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.shape ?? {}).map(([part, of]) => [part, sampleOf(part, of, pick, name)]),
      )
    case 'array': {
      const least = [0, 1, 2].find(
        (count) => schema.safeParse(Array(count).fill(sampleOf(key, within ?? schema, pick, name))).success,
      )
      const count = holdsName(key, schema) ? Math.max(1, least ?? 1) : (least ?? 1)
      return Array.from({ length: count }, () => within && sampleOf(key, within, pick, name))
    }
    case 'union': {
      const options = schemasIn(schema).filter(
        (option) => !holdsName(key, schema) || holdsName(key, option) || option.shape,
      )
      const option = options[pick % options.length]
      return option && sampleOf(key, option, pick, name)
    }
    case 'enum':
    case 'literal':
      return words[pick % words.length]
    case 'nullable':
      return within && holdsName(key, within) ? sampleOf(key, within, pick, name) : null
    case 'optional':
    case 'default':
    case 'prefault':
      return within && holdsName(key, within) ? sampleOf(key, within, pick, name) : undefined
    case 'file':
      return new File(['%PDF-1.7'], 'a.pdf')
    case 'pipe':
      return within && sampleOf(key, within, pick, name)
    default:
      return [...TEXTS, ...NUMBERS, true, {}].find((value) => schema.safeParse(value).success)
  }
}

/** The id of a region's record that fits a field or a part of the path: `supportAgencyIds` an agency, `/positions/{id}` a position. */
export function fitting({ ids, userIds }: Planted, { path }: Change, key: string): string {
  if (/^userId$/i.test(key)) return userIds[0] ?? ''
  const activities = [...(ids.get('activities') ?? [])].sort()
  if (key === 'a' || key === 'b') return activities[key === 'a' ? 0 : 1] ?? ''
  const noun =
    key === 'id'
      ? (/([\w-]+)\/\{id\}/.exec(path)?.[1] ?? '').replaceAll('-', '_').replace(/^people$/, 'persons')
      : pluralOf(/([A-Z]?[a-z]+)Ids?$/.exec(key)?.[1] ?? '')
  const named = (word: string) => [...ids.keys()].find((name) => name === word || name.endsWith(`_${word}`))
  // `strategic-programmes` is the table of that name; `chair-changes` the one that ends with its last word.
  const table = named(noun) ?? named(noun.split('_').at(-1) ?? '') ?? 'agencies'
  return ids.get(table)?.[0] ?? ''
}

const pluralOf = (word: string) => word.toLowerCase().replace(/y$/, 'ie').concat('s')

/** The fields of the body that name a record, at any depth. */
export function namesInBody(change: Change, pick: number): readonly string[] {
  const keys = new Set<string>()
  inputOf(change, pick, (key) => {
    keys.add(key)
    return '00000000-0000-7000-8000-000000000000'
  })
  return [...keys].filter((key) => !change.path.includes(`{${key}}`))
}

/** How many alternatives there are to go through, at most. */
export function picksOf(schema: Schema): number {
  const within = inner(schema)
  const parts = [...Object.values(schema.shape ?? {}), ...schemasIn(schema), ...(within ? [within] : [])]
  return Math.max(1, schemasIn(schema).length, Object.keys(schema.def?.entries ?? {}).length, ...parts.map(picksOf))
}

function changesOf(router: object, prefix: string): Change[] {
  return Object.entries(router).flatMap(([name, value]: [string, object]): Change[] => {
    if (!isContractProcedure(value)) return changesOf(value, `${prefix}${name}.`)
    const { route, inputSchema } = value['~orpc']
    const input = inputSchema as Schema | undefined
    const method = route.method ?? 'POST'
    if (!CHANGING.has(method) || !input) return []
    const path = route.path ?? ''
    const namesAny = Object.entries(input.shape ?? {}).some(([key, part]) => holdsName(key, part))
    return namesAny ? [{ name: prefix + name, method, path: `/api${path}`, input }] : []
  })
}

/** Every route that changes something and says what by an id. */
export const CHANGES: readonly Change[] = changesOf(contract, '')

/** The request of an input: its path filled, the rest as body. */
export function requestOf(change: Change, input: Readonly<Record<string, unknown>>): { path: string; body: object } {
  const body = { ...input }
  const path = change.path.replace(/\{\+?(\w+)\}/g, (_, part: string) => {
    const value = body[part]
    delete body[part]
    return encodeURIComponent(String(value))
  })
  return { path, body }
}
