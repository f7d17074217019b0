import type { ListField } from '#contract/lists/layout.ts'
import { clip } from '#platform/importing/problem-words.ts'
import type { ProblemCode, RowProblem } from '../problems/row-problem.ts'
import type { RowTexts, Written } from '../rows/list-row.ts'
import { said } from './text.ts'

/** The texts of one row, with what is wrong with them. */
export class RowReader {
  readonly problems: RowProblem[] = []
  readonly #texts: RowTexts

  constructor(texts: RowTexts) {
    this.#texts = texts
  }

  /** The cell of a field; undefined when there is none, it is empty, or a formula broke in it. */
  cell(field: ListField): Written | undefined {
    const written = this.#texts[field]
    if (written?.kind !== 'error') return written
    return undefined
  }

  /** Mended text of a field, null where nothing is said. */
  text(field: ListField): string | null {
    return said(this.cell(field)?.text)
  }

  /** Whether the table has the field at all: then an empty cell is a gap, else the list never meant to say it. */
  has(field: ListField): boolean {
    return this.#texts[field] !== undefined
  }

  complain(code: ProblemCode, field: ListField | null, data: Record<string, string | number> = {}): void {
    const column = field === null ? null : (this.#texts[field]?.column ?? null)
    const clipped = Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? clip(value) : value]),
    )
    this.problems.push({ code, field, column, data: clipped })
  }

  /** Cells in which a formula failed. */
  complainOfErrors(): void {
    for (const field of Object.keys(this.#texts) as ListField[]) {
      const written = this.#texts[field]
      if (written?.kind === 'error') this.complain('cell_error', field, { value: written.text })
    }
  }
}
