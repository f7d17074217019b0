import { expect, test } from 'vitest'
import { gatherings } from './index.ts'

const { agenda, documents, minutes } = gatherings

test.each([
  ['the agenda', agenda.save, ['session_in_use', 'speaker_busy']],
  ['sending minutes', minutes.send, ['minutes_locked']],
  ['finalising minutes', minutes.finalise, ['minutes_locked', 'gathering_over']],
  ['a paper', documents.file, ['signer_missing', 'nobody_assigned', 'minutes_empty']],
])('what %s may be refused with, through the rooms it asks, is declared', (_, route, codes) => {
  expect(Object.keys(route['~orpc'].errorMap)).toEqual(expect.arrayContaining(codes))
})
