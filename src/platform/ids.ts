import { createHash, randomUUIDv7 } from 'node:crypto'

/** A new id: UUIDv7, so that ids made later sort later. */
export const newId = (): string => randomUUIDv7()

/** sha256 in hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
