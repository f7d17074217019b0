import { expect, test } from 'vitest'
import { catalogue } from '../kinds/catalogue.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import type { LedgerEntry, Rule } from '../rules/rule.ts'
import { judgeCandidate, type Possibility } from './judge-candidate.ts'

const ONCE: Rule = {
  id: 'r',
  title: '',
  kind: 'cool_down',
  subjects: ['kind:house-repair'],
  others: [],
  unit: 'family',
  months: 60,
  most: null,
  source: '',
  isExample: false,
  note: '',
  validFrom: '2015-01-01',
  validUntil: null,
}
const book = openRulebook([ONCE], catalogue())

const repair = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 's1',
  kind: 'house-repair',
  agencyId: 'perkim',
  personId: 'siti',
  familyId: 'keluarga',
  from: '2023-05-01',
  until: '2023-05-01',
  state: 'delivered',
  detail: '',
  ...more,
})
const siti = (entries: readonly LedgerEntry[], more: Partial<Possibility> = {}): Possibility => ({
  isSure: true,
  personId: 'siti',
  familyId: 'keluarga',
  entries,
  ...more,
})
const ask = (possibilities: readonly Possibility[], more: { kind?: string; on?: string; agencyId?: string } = {}) =>
  judgeCandidate({ kind: 'house-repair', on: '2026-02-10', agencyId: 'baznas', ...more }, possibilities, book)

test('whom no list knows, and who received nothing that a rule speaks of, are answered alike', () => {
  expect(ask([])).toEqual({ answer: 'none', isOwn: false })
  expect(ask([siti([])])).toEqual(ask([]))
  expect(ask([siti([repair({ kind: 'social-aid' })])])).toEqual(ask([]))
})

test('a kind that no rule speaks of is never refused and never asked about', () => {
  expect(ask([siti([repair()], { isSure: false })], { kind: 'job-training' })).toEqual(ask([]))
})

test('what was decided or delivered to the same person stands against it until the rule lets go', () => {
  expect(ask([siti([repair()])]).answer).toBe('conflict')
  expect(ask([siti([repair({ state: 'decided' })])]).answer).toBe('conflict')
  expect(ask([siti([repair()])], { on: '2028-05-01' }).answer).toBe('none')
})

test('who is not surely the same person, and what is only proposed elsewhere, is a question', () => {
  expect(ask([siti([repair()], { isSure: false })]).answer).toBe('ask')
  expect(ask([siti([repair({ state: 'proposed' })])]).answer).toBe('ask')
})

test('the own proposal of the same thing stands against nothing; the own gift does, and is called own', () => {
  expect(ask([siti([repair({ state: 'proposed', agencyId: 'baznas' })])]).answer).toBe('none')
  expect(ask([siti([repair({ agencyId: 'baznas' })])])).toEqual({ answer: 'conflict', isOwn: true })
  expect(
    ask([siti([repair({ agencyId: 'baznas' }), repair({ id: 's2', from: '2022-01-01', until: '2022-01-01' })])]).isOwn,
  ).toBe(false)
})

test('the worst of what the candidate may be is the answer', () => {
  expect(ask([siti([]), siti([repair()], { isSure: false })]).answer).toBe('ask')
  expect(ask([siti([repair()], { isSure: false }), siti([repair()])]).answer).toBe('conflict')
})
