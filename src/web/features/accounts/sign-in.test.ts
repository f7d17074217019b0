import { expect, test } from 'vitest'
import { safeTarget, strengthOf } from './sign-in.ts'

test.each([
  ['/sinergi?page=2', '/sinergi?page=2'],
  ['//jahat.example', '/'],
  ['https://jahat.example', '/'],
  ['/\\jahat.example', '/'],
  [undefined, '/'],
])('after the sign-in %s leads to %s', (wanted, target) => expect(safeTarget(wanted)).toBe(target))

test.each([
  ['pendek', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['rahasiarahasia1234', 'weak'],
  ['kudaputihlari', 'fair'],
  ['meja hujan paku senja', 'strong'],
] as const)('%s is %s', (password, strength) => expect(strengthOf(password)).toBe(strength))
