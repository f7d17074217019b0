import { expect, test } from 'vitest'
import { idempotencyKey, uuid } from './idempotency.ts'

test('a key is a UUID of version 4', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the same input sent again is the same deed, the same words typed again are another', () => {
  const input = { name: 'Pelatihan roti' }
  expect(idempotencyKey(input)).toBe(idempotencyKey(input))
  expect(idempotencyKey({ ...input })).not.toBe(idempotencyKey(input))
  expect(idempotencyKey(undefined)).not.toBe(idempotencyKey(undefined))
})
