import type { RosterEntry, Snapshot } from '#contract/gatherings/attendance/check-in.ts'

/** What a scanned text turned out to be. */
export type Read =
  | { kind: 'person'; person: RosterEntry; mac: string }
  | { kind: 'forged' | 'elsewhere' | 'removed'; name: string }
  | { kind: 'sessionCode' | 'unreadable' }

/** Text of a personal code: person and signature. */
const PERSONAL = /^SELARAS1:([0-9A-F]{32}):([0-9A-F]{32})$/i

/** Whether a text is meant as a code at all, and not a name somebody types. */
export const isCode = (text: string): boolean => /^SELARAS\d:/i.test(text.trim())

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Undefined where browsers withhold cryptography (plain http): then the server alone tells a forged code. */
async function sha256(text: string): Promise<string | undefined> {
  if (!crypto.subtle) return undefined
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** Reads a code against the roster on this device, without signal. */
export async function readCode(text: string, { roster }: Pick<Snapshot, 'roster'>): Promise<Read> {
  if (/^SELARAS2:/i.test(text.trim())) return { kind: 'sessionCode' }
  const parts = PERSONAL.exec(text.trim())
  if (!parts) return { kind: 'unreadable' }
  const id = (parts[1] ?? '').toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const mac = (parts[2] ?? '').toLowerCase()
  const person = roster.find((entry) => entry.id === id)
  if (!person) return { kind: 'elsewhere', name: '' }
  const hash = await sha256(mac)
  if (hash !== undefined && hash !== person.codeHash) return { kind: 'forged', name: person.name }
  return person.isRemoved ? { kind: 'removed', name: person.name } : { kind: 'person', person, mac }
}
