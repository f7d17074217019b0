import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally } from './what-changed.ts'

const one = fc.record({
  state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
  dueOn: fc.constantFrom('2026-02-09', '2026-02-10', '2026-02-11'),
})

test('every promise is counted once, and late is what is open and past its day', () => {
  fc.assert(
    fc.property(fc.array(one), (followups) => {
      const counted = tally(followups, '2026-02-10')
      expect(counted.done + counted.late + counted.open + counted.dropped).toBe(counted.all)
      expect(counted.late).toBe(followups.filter(({ state, dueOn }) => state === 'open' && dueOn < '2026-02-10').length)
    }),
    { seed: 3 },
  )
})
