import type { Context } from '#platform/context.ts'
import { parseCode } from '../../nomenclature/code.ts'
import { findCodes, hasLists } from '../../queries/nomenclature.ts'
import type { RowCells } from './row-cells.ts'

/** The codes that rows name, each looked up once on the lists of the region's level of government; reading a row then asks no database. */
export class CodeBook {
  readonly #isListed = new Map<string, boolean>()
  #hasLists: boolean | undefined

  /** Looks up what a batch of rows names; to be called before its rows are read. Nothing is looked up while no list is loaded. */
  async prepare(ctx: Context, rows: readonly RowCells[]): Promise<void> {
    this.#hasLists ??= await hasLists(ctx)
    if (!this.#hasLists) return
    const named = rows.flatMap((cells) => parseCode(cells.text('code'))?.code ?? [])
    const asked = [...new Set(named)].filter((code) => !this.#isListed.has(code))
    const found = new Set((await findCodes(ctx, asked)).map(({ code }) => code))
    for (const code of asked) this.#isListed.set(code, found.has(code))
  }

  /** Has the shape of a code, and is on no list; never true while no list is loaded. */
  isUnknown(text: string): boolean {
    const code = parseCode(text)?.code
    return code !== undefined && this.#isListed.get(code) === false
  }
}
