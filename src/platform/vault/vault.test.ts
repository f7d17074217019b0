import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { addSealingKey, keyFileOf, makeKeys, readKeys } from './keys.ts'
import { createVaults, sealedBy, VaultError } from './vault.ts'

const keys = makeKeys()
const vaults = createVaults(() => keys)
const malang = vaults('35.07')
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('whatever is sealed opens again, and its bytes show nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = malang.seal('people.record 1', text)
      expect(malang.open('people.record 1', sealed)).toBe(text)
      if (text.length > 3) expect(Buffer.from(sealed).includes(text)).toBe(false)
    }),
  )
})

test('the same value is never sealed to the same bytes', () => {
  expect(malang.seal('a', '3507')).not.toEqual(malang.seal('a', '3507'))
})

test('a sealed value opens in no other row, no other region, and not after a change', () => {
  const sealed = malang.seal('people.record 1', '3507215203880002')
  expect(() => malang.open('people.record 2', sealed)).toThrow(VaultError)
  expect(() => vaults('35.73').open('people.record 1', sealed)).toThrow(VaultError)
  const changed = Uint8Array.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => malang.open('people.record 1', changed)).toThrow(VaultError)
})

test('a keyed hash finds equal values, and differs by region and by kind', () => {
  const hash = malang.hash('nik', '3507215203880002')
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
  expect(malang.hash('nik', '3507215203880002')).toBe(hash)
  const others = [malang.hash('kk', '3507215203880002'), vaults('35.73').hash('nik', '3507215203880002')]
  expect(others).not.toContain(hash)
})

test('keys are made once, readable by their owner only, and a second reader gets the same', () => {
  const first = readKeys(folder)
  expect(readKeys(folder)).toEqual(first)
  expect(statSync(keyFileOf(folder)).mode & 0o077).toBe(0)
})

test('after a rotation the new key seals, the old one still opens, and hashes stay', () => {
  const before = createVaults(() => readKeys(folder))('35.07')
  const sealed = before.seal('row', 'Siti')
  const id = addSealingKey(folder)
  const after = createVaults(() => readKeys(folder))('35.07')
  expect(after.sealingKey).toBe(id)
  expect(sealedBy(after.seal('row', 'Siti'))).toBe(id)
  expect(after.open('row', sealed)).toBe('Siti')
  expect(after.hash('nik', '1')).toBe(before.hash('nik', '1'))
})

test('DATA_KEYS takes the place of the file, and a broken key says what is lost', () => {
  const text = readFileSync(keyFileOf(folder), 'utf8')
  expect(readKeys('/nowhere', text)).toEqual(readKeys(folder))
  writeFileSync(keyFileOf(folder), '{"lookup":"short"}')
  expect(() => readKeys(folder)).toThrow(/NIK/)
})
