import { isUtf8 } from 'node:buffer'
import type { TextEncoding } from '../cells.ts'

/** How the bytes of a text are to be read; `start` skips the byte order mark. */
export interface Encoding {
  readonly name: TextEncoding
  readonly start: number
  /** False when some bytes do not belong to this encoding: reading stops with an error at the first of them. */
  readonly sound: boolean
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Finds the encoding: what the person stated, else the byte order mark, else UTF-16 by its zero bytes, else UTF-8 when
 * all of it is valid, else windows-1252. A text with more well-formed UTF-8 sequences than stray bytes is damaged
 * UTF-8, not windows-1252: guessing would turn every é into Ã©.
 */
export function detectEncoding(bytes: Uint8Array, stated?: TextEncoding): Encoding {
  const mark = MARKS.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  const name = stated ?? mark?.[0] ?? guess(bytes)
  const start = mark && mark[0] === name ? mark[1].length : 0
  const body = bytes.subarray(start)
  if (name === 'utf-8') return { name, start, sound: isUtf8(body) }
  if (name === 'windows-1252') return { name, start, sound: !/[\x81\x8d\x8f\x90\x9d]/.test(latin1(body)) }
  return { name, start, sound: decodes(body, name) }
}

function guess(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, 4096)
  let evenZeros = 0
  let oddZeros = 0
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (at % 2) oddZeros++
    else evenZeros++
  }
  const enough = sample.length * 0.3
  if (oddZeros > enough && evenZeros < oddZeros / 10) return 'utf-16le'
  if (evenZeros > enough && oddZeros < evenZeros / 10) return 'utf-16be'
  return isUtf8(bytes) || mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = latin1(bytes)
  const sequences = text.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g) ?? []
  const inSequences = sequences.reduce((sum, sequence) => sum + sequence.length, 0)
  const high = text.match(/[\x80-\xff]/g)?.length ?? 0
  return sequences.length > high - inSequences
}

function decodes(bytes: Uint8Array, name: TextEncoding): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A stretch of decoded text; `stop` says why nothing follows it although bytes are left. */
export interface TextChunk {
  readonly text: string
  readonly stop?: 'undecodable' | 'not_text'
}

const CHUNK = 1 << 18

/** Decodes piece by piece and stops before the first character that cannot be text. */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<TextChunk, void, undefined> {
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true })
  const damage = encoding.name === 'windows-1252' ? /[\x81\x8d\x8f\x90\x9d]/ : /\ufffd/
  for (let at = encoding.start; at < bytes.length; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length })
    const zero = text.indexOf('\0')
    const damaged = encoding.sound ? -1 : text.search(damage)
    if (damaged >= 0 && (zero < 0 || damaged < zero)) {
      yield { text: text.slice(0, damaged), stop: 'undecodable' }
      return
    }
    if (zero >= 0) {
      yield { text: text.slice(0, zero), stop: 'not_text' }
      return
    }
    yield { text }
  }
}
