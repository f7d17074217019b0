import { expect, test } from 'vitest'
import { isCode, readCode } from './codes.ts'

const MAC = 'ab'.repeat(16)
/** sha256 of MAC. */
const HASH = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(MAC))), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('')
const person = {
  id: '0197a0b0-0000-7000-8000-000000000001',
  name: 'Sri Wahyuni',
  title: 'Camat',
  agency: 'Kec. Lowokwaru',
  codeHash: HASH,
  isRemoved: false,
}
const text = (id: string, mac: string) => `SELARAS1:${id.replaceAll('-', '').toUpperCase()}:${mac.toUpperCase()}`
const read = (code: string, isRemoved = false) => readCode(code, { roster: [{ ...person, isRemoved }] })

test('a genuine code names its person, also in small letters as some scanners type', async () => {
  expect(await read(text(person.id, MAC))).toEqual({ kind: 'person', person, mac: MAC })
  expect(await read(` ${text(person.id, MAC).toLowerCase()}\n`)).toMatchObject({ kind: 'person' })
})

test.each([
  ['forged', text(person.id, 'cd'.repeat(16)), false],
  ['elsewhere', text('0197a0b0-0000-7000-8000-000000000002', MAC), false],
  ['removed', text(person.id, MAC), true],
  ['sessionCode', `SELARAS2:${'0'.repeat(32)}:1:${'0'.repeat(16)}`, false],
  ['unreadable', 'https://contoh.go.id', false],
] as const)('%s is told apart without signal', async (kind, code, isRemoved) =>
  expect(await read(code, isRemoved)).toMatchObject({ kind }),
)

test('a name that is typed is no code', () => {
  expect(isCode('Sri Wahyuni')).toBe(false)
  expect(isCode('selaras1:00')).toBe(true)
})
