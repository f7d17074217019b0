/** An area a code or a text led to. */
export interface KnownArea {
  readonly code: string
  readonly fullName: string
  /** Set when the code asked for is an earlier one of this area. */
  readonly isEarlierCode?: boolean
}

/** What was looked up of the areas that a batch of rows names, so that reading a row asks no database. */
export interface AreaBook {
  /** By the code as written; undefined: there is no such code. */
  byCode(code: string): KnownArea | undefined
  /** The areas of the region that a text certainly means; empty when it is not certain. */
  byText(text: string): readonly KnownArea[]
}

const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

/** A code with its dots: digits only, or spaces around the dots, are what offices write too. */
function dotted(part: string): string {
  const bare = part.replace(/\s+/g, '')
  const digits = /^(\d{2})(\d{2})(\d{2})?(\d{4})?$/.exec(bare)
  return digits ? digits.slice(1).filter(Boolean).join('.') : bare
}

/** The codes in a cell, in order and each once, and what is in it besides. */
export function splitCodes(text: string): { codes: readonly string[]; other: readonly string[] } {
  const parts = text
    .split(/[;,|\n]+|\s{2,}|\s(?=\d{2}\.\d{2})/)
    .map(dotted)
    .filter(Boolean)
  return {
    codes: [...new Set(parts.filter((part) => CODE.test(part)))],
    other: parts.filter((part) => !CODE.test(part)),
  }
}
