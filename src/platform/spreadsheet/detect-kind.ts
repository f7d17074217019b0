import type { ForeignKind } from './errors.ts'

/** What the first bytes say; `zip` and `ole` need a look inside, `text` may still turn out not to be text. */
export type FirstLook = 'zip' | 'ole' | 'text' | Exclude<ForeignKind, 'xls' | 'xlsb' | 'ods' | 'docx' | 'pptx' | 'zip'>

const SIGNATURES: readonly (readonly [FirstLook, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['unknown', [0x1f, 0x8b]],
  ['unknown', [0x52, 0x61, 0x72, 0x21]],
  ['unknown', [0x37, 0x7a, 0xbc, 0xaf]],
  ['unknown', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

/** Tells the kind of a file from its first bytes (512 are enough); the name of the file is never asked. */
export function detectKind(head: Uint8Array): FirstLook {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, at) => head[at] === byte)) return kind
  }
  const ascii = Buffer.from(head).toString('latin1')
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'image'
  const start = ascii
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<div)/.test(start)) return 'html'
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml'
  return 'text'
}

/** Names of the streams inside an OLE2 file tell an old workbook from a password-protected new one. */
export function looksEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
