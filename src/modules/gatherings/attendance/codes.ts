import { timingSafeEqual } from 'node:crypto'
import { sha256 } from '#platform/ids.ts'
import type { Vault } from '#platform/vault/vault.ts'

/** How long a projected code stands: long enough to be scanned, too short to be passed on during the session. */
export const STEP_SECONDS = 30
const STEP = STEP_SECONDS * 1000
/** Codes are handed out ahead, so that a projector without signal goes on for so many. */
const STEPS_AHEAD = 40

const plain = (id: string) => id.replaceAll('-', '').toUpperCase()
const dashed = (hex: string) => hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const badgeMac = (vault: Vault, id: string, turn: number) => vault.hash('link', `badge ${id} ${turn}`)

/** The text of a personal code, in letters that a QR code packs closely: person and signature, no name. */
export const badgeText = (vault: Vault, id: string, turn: number): string =>
  `SELARAS1:${plain(id)}:${badgeMac(vault, id, turn).toUpperCase()}`

/** By this a device without signal recognises a genuine code, and can make none. */
export const badgeHash = (vault: Vault, id: string, turn: number): string => sha256(badgeMac(vault, id, turn))

/** Whether the signature of a personal code is this region's for this person's present link. */
export const isGenuineBadge = (vault: Vault, mac: string, id: string, turn: number): boolean =>
  equal(mac.toLowerCase(), badgeMac(vault, id, turn))

const sessionMac = (vault: Vault, sessionId: string, step: number) =>
  vault.hash('link', `session ${sessionId} ${step}`).slice(0, 16)

/** The codes to project from now on, each with the instant from which it stands. */
export function sessionCodes(vault: Vault, sessionId: string, now: Date): { from: Date; text: string }[] {
  const first = Math.floor(now.getTime() / STEP)
  return Array.from({ length: STEPS_AHEAD }, (_, at) => ({
    from: new Date((first + at) * STEP),
    text: `SELARAS2:${plain(sessionId)}:${first + at}:${sessionMac(vault, sessionId, first + at).toUpperCase()}`,
  }))
}

/**
 * Which session a projected code is of, and when it stood on the wall, which is better known than any clock of a phone. Undefined for what was not
 * signed here, and for a code of a time still to come.
 */
export function readSessionCode(vault: Vault, text: string, now: Date): { sessionId: string; at: Date } | undefined {
  const parts = /^SELARAS2:([0-9A-F]{32}):(\d{1,12}):([0-9A-F]{16})$/i.exec(text.trim())
  if (!parts) return undefined
  const [, hex = '', digits = '', mac = ''] = parts
  const [sessionId, step] = [dashed(hex), Number(digits)]
  const at = new Date(step * STEP)
  const isOurs = equal(mac.toLowerCase(), sessionMac(vault, sessionId, step))
  // A code handed out ahead and sent before its time was not read off the wall.
  return isOurs && at.getTime() <= now.getTime() + STEP ? { sessionId, at } : undefined
}
