import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearsAfter, yearsBetween } from '#contract/calendar/days.ts'
import { BatchState, TraineeState } from '#contract/training/shapes.ts'
import { type BatchStep, batchSteps, freePlaces, hasMarket, stateAfter, takesRegistrations } from './batch.ts'
import { ageFault } from './course.ts'
import { earnsCertificate, stateAfter as stateOfTrainee, type TraineeStep, traineeSteps } from './trainee.ts'
import { educationInWords, readDisability } from './trainees/list-facts.ts'

const BATCH_STEPS: BatchStep[] = ['open', 'start', 'finish', 'cancel', 'withdraw']
const TRAINEE_STEPS: TraineeStep[] = ['admit', 'refuse', 'withdraw', 'drop_out', 'finish', 'reconsider']

test('whatever is tried with a batch, it is finished only after it ran, and nothing follows on finished or cancelled', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BATCH_STEPS), { maxLength: 30 }), (steps) => {
      let state: BatchState = 'draft'
      const visited: BatchState[] = [state]
      for (const step of steps) {
        const next = stateAfter(state, step)
        if (state === 'finished' || state === 'cancelled') expect(next).toBeUndefined()
        if (next === undefined) continue
        if (next === 'finished') expect(visited.slice(-2)).toEqual(['open', 'running'])
        state = next
        visited.push(state)
      }
    }),
  )
})

test('whatever is decided on somebody, a graduate was admitted right before, and stays one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TRAINEE_STEPS), { maxLength: 30 }), (steps) => {
      let state: TraineeState = 'registered'
      for (const step of steps) {
        const next = stateOfTrainee(state, step)
        if (state === 'finished') expect(next).toBeUndefined()
        if (next === 'finished') expect(state).toBe('admitted')
        state = next ?? state
      }
    }),
  )
})

test('every step that a state offers leads somewhere', () => {
  for (const state of BatchState.options)
    for (const step of batchSteps(state)) expect(stateAfter(state, step)).toBeDefined()
  for (const state of TraineeState.options)
    for (const step of traineeSteps(state)) expect(stateOfTrainee(state, step)).toBeDefined()
  expect(batchSteps('finished')).toEqual([])
})

test('a market is pledged seats or a reason; blanks are none', () => {
  const none = { pledged: 0, forDisabled: 0 }
  expect(hasMarket({ seats: none, marketReason: '   ' })).toBe(false)
  expect(hasMarket({ seats: none, marketReason: 'Pesanan seragam sekolah' })).toBe(true)
  expect(hasMarket({ seats: { pledged: 1, forDisabled: 0 }, marketReason: '' })).toBe(true)
})

test('graduates keep their places, so that nobody is admitted twice into one', () => {
  const counts = {
    registered: 9,
    admitted: 3,
    refused: 4,
    withdrew: 2,
    droppedOut: 1,
    finished: 1,
    women: 0,
    withDisability: 0,
  }
  expect(freePlaces({ capacity: 5, counts })).toBe(1)
  expect(freePlaces({ capacity: 2, counts })).toBe(0)
})

test('the link takes people until the last day, in an open batch, once it was made', () => {
  const batch = { state: 'open', linkTurn: 1, registrationUntil: null, startsOn: '2026-03-02' } as const
  expect(takesRegistrations(batch, '2026-03-02')).toBe(true)
  expect(takesRegistrations(batch, '2026-03-03')).toBe(false)
  expect(takesRegistrations({ ...batch, registrationUntil: '2026-02-20' }, '2026-02-21')).toBe(false)
  expect(takesRegistrations({ ...batch, linkTurn: 0 }, '2026-02-01')).toBe(false)
  expect(takesRegistrations({ ...batch, state: 'running' }, '2026-02-01')).toBe(false)
})

test('ages are those of the first day, birthdays included; an unknown birth date is no fault', () => {
  const course = { minAge: 18, maxAge: 35 }
  expect(ageFault(course, '2008-03-02', '2026-03-02')).toBeUndefined()
  expect(ageFault(course, '2008-03-03', '2026-03-02')).toBe('too_young')
  expect(ageFault(course, '1990-03-01', '2026-03-02')).toBe('too_old')
  expect(ageFault(course, null, '2026-03-02')).toBeUndefined()
  expect(yearsBetween('2000-12-31', '2026-12-30')).toBe(25)
})

test('a certificate of three years ends on the same day, of 29 February on the 28th', () => {
  expect(yearsAfter('2025-10-10', 3)).toBe('2028-10-10')
  expect(yearsAfter('2024-02-29', 3)).toBe('2027-02-28')
  expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29')
})

test('an own certificate needs both: competent, and there as the rule asks', () => {
  expect(earnsCertificate({ isCompetent: true }, 'passed')).toBe(true)
  expect(earnsCertificate({ isCompetent: true }, 'attended')).toBe(false)
  expect(earnsCertificate({ isCompetent: false }, 'passed')).toBe(false)
  expect(earnsCertificate({ isCompetent: null }, 'passed')).toBe(false)
})

test('words of lists name the kinds of UU 8/2016; several are multiple', () => {
  expect(readDisability('Tuna Daksa (kursi roda)')).toEqual(['physical'])
  expect(readDisability('tunarungu')).toEqual(['sensory'])
  expect(readDisability('Rungu wicara')).toEqual(['sensory'])
  expect(readDisability('Netra dan daksa')).toEqual(['multiple'])
  expect(readDisability('Tidak')).toEqual([])
  const codes = ['physical', 'visual', 'hearing_speech', 'intellectual', 'mental', 'multiple'].map(readDisability)
  expect(codes.flat()).toEqual(['physical', 'sensory', 'sensory', 'intellectual', 'mental', 'multiple'])
  expect(educationInWords('upper_secondary')).toBe('SMA/SMK')
  expect(educationInWords('Paket C')).toBe('Paket C')
})
