import { hashText, mix } from '../hash.ts'
import type { BlockingRule } from '../linkage.ts'
import type { TableColumn, TableStore } from './table-store.ts'

/** A form of a column in which equal values meet. */
interface KeyForm {
  readonly name: string
  readonly column: string
  /** By row, 0 where empty. */
  readonly keys: Int32Array
}

/** Larger blocks are left out: of a value on so many rows equality says little and costs 80,000 comparisons. */
const MOST_ROWS = 400
/** What one rule, and all together, may cost: pairs are compared in microseconds, so 10,000 rows take some seconds. */
const PAIRS_PER_ROW = 40
const PAIRS_PER_ROW_IN_ALL = 200
/** Rules are bits of one 32-bit number. */
const MOST_RULES = 28
const LETTERS_OF_START = 4

/**
 * Every key form alone, and every two of different columns, whose equality is rare enough to be worth comparing.
 * No column is needed by all rules, so a pair is lost only when it agrees in no rare form and in no two.
 */
export function tableRules(store: TableStore, columns: readonly TableColumn[]): readonly BlockingRule[] {
  const forms = columns.flatMap(keyForms)
  const singles = forms.map((form) => ({ name: form.name, family: form.column, keys: form.keys }))
  const doubles = forms.flatMap((first, i) =>
    forms
      .slice(i + 1)
      .filter(({ column }) => column !== first.column)
      .map((second) => ({
        name: `${first.name} + ${second.name}`,
        family: `${first.column} + ${second.column}`,
        keys: Int32Array.from(first.keys, (key, row) =>
          key && second.keys[row] ? mix(key, second.keys[row] ?? 0) || 1 : 0,
        ),
      })),
  )
  return withinBudget(
    [...singles, ...doubles].map((rule) => ({ ...rule, pairs: pairsOf(rule.keys) })),
    store.size,
  ).map(({ name, family, keys }, at) => ({
    name,
    family,
    mostRows: MOST_ROWS,
    keys: (row: number) => (keys[row] ? [mix(at + 1, keys[row] ?? 0)] : []),
  }))
}

/** The broadest rules first, for they lose least; one that would be too dear is passed over. */
function withinBudget<Rule extends { readonly name: string; readonly pairs: number }>(
  rules: readonly Rule[],
  rows: number,
): Rule[] {
  let left = PAIRS_PER_ROW_IN_ALL * rows
  return [...rules]
    .filter(({ pairs }) => pairs > 0 && pairs <= PAIRS_PER_ROW * rows)
    .sort((x, y) => y.pairs - x.pairs || (x.name < y.name ? -1 : 1))
    .filter(({ pairs }) => {
      if (pairs > left) return false
      left -= pairs
      return true
    })
    .slice(0, MOST_RULES)
}

function keyForms(column: TableColumn): KeyForm[] {
  const form = (name: string, textOf: (value: string) => string): KeyForm => {
    const byCode = column.values.map((value) => (value && textOf(value) ? hashText(7, textOf(value)) || 1 : 0))
    return { name, column: column.name, keys: Int32Array.from(column.codes, (code) => byCode[code] ?? 0) }
  }
  const whole = form(column.name, (value) => value)
  if (column.kind === 'given_name' || column.kind === 'surname' || column.kind === 'name')
    return [whole, form(`sound of ${column.name}`, soundOf)]
  if (column.kind === 'date') return [whole, form(`year of ${column.name}`, (value) => value.slice(0, 4))]
  if (column.kind === 'text' || column.kind === 'address' || column.kind === 'email' || column.kind === 'place')
    return [whole, form(`start of ${column.name}`, (value) => value.slice(0, LETTERS_OF_START))]
  return [whole]
}

/** First letter and the consonants after it, those that sound alike as one (after Russell's Soundex, 1918, without its cut). */
function soundOf(text: string): string {
  const [word = ''] = text.split(' ')
  const rest = word
    .slice(1)
    .replace(/[aeiouyhw]/g, '')
    .replace(/[bfpv]/g, '1')
    .replace(/[cgjkqsxz]/g, '2')
    .replace(/[dt]/g, '3')
    .replace(/[mn]/g, '5')
    .replace(/(.)\1+/g, '$1')
  return `${word.slice(0, 1)}${rest.slice(0, 3)}`
}

/** Pairs that equal keys would bring, crowds left out. */
function pairsOf(keys: Int32Array): number {
  const counts = new Map<number, number>()
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  let pairs = 0
  for (const count of counts.values()) if (count <= MOST_ROWS) pairs += (count * (count - 1)) / 2
  return pairs
}
