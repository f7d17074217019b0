export type ParsedCode = { affair: string; programme: string | null; normal: string }

// Accepts old and new lengths, a zero-padded level digit and the generic `X.XX` (DOMAIN §1.2).
const CODE = /^([1-9X])\.(\d{2}|XX)(?:\.(\d{2})(?:\.0?([12])\.(\d{2})(?:\.(\d{4}|\d{2}))?)?)?(?:\.\d\.\d.*)?$/

/** Reads a nomenclature code; null when it is none. A glued account code (`….5.1.02…`) is left out. */
export function parseCode(code: string): ParsedCode | null {
  const match = CODE.exec(code.trim().toUpperCase())
  if (!match) return null
  const [, affairGroup = '', field = '', programme, level, activity, sub] = match
  const parts = [affairGroup, field, programme, level, activity, sub].filter((part) => part !== undefined)
  return { affair: `${affairGroup}.${field}`, programme: programme ?? null, normal: parts.join('.') }
}
