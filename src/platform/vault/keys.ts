import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { SettingsError } from '../config.ts'

const KEY_BYTES = 32
const Key = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === KEY_BYTES)
const KeyFile = z.object({
  lookup: Key,
  seals: z
    .array(z.object({ id: z.number().int().min(1).max(255), key: Key }))
    .min(1)
    .refine((seals) => new Set(seals.map(({ id }) => id)).size === seals.length),
})

/** The installation's keys for personal data, kept outside the database. */
export interface Keys {
  /** For keyed hashes; stays for the life of the data, since every look-up was made with it. */
  readonly lookup: Buffer
  /** For sealing; the first one seals, the others only open what they sealed. */
  readonly seals: readonly { readonly id: number; readonly key: Buffer }[]
}

export const keyFileOf = (dataDir: string) => path.join(dataDir, 'secrets', 'data.keys')

const newKey = () => randomBytes(KEY_BYTES).toString('base64url')

export function makeKeys(): Keys {
  return { lookup: randomBytes(KEY_BYTES), seals: [{ id: 1, key: randomBytes(KEY_BYTES) }] }
}

function parse(text: string, from: string): z.infer<typeof KeyFile> {
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    throw new SettingsError(
      `Kunci data pribadi (${from}) rusak. Pulihkan dari cadangan; tanpa kunci itu NIK, nomor KK, dan nomor telepon di basis data tidak dapat dibaca lagi.`,
    )
  }
}

const toKeys = ({ lookup, seals }: z.infer<typeof KeyFile>): Keys => ({
  lookup: Buffer.from(lookup, 'base64url'),
  seals: seals.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64url') })),
})

/** Written aside and renamed: a start that is killed here leaves no half key. */
function write(file: string, content: z.infer<typeof KeyFile>) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** Keys from DATA_KEYS (the text of a key file), else from the data folder, where they are made once. Throws SettingsError. */
export function readKeys(dataDir: string, dataKeys?: string): Keys {
  if (dataKeys) return toKeys(parse(dataKeys, 'DATA_KEYS'))
  const file = keyFileOf(dataDir)
  if (!existsSync(file)) write(file, { lookup: newKey(), seals: [{ id: 1, key: newKey() }] })
  return toKeys(parse(readFileSync(file, 'utf8'), file))
}

/** Puts a new sealing key in front; what older keys sealed stays readable. Answers the new key's number. Throws SettingsError. */
export function addSealingKey(dataDir: string): number {
  const file = keyFileOf(dataDir)
  readKeys(dataDir)
  const kept = parse(readFileSync(file, 'utf8'), file)
  const id = Math.max(...kept.seals.map((seal) => seal.id)) + 1
  if (id > 255) throw new SettingsError('Kunci sudah diganti 254 kali; hubungi pengelola sistem.')
  write(file, { ...kept, seals: [{ id, key: newKey() }, ...kept.seals] })
  return id
}
