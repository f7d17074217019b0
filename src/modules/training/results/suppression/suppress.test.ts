import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, type Sum, suppress } from './suppress.ts'

const THRESHOLD = 5

/**
 * An attacker who tries everything: all tables of whole numbers, 0 or more, that fulfil every sum and show what is shown; for each hidden number the values it
 * takes in them. `highest` bounds what a hidden number can be.
 */
function attack(cells: readonly Cell[], sums: readonly Sum[], hidden: ReadonlySet<string>, highest: number) {
  const values = new Map(cells.map(({ key, value }) => [key, hidden.has(key) ? undefined : value]))
  const open = cells.map(({ key }) => key).filter((key) => hidden.has(key))
  const seen = new Map(open.map((key) => [key, new Set<number>()]))
  const last = new Map<Sum, number>()
  for (const sum of sums) last.set(sum, Math.max(-1, ...[sum.total, ...sum.parts].map((key) => open.indexOf(key))))
  const holds = ({ total, parts }: Sum) =>
    parts.reduce((sum, key) => sum + (values.get(key) ?? 0), 0) === (values.get(total) ?? 0)
  const go = (at: number): void => {
    const key = open[at]
    if (key === undefined) {
      for (const one of open) seen.get(one)?.add(values.get(one) ?? 0)
      return
    }
    for (let value = 0; value <= highest; value++) {
      values.set(key, value)
      if (sums.every((sum) => last.get(sum) !== at || holds(sum))) go(at + 1)
    }
    values.set(key, undefined)
  }
  go(0)
  return seen
}

/** Rows of counts with the sums of rows, of columns and of all. */
function tableOf(rows: readonly (readonly number[])[], totals: Partial<Cell> = {}): { cells: Cell[]; sums: Sum[] } {
  const columns = (rows[0] ?? []).map((_, at) => at)
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
  const cells: Cell[] = [
    ...rows.flatMap((row, r) => row.map((value, c) => ({ key: `${r},${c}`, value, isSecret: true, loss: 1 }))),
    ...rows.map((row, r) => ({ key: `${r},all`, value: add(row), isSecret: true, loss: 5, ...totals })),
    ...columns.map((c) => ({ key: `all,${c}`, value: add(rows.map((row) => row[c] ?? 0)), isSecret: true, loss: 20 })),
    { key: 'all', value: add(rows.flat()), loss: 100 },
  ]
  const sums: Sum[] = [
    ...rows.map((row, r) => ({ total: `${r},all`, parts: row.map((_, c) => `${r},${c}`) })),
    ...columns.map((c) => ({ total: `all,${c}`, parts: rows.map((_, r) => `${r},${c}`) })),
    { total: 'all', parts: columns.map((c) => `all,${c}`) },
    { total: 'all', parts: rows.map((_, r) => `${r},all`) },
  ]
  return { cells, sums }
}

describe('what is hidden, and what beside it', () => {
  test('nothing where nothing is small', () => {
    const { cells, sums } = tableOf([
      [10, 20],
      [30, 40],
    ])
    expect([...(suppress(cells, sums, { threshold: THRESHOLD })?.hidden ?? ['none'])]).toEqual([])
  })
  test('a small number never alone: its row and its column each lose another, the totals stay', () => {
    const { cells, sums } = tableOf([
      [2, 20, 30],
      [30, 40, 50],
      [60, 70, 80],
    ])
    const hidden = [...(suppress(cells, sums, { threshold: THRESHOLD })?.hidden ?? [])]
    expect(hidden).toContain('0,0')
    expect(hidden).toHaveLength(4)
    expect(hidden.filter((key) => key.includes('all'))).toEqual([])
  })
  test('0 is shown, unless it stands in a small sum, where it would say what the others did', () => {
    const { cells, sums } = tableOf([
      [0, 20],
      [30, 40],
    ])
    expect(suppress(cells, sums, { threshold: THRESHOLD })?.hidden.size).toBe(0)
    const small = tableOf([
      [0, 3],
      [30, 40],
    ])
    expect(suppress(small.cells, small.sums, { threshold: THRESHOLD })?.hidden).toContain('0,0')
  })
  test('what says nothing of people may be small', () => {
    const cells: Cell[] = [
      { key: 'asked', value: 20, loss: 1 },
      { key: 'answered', value: 18, loss: 1 },
      { key: 'silent', value: 2, loss: 1 },
    ]
    const sums = [{ total: 'asked', parts: ['answered', 'silent'] }]
    expect(suppress(cells, sums, { threshold: THRESHOLD })?.hidden.size).toBe(0)
  })
  test('where everything else is known, nothing can be hidden, and it says so', () => {
    const cells: Cell[] = [
      { key: 'all', value: 20, loss: 1, isKnown: true },
      { key: 'a', value: 18, loss: 1, isKnown: true },
      { key: 'b', value: 2, loss: 1, isSecret: true },
    ]
    expect(suppress(cells, [{ total: 'all', parts: ['a', 'b'] }], { threshold: THRESHOLD })).toBeUndefined()
  })
  test('a table below agrees with what the table above keeps open', () => {
    const { cells, sums } = tableOf([
      [10, 20],
      [30, 40],
    ])
    const known = cells.map((cell) => (cell.key.startsWith('all') ? { ...cell, isKnown: true } : cell))
    const otherwise = new Map([
      ['all,0', -3],
      ['all,1', 3],
    ])
    const found = suppress(known, sums, { threshold: THRESHOLD, mustAgree: [otherwise] })
    // Otherwise the sums of both columns could be added up from the rows.
    expect([...(found?.hidden ?? [])].some((key) => key.endsWith(',0'))).toBe(true)
    expect([...(found?.hidden ?? [])].some((key) => key.endsWith(',1'))).toBe(true)
  })
})

