import { expect, test } from 'vitest'
import { troubledIn, waitingIn } from './counts.ts'
import type { KeptAnswer, KeptPhoto } from './store.ts'

const answer = (state: KeptAnswer['state']) => ({ state }) as KeptAnswer
const photo = (state: KeptPhoto['state']) => ({ state }) as KeptPhoto

test('what waits is everything that the server does not have and may still take; what needs the officer is counted beside it, what he has discarded is not', () => {
  const told = {
    answers: [answer('waiting'), answer('sent'), answer('refused'), answer('discarded')],
    photos: [photo('waiting'), photo('asked'), photo('sent'), photo('refused'), photo('discarded')],
  }
  expect([waitingIn(told), troubledIn(told)]).toEqual([3, 3])
})
