import { sha256 } from '#platform/ids.ts'
import type { OfficeDocument } from './document.ts'

/**
 * sha256 of what a document says: its blocks in order, pictures by their own hash. Paper, typeface and letterhead are left out, so that a new
 * telephone number is no correction of a letter.
 */
export const contentHash = ({ title, blocks }: OfficeDocument): string =>
  sha256(canonical({ title, blocks: blocks.filter(({ kind }) => kind !== 'letterhead') }))

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(sha256(value))
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
