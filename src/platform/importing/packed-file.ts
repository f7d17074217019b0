import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

/** A file as it is kept: a CSV shrinks to a tenth. */
export const pack = (content: Uint8Array): Promise<Uint8Array> => promisify(gzip)(content)
export const unpack = (packed: Uint8Array): Promise<Uint8Array> => promisify(gunzip)(packed)
