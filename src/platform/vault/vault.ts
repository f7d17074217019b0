import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16
const HEAD = 1 + IV + TAG

/**
 * Seals personal data of one region. A sealed value opens only with the same `place` (table, column and record) it was sealed for, so that
 * nobody with write access to the database can move one person's NIK to another row unseen.
 */
export interface Vault {
  /** AES-256-GCM under a key of the region; bytes: key number, nonce, tag, content. */
  seal(place: string, content: string | Uint8Array): Uint8Array
  /** Throws VaultError for another region, place or key, and for changed bytes. */
  open(place: string, sealed: Uint8Array): string
  /** The same for content that is no text: a file. */
  openBytes(place: string, sealed: Uint8Array): Uint8Array
  /** HMAC-SHA-256 of a value, 32 hex digits: finds equal values without opening any; another kind or region gives another hash. */
  hash(kind: LookupKind, value: string): string
  /** The number of the key that seals now; rows sealed by another wait for `reseal`. */
  readonly sealingKey: number
}
export type LookupKind = 'nik' | 'kk' | 'phone' | 'candidate' | 'link' | 'bundle'

/** Which key sealed a value. */
export const sealedBy = (sealed: Uint8Array): number => sealed[0] ?? 0

/** A sealed value that cannot be opened: wrong key, wrong place, or changed bytes. Says nothing of the value. */
export class VaultError extends Error {}

// Key objects: OpenSSL prepares them once, not at each of the hundred thousand values of a list.
const derive = (key: Buffer, purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)))

const NONCES_AT_ONCE = 1024
let nonces = Buffer.alloc(0)

/** A nonce that was never used: the next bytes of a supply of random ones. */
function nextNonce(): Buffer {
  if (nonces.length < IV) nonces = randomBytes(IV * NONCES_AT_ONCE)
  const nonce = nonces.subarray(0, IV)
  nonces = nonces.subarray(IV)
  return nonce
}

function openVault(keys: Keys, region: string): Vault {
  const seals = new Map(keys.seals.map(({ id, key }) => [id, derive(key, `seal ${region}`)]))
  const lookup = derive(keys.lookup, `lookup ${region}`)
  const [newest] = keys.seals
  if (!newest) throw new VaultError('no sealing key')
  const sealingKey = newest.id
  const keyOf = (id: number) => {
    const key = seals.get(id)
    if (!key) throw new VaultError(`sealing key ${id} is missing`)
    return key
  }
  const openBytes: Vault['openBytes'] = (place, sealed) => {
    const decipher = createDecipheriv(CIPHER, keyOf(sealedBy(sealed)), sealed.subarray(1, 1 + IV))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(1 + IV, HEAD))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()])
    } catch {
      throw new VaultError('a sealed value does not belong here')
    }
  }
  return {
    sealingKey,
    seal: (place, content) => {
      const iv = nextNonce()
      const cipher = createCipheriv(CIPHER, keyOf(sealingKey), iv).setAAD(Buffer.from(place))
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const body = [cipher.update(bytes), cipher.final()]
      return Buffer.concat([Uint8Array.of(sealingKey), iv, cipher.getAuthTag(), ...body])
    },
    open: (place, sealed) => Buffer.from(openBytes(place, sealed)).toString('utf8'),
    openBytes,
    hash: (kind, value) => createHmac('sha256', lookup).update(`${kind} ${value}`).digest('hex').slice(0, 32),
  }
}

/** The vault of each region, its keys derived once; `readKeys` is called at the first use. */
export function createVaults(readKeys: () => Keys): (region: string) => Vault {
  let keys: Keys | undefined
  const open = new Map<string, Vault>()
  return (region) => {
    keys ??= readKeys()
    const vault = open.get(region) ?? openVault(keys, region)
    open.set(region, vault)
    return vault
  }
}
