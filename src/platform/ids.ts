import { createHash, randomUUID, randomUUIDv7 } from 'node:crypto'

/** A new id: UUIDv7, so that ids made later sort later. */
export const newId = (): string => randomUUIDv7()

/**
 * A new id that says nothing, not even when it was made (UUIDv4): for what is made of several agencies' rows. The time in a UUIDv7 would tell an agency
 * that somebody was known to another one before.
 */
export const newOpaqueId = (): string => randomUUID()

/** sha256 in hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
