import type { KeptAnswer, KeptPhoto } from './store.ts'

interface Told {
  readonly answers: readonly KeptAnswer[]
  readonly photos: readonly KeptPhoto[]
}

/** How many things the server does not have yet: those that wait and those that wait for the officer's word. */
export const waitingIn = ({ answers, photos }: Told): number =>
  answers.filter(({ state }) => state === 'waiting').length +
  photos.filter(({ state }) => state === 'waiting' || state === 'asked').length

/** How many the server will not take, or only with the officer's word. */
export const troubledIn = ({ answers, photos }: Told): number =>
  answers.filter(({ state }) => state === 'refused').length +
  photos.filter(({ state }) => state === 'refused' || state === 'asked').length
