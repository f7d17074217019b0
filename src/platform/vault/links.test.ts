import { expect, test } from 'vitest'
import { isGenuine, readLink, signLink } from './links.ts'
import { createVaults } from './vault.ts'

const keys = { seals: [{ id: 1, key: Buffer.alloc(32, 1) }], lookup: Buffer.alloc(32, 2) }
const vaultOf = createVaults(() => keys)
const of = { region: '35.73', id: '0197a3f0-0000-7000-8000-000000000001', turn: 1 }
const token = signLink(vaultOf('35.73'), 'participant', of)

test('a link is read back and known as genuine by the region that signed it', () => {
  const link = readLink(token)
  expect(link).toMatchObject(of)
  expect(link && isGenuine(vaultOf('35.73'), 'participant', link)).toBe(true)
})

test.each([
  ['another kind', 'device', '35.73', token],
  ['another region', 'participant', '35.07', token],
  ['another turn', 'participant', '35.73', token.replace('~1~', '~2~')],
  ['another person', 'participant', '35.73', token.replace('000001~', '000002~')],
] as const)('a link for %s is not genuine', (_, kind, region, changed) => {
  const link = readLink(changed)
  expect(link && isGenuine(vaultOf(region), kind, link)).toBe(false)
})

test.each(['', 'x', '35.73~a~1~zz', `${token}0`, ` ${token}`])(
  'what has not the shape of a link is none: %j',
  (text) => {
    expect(readLink(text)).toBeUndefined()
  },
)
