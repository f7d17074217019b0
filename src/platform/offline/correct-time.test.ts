import { expect, test } from 'vitest'
import { correctTime } from './correct-time.ts'

const MINUTE = 60_000
const TRUE_TIME = new Date('2026-05-15T01:00:00Z')
const LATER = new Date('2026-05-15T02:00:00Z')
/** What a clock shows that is so many minutes ahead. */
const shown = (minutes: number) => new Date(TRUE_TIME.getTime() + minutes * MINUTE).toISOString()

test('a clock that is off all the time is put right by the sync alone', () =>
  expect(
    correctTime(
      { deviceAt: shown(10), run: 'a', shiftMs: 0, known: null },
      { run: 'a', offsetMs: -10 * MINUTE },
      LATER,
    ),
  ).toEqual({ at: TRUE_TIME, offsetMs: -10 * MINUTE, basis: 'measured' }))

test('a clock that the page saw being set back is put right by as much', () =>
  // Ten minutes ahead when told, then set right: the sync measures nothing, the page noticed ten minutes.
  expect(
    correctTime({ deviceAt: shown(10), run: 'a', shiftMs: -10 * MINUTE, known: null }, { run: 'a', offsetMs: 0 }, LATER)
      .at,
  ).toEqual(TRUE_TIME))

test('a clock set while nobody saw it: what was known in the run of the fact is right', () =>
  expect(
    correctTime(
      { deviceAt: shown(-8), run: 'a', shiftMs: 0, known: { offsetMs: 8 * MINUTE, run: 'a' } },
      { run: 'b', offsetMs: 0 },
      LATER,
    ),
  ).toMatchObject({ at: TRUE_TIME, basis: 'known' }))

test('a restart before the fact and a clock set before the sync leave it unsure, and say so', () =>
  expect(
    correctTime(
      { deviceAt: shown(0), run: 'b', shiftMs: 0, known: { offsetMs: 8 * MINUTE, run: 'a' } },
      { run: 'b', offsetMs: 0 },
      LATER,
    ),
  ).toMatchObject({ at: TRUE_TIME, basis: 'assumed' }))

test('a restart with nothing known is unsure; with the same difference known before it is not', () => {
  const told = { deviceAt: shown(3), run: 'a', shiftMs: 0 }
  const sync = { run: 'b', offsetMs: -3 * MINUTE }
  expect(correctTime({ ...told, known: null }, sync, LATER).basis).toBe('assumed')
  expect(correctTime({ ...told, known: { offsetMs: -3 * MINUTE + 900, run: 'x' } }, sync, LATER).basis).toBe('measured')
})

test('nothing was told after it was received', () =>
  expect(
    correctTime({ deviceAt: shown(600), run: 'a', shiftMs: 0, known: null }, { run: 'a', offsetMs: 0 }, LATER).at,
  ).toEqual(LATER))