const row = (width: number) => fc.array(fc.nat(6), { minLength: width, maxLength: width })
const rowsOf = (height: number, width: number) => fc.array(row(width), { minLength: height, maxLength: height })

describe('whoever tries all tables that agree with what is shown', () => {
  test.each([
    ['of two groups', rowsOf(2, 2), {}],
    ['of three groups', rowsOf(3, 2), {}],
    ['of two groups and three answers', rowsOf(2, 3), {}],
    ['who knows besides how large each group is', rowsOf(3, 2), { isKnown: true }],
  ])('pins no hidden number of a table %s', (_, rows, totals) => {
    fc.assert(
      fc.property(rows, (numbers) => {
        const { cells, sums } = tableOf(numbers, totals)
        const found = suppress(cells, sums, { threshold: THRESHOLD })
        if (!found) return
        for (const { key, value, isSecret, isKnown } of cells)
          if (isSecret && !isKnown && value > 0 && value < THRESHOLD) expect(found.hidden.has(key)).toBe(true)
        // More could only widen what each may be.
        if (found.hidden.size > 6) return
        const highest = Math.max(...cells.filter(({ key }) => found.hidden.has(key)).map((cell) => cell.value), 0) + 1
        for (const values of attack(cells, sums, found.hidden, highest).values()) expect(values.size).toBeGreaterThan(1)
      }),
      { seed: 5, numRuns: 40 },
    )
  })

  test('every witness is a table of whole numbers that shows the same, and every hidden number has one; any number of groups', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((height) => rowsOf(height, 3)),
        (numbers) => {
          const { cells, sums } = tableOf(numbers)
          const found = suppress(cells, sums, { threshold: THRESHOLD })
          if (!found) return
          for (const other of found.otherwise) {
            const value = (key: string) => (cells.find((cell) => cell.key === key)?.value ?? 0) + (other.get(key) ?? 0)
            for (const { key } of cells) {
              expect(Number.isInteger(value(key)) && value(key) >= 0).toBe(true)
              if (other.has(key)) expect(found.hidden.has(key)).toBe(true)
            }
            for (const { total, parts } of sums)
              expect(parts.reduce((sum, key) => sum + value(key), 0)).toBe(value(total))
          }
          for (const key of found.hidden)
            expect(found.otherwise.some((other) => (other.get(key) ?? 0) !== 0)).toBe(true)
        },
      ),
      { seed: 6, numRuns: 150 },
    )
  })

  test('three dimensions with all their sums: sex × disability × district', () => {
    const places = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c] as const)))
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 8, maxLength: 8 }), (numbers) => {
        const value = (test: (place: readonly [number, number, number]) => boolean) =>
          places.reduce((sum, place, at) => (test(place) ? sum + (numbers[at] ?? 0) : sum), 0)
        const inner = places.map((place, at) => ({
          key: place.join(),
          value: numbers[at] ?? 0,
          isSecret: true,
          loss: 1,
        }))
        const pairs = [0, 1, 2].flatMap((free) =>
          [0, 1].flatMap((x) => [0, 1].map((y) => ({ free, of: [0, 1, 2].filter((at) => at !== free), x, y }))),
        )
        const fits =
          ({ of, x, y }: (typeof pairs)[number]) =>
          (place: readonly number[]) =>
            place[of[0] ?? 0] === x && place[of[1] ?? 0] === y
        const margins = pairs.map((pair) => ({
          key: `${pair.free}:${pair.x}${pair.y}`,
          value: value(fits(pair)),
          isSecret: true,
          loss: 9,
        }))
        const sums = pairs.map((pair) => ({
          total: `${pair.free}:${pair.x}${pair.y}`,
          parts: places.filter(fits(pair)).map((place) => place.join()),
        }))
        const cells = [...inner, ...margins]
        const found = suppress(cells, sums, { threshold: THRESHOLD })
        if (!found) return
        for (const key of found.hidden) expect(found.otherwise.some((other) => other.has(key))).toBe(true)
        for (const cell of cells)
          if (cell.value > 0 && cell.value < THRESHOLD) expect(found.hidden.has(cell.key)).toBe(true)
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})
