import type { Cell, MergedArea, Row, Tables } from '#platform/spreadsheet/index.ts'

/** A cell as a test writes it: text, number, nothing, or a day of a date cell. */
export type Written = string | number | null | { readonly day: string }

export interface WrittenSheet {
  readonly name?: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly Written[])[]
  readonly merged?: readonly MergedArea[]
}

function cellOf(written: Written): Cell {
  const plain = { formula: false, digitsLost: false } as const
  if (written === null || written === '') return { kind: 'empty', value: null, text: '', ...plain }
  if (typeof written === 'string') return { kind: 'text', value: written, text: written, ...plain }
  if (typeof written === 'object') return { kind: 'date', value: written.day, text: written.day, ...plain }
  return { kind: 'number', value: written, text: String(written), formula: false, digitsLost: written >= 1e15 }
}

/** A spreadsheet in memory, read as a file would be: empty rows are left out, rows count from 1. */
export function tablesOf(...sheets: readonly WrittenSheet[]): Tables {
  return {
    kind: 'xlsx',
    close: async () => {},
    sheets: sheets.map(({ name = 'Sheet1', hidden = false, rows, merged = [] }, at) => ({
      number: at + 1,
      name,
      hidden,
      async *rows(): AsyncGenerator<Row, void, undefined> {
        for (const [index, row] of rows.entries()) {
          const cells = row.map(cellOf)
          if (cells.some(({ kind }) => kind !== 'empty')) yield { number: index + 1, cells }
        }
      },
      mergedAreas: async () => merged,
    })),
  }
}
