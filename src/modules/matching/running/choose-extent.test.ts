import { expect, test } from 'vitest'
import { chooseExtent, type Known } from './choose-extent.ts'

const known = (changed: Partial<Known> = {}): Known => ({
  lastBatches: ['a', 'b'],
  fullBatches: ['a', 'b'],
  records: new Map([
    ['a', 900],
    ['b', 100],
  ]),
  wantsFull: false,
  isAsked: true,
  wasStopped: false,
  ...changed,
})
const withNew = (count: number) => new Map([...known().records, ['c', count]])

test('nothing new needs no run', () => {
  expect(chooseExtent(known())).toBeNull()
})

test('a small new list is compared with what is there', () => {
  expect(chooseExtent(known({ records: withNew(200) }))).toEqual({ kind: 'incremental', newBatches: ['c'] })
})

test('in a small region a list that came in lets everybody be compared', () => {
  expect(chooseExtent(known({ records: withNew(20), isAsked: false }))).toEqual({ kind: 'full' })
})

test('in a large region a list that came in is compared with what is there', () => {
  const records = new Map([
    ['a', 900_000],
    ['b', 50_000],
    ['c', 10_000],
  ])
  expect(chooseExtent(known({ records, isAsked: false }))).toEqual({ kind: 'incremental', newBatches: ['c'] })
})

test('small lists add up until the model has seen too little of them', () => {
  const records = new Map([...withNew(200), ['d', 100]])
  expect(chooseExtent(known({ lastBatches: ['a', 'b', 'c'], records }))).toEqual({ kind: 'full' })
})

test.each<[string, Partial<Known>]>([
  ['the first run', { lastBatches: null, fullBatches: null }],
  ['a list that left', { records: new Map([['a', 900]]) }],
  ['a wish', { wantsFull: true }],
  ['a run that was stopped half-way', { wasStopped: true }],
])('everything is compared after %s', (_, changed) => {
  expect(chooseExtent(known(changed))).toEqual({ kind: 'full' })
})
