import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldQuestion } from '#contract/houses/field/field.ts'
import type { StandingField } from '#contract/houses/field/shapes.ts'
import { keyOf, missingOf, readTyped, standingHere } from './merge.ts'
import type { KeptAnswer } from './store.ts'

const HOUSE = { id: 'house' }
const theirs = (value: string, id = 'theirs'): StandingField => ({
  occasion: 'before',
  field: 'roof',
  value,
  isConflict: false,
  answers: [{ id, value, by: 'Joko', isOwn: false, at: '2026-02-10T01:00:00.000Z' }],
  told: 1,
})
const own = (
  id: string,
  value: string,
  basedOn: string[] = [],
  state: KeptAnswer['state'] = 'waiting',
): KeptAnswer => ({
  id,
  officerId: 'me',
  state,
  why: null,
  told: {
    ...{ id, houseId: HOUSE.id, occasion: 'before', field: 'roof', value, basedOn },
    ...{ deviceAt: `2026-02-10T02:00:${id.padStart(2, '0')}.000Z`, run: 'run', shiftMs: 0, known: null },
  },
})
const here = (survey: StandingField[], answers: KeptAnswer[]) =>
  standingHere({ ...HOUSE, survey }, answers, 'Sari').get(keyOf({ occasion: 'before', field: 'roof' }))

test('what was not sent yet lies over what the server said', () =>
  expect(here([theirs('heavy')], [own('1', 'light', ['theirs'])])).toMatchObject({ value: 'light', isConflict: false }))

test('an answer that had not seen the other’s contradicts it on the phone too', () =>
  expect(here([theirs('heavy')], [own('1', 'light')])).toMatchObject({ value: 'light', isConflict: true }))

test('a refused answer counts for nothing, and one that the server has is not counted twice', () => {
  expect(here([theirs('heavy')], [own('1', 'light', [], 'refused')])).toEqual(theirs('heavy'))
  expect(here([theirs('heavy', '1')], [own('1', 'light')])).toEqual(theirs('heavy', '1'))
})

test('an answer just sent stays while the last word of the server is older than it', () => {
  const sent = own('1', 'light', ['theirs'], 'sent')
  expect(here([theirs('heavy')], [sent])).toMatchObject({ value: 'light', isConflict: false, answers: [{ id: '1' }] })
  expect(here([theirs('heavy')], [sent, own('2', 'good', ['1'])])).toMatchObject({ value: 'good', isConflict: false })
})

test('one that was sent and superseded by another of this phone does not come back', () => {
  const answers = [own('1', 'light', [], 'sent'), own('2', 'heavy', ['1'], 'sent'), own('3', 'good', ['2'], 'sent')]
  expect(here([theirs('good', '3')], answers)).toEqual(theirs('good', '3'))
})

test('taps one after the other end with the last, whatever the order of the store', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('good', 'light', 'heavy'), { minLength: 1, maxLength: 9 }),
      fc.nat(),
      (taps, turn) => {
        const told = taps.map((value, at) => own(`${at}`, value, at === 0 ? ['theirs'] : [`${at - 1}`]))
        const turned = [...told.slice(turn % told.length), ...told.slice(0, turn % told.length)]
        expect(here([theirs('heavy')], turned)).toMatchObject({ value: taps.at(-1), isConflict: false })
      },
    ),
    { seed: 11, numRuns: 200 },
  ))

const question = (given: Partial<FieldQuestion>): FieldQuestion => ({
  ...{ key: 'roof', section: 's', kind: 'choice', unit: '', options: [], isNeeded: true, least: null, most: null },
  ...{ label: { id: '', en: '' }, sectionLabel: { id: '', en: '' }, help: { id: '', en: '' } },
  ...given,
})

test('a contradicted question is still missing, so is one that was never answered', () => {
  const questions = [question({}), question({ key: 'wall' }), question({ key: 'note', isNeeded: false })]
  const standing = standingHere({ ...HOUSE, survey: [theirs('heavy')] }, [own('1', 'light')], 'Sari')
  expect(missingOf(questions, standing, 'before').map(({ key }) => key)).toEqual(['roof', 'wall'])
})

test.each([
  ['36', 36],
  [' 7,2 ', 7.2],
  ['0', undefined],
  ['', undefined],
  ['tiga', undefined],
])('typed %j is the number %j', (text, value) =>
  expect(readTyped(question({ kind: 'number', least: 1, most: 2000 }), text)).toBe(value),
)
