import { expect, test } from 'vitest'
import type { z } from 'zod'
import { roster } from './roster.ts'

const ID = '0197a3f0-0000-7000-8000-000000000001'
const inputs = {
  add: { id: ID, personName: 'Ani Rahayu', reason: 'diminta Bupati' },
  remove: { id: ID, version: 1, reason: 'pindah tugas' },
}

test.each(['add', 'remove'] as const)(
  'why somebody is called or not (%s) is logged, so nobody’s number stands in it',
  (route) => {
    const schema = roster[route]['~orpc'].inputSchema as z.ZodType
    const read = (reason: string) => schema.safeParse({ ...inputs[route], reason })
    expect(read(inputs[route].reason).success).toBe(true)
    const refused = read('atas nama 3507215403850017')
    expect(refused.error?.issues).toMatchObject([{ path: ['reason'], message: 'identifier_in_text' }])
  },
)
