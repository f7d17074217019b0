import { TargetGroup } from '#contract/plans/shapes.ts'
import type { RowCells } from './row-cells.ts'
import { problem } from './row-problem.ts'

const KEYS = TargetGroup.shape

/** A single word where a list is meant, and a number written as text, are what they mean. */
function mended(key: string, value: unknown): unknown {
  if (['disabilitas', 'pekerjaan', 'kelompok', 'kondisi'].includes(key) && typeof value === 'string') return [value]
  if (key.startsWith('usia_') && typeof value === 'string' && /^\d+$/.test(value.trim())) return Number(value)
  if (key === 'jk' && typeof value === 'string') return value.toUpperCase().replace(/^PL$/, 'LP')
  return value
}

/** `false` and null restrict nothing, like an absent key. */
const restricts = (value: unknown) => value !== null && value !== false && value !== ''

/** The structured target of a row; what cannot be read is named and left out, the row is taken. */
export function readTarget(cells: RowCells): TargetGroup | null {
  const text = cells.text('target')
  if (text === '') return null
  const column = cells.column('target')
  const found = parseObject(text)
  if (!found) {
    cells.complain(problem('target_not_json', column))
    return null
  }
  const entries = Object.entries(found).filter(([, value]) => restricts(value))
  const unknown = entries.filter(([key]) => !Object.hasOwn(KEYS, key)).map(([key]) => key.slice(0, 40))
  const wrong: string[] = []
  const target: Record<string, unknown> = {}
  for (const [key, value] of entries) {
    const shape = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined
    const parsed = shape?.safeParse(mended(key, value))
    if (parsed?.success) target[key] = parsed.data
    else if (shape) wrong.push(key)
  }
  if (isReversed(target.usia_min, target.usia_max)) {
    delete target.usia_min
    delete target.usia_max
    wrong.push('usia_min', 'usia_max')
  }
  if (unknown.length > 0) cells.complain(problem('target_key_unknown', column, { keys: list(unknown) }))
  if (wrong.length > 0) cells.complain(problem('target_value_wrong', column, { keys: list(wrong) }))
  return Object.keys(target).length > 0 ? TargetGroup.parse(target) : null
}

const list = (keys: readonly string[]) => keys.slice(0, 10).join(', ')

const isReversed = (from: unknown, to: unknown) => typeof from === 'number' && typeof to === 'number' && from > to

function parseObject(text: string): object | undefined {
  // A spreadsheet program makes curly quotes of straight ones while a person types.
  for (const candidate of [text, text.replace(/[“”„]/g, '"')]) {
    try {
      const value: unknown = JSON.parse(candidate)
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
    } catch {
      // Tried again with straight quotes, then given up.
    }
  }
  return undefined
}
