import { listPlaceNames, openPlaceResolver, type PlaceProblem, type PlaceResolver } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { RowCells } from './row-cells.ts'

/** What a text about places led to. */
export interface ReadPlaces {
  readonly codes: readonly string[]
  /** The areas of the codes, in words. */
  readonly names: readonly string[]
  /** The names leave no choice. */
  readonly isCertain: boolean
  readonly problems: readonly PlaceProblem[]
}

const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/
const NOTHING: ReadPlaces = { codes: [], names: [], isCertain: true, problems: [] }

/** A code with its dots: digits only, or spaces around the dots, are what offices write too. */
function dotted(part: string): string {
  const bare = part.replace(/\s+/g, '')
  const digits = /^(\d{2})(\d{2})(\d{2})?(\d{4})?$/.exec(bare)
  return digits ? digits.slice(1).filter(Boolean).join('.') : bare
}

/** The codes in a cell, in order and each once, and what is in it besides. */
export function splitCodes(text: string): { codes: readonly string[]; other: readonly string[] } {
  const parts = text
    .split(/[;,|\n]+|\s+(?=\d{2}\.\d{2})/)
    .map(dotted)
    .filter(Boolean)
  return {
    codes: [...new Set(parts.filter((part) => CODE.test(part)))],
    other: parts.filter((part) => !CODE.test(part)),
  }
}

/** The areas that rows name, each code and each text looked up once; reading a row then asks no database. */
export class AreaBook {
  readonly #names = new Map<string, string>()
  readonly #read = new Map<string, ReadPlaces>()
  #resolver: PlaceResolver | undefined

  /** Looks up what a batch of rows names; to be called in each transaction before its rows are read. */
  async prepare(ctx: Context, rows: readonly RowCells[]): Promise<void> {
    this.#resolver = undefined
    if (this.#names.size === 0)
      for (const { code, name } of await listPlaceNames(ctx, ctx.region)) this.#names.set(code, name)
    for (const cells of rows) {
      const { codes } = splitCodes(cells.text('areaCodes'))
      for (const code of codes) if (!this.#names.has(code)) await this.#look(ctx, code)
      if (cells.text('areaCodes') === '') await this.#look(ctx, cells.text('areaText'))
    }
    this.#resolver = undefined
  }

  async #look(ctx: Context, text: string) {
    if (text === '' || this.#read.has(text)) return
    this.#resolver ??= await openPlaceResolver(ctx)
    const { codes, isCertain, problems } = await this.#resolver.resolve(text)
    const names = codes.map((code) => `${this.#names.get(code) ?? code} (${code})`)
    this.#read.set(text, { codes, names, isCertain, problems })
  }

  /** The area of a code: of the region, elsewhere (with its name), or none. */
  byCode(code: string): { readonly isInside: boolean; readonly name: string } | undefined {
    const own = this.#names.get(code)
    if (own !== undefined) return { isInside: true, name: own }
    const { codes, problems } = this.#read.get(code) ?? NOTHING
    if (codes.length > 0) return { isInside: true, name: code }
    const [elsewhere] = problems.filter(({ kind }) => kind === 'outside_region').flatMap(({ candidates }) => candidates)
    return elsewhere && { isInside: false, name: elsewhere.fullName }
  }

  byText(text: string): ReadPlaces {
    return this.#read.get(text) ?? NOTHING
  }
}
