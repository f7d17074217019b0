import { expect, test } from 'vitest'
import type { Pair } from '#contract/overlaps/pairs.ts'
import {
  consequencesOf,
  type DecisionValues,
  decisionErrors,
  decisionInput,
  emptyDecision,
  endOfQuarter,
  suggestedOwner,
} from './decision-values.ts'

const TODAY = '2026-02-10'
const plan = (id: string, budget: number | null) => ({
  id,
  name: `Kegiatan ${id}`,
  budget,
  agency: { id: `agency-${id}`, shortName: `Dinas ${id}`, name: `Dinas ${id}` },
})
// Only what the rules read; the rest of a pair does not matter here.
const pair = { a: plan('A', 90), b: plan('B', 400), mustComeFirstId: 'A', label: 'duplicate' } as unknown as Pair

const filled = (values: Partial<DecisionValues>): DecisionValues => ({
  ...emptyDecision(pair, TODAY),
  note: 'Disepakati.',
  ...values,
})

test('the form begins with the bigger plan going on, the order known, and two weeks', () => {
  expect(emptyDecision(pair, TODAY)).toMatchObject({ keepId: 'B', cancelId: 'A', firstId: 'A', dueOn: '2026-02-24' })
})

test('joining names who leads, who supports, and what becomes of the other plan', () => {
  const join = filled({ kind: 'join', keepId: 'B', withdrawOther: true })
  expect(decisionInput(join, pair)).toEqual({
    terms: { kind: 'join', keepActivityId: 'B', supportAgencyIds: ['agency-A'], withdrawOther: true },
    ownerAgencyId: 'agency-B',
    dueOn: '2026-02-24',
    note: 'Disepakati.',
  })
  expect(consequencesOf(join, pair)).toEqual([
    { key: 'willJoin', words: { keep: 'Kegiatan B', lead: 'Dinas B', support: 'Dinas A' } },
    { key: 'willCancel', words: { name: 'Kegiatan A', agency: 'Dinas A' }, money: 90 },
  ])
  expect(consequencesOf({ ...join, withdrawOther: false }, pair)[1]?.key).toBe('willMarkLater')
})

test('the owner is the agency whose plan must change, unless another is chosen', () => {
  expect(suggestedOwner(filled({ kind: 'sequence', firstId: 'A' }), pair)).toBe('agency-B')
  expect(suggestedOwner(filled({ kind: 'withdraw', cancelId: 'A' }), pair)).toBe('agency-A')
  expect(decisionInput(filled({ kind: 'justify', ownerAgencyId: 'other' }), pair)?.ownerAgencyId).toBe('other')
})

test('a withdrawn plan without a budget frees no money', () => {
  const poor = { ...pair, a: { ...pair.a, budget: null } }
  expect(consequencesOf(filled({ kind: 'withdraw', cancelId: 'A' }), poor)[0]?.key).toBe('willCancelNoMoney')
})

test('what is missing is said at its field', () => {
  expect(decisionErrors(filled({ note: ' a ' }), TODAY)).toEqual({ kind: 'kindMissing', note: 'noteMissing' })
  expect(decisionErrors(filled({ kind: 'divide' }), TODAY)).toEqual({ keepsA: 'keepsMissing', keepsB: 'keepsMissing' })
  expect(decisionErrors(filled({ kind: 'sequence', firstId: '' }), TODAY)).toEqual({ firstId: 'choose' })
  expect(decisionErrors(filled({ kind: 'justify', dueOn: '2026-02-09' }), TODAY)).toEqual({ dueOn: 'duePast' })
  expect(decisionErrors(filled({ kind: 'justify', dueOn: TODAY }), TODAY)).toEqual({})
})

test('days are counted across months and years, quarters end on their last day', () => {
  expect(['2026-02-10', '2026-06-30', '2028-12-01'].map(endOfQuarter)).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2028-12-31',
  ])
})
