import type { FieldSnapshot } from '#contract/houses/field/field.ts'
import type { PositionState } from './position.ts'
import type { Draft, Fix, KeptAnswer, KeptPhoto } from './store.ts'

export interface EngineState {
  /** closed: the link opens no more; `code` says why. */
  status: 'opening' | 'ready' | 'closed'
  code: string
  message: string
  snapshot: FieldSnapshot | null
  answers: readonly KeptAnswer[]
  photos: readonly KeptPhoto[]
  drafts: ReadonlyMap<string, Draft>
  hasSignal: boolean
  isSending: boolean
  /** none: this browser keeps nothing; lost: it has thrown away what waited; full: no space for more. */
  storage: 'kept' | 'maybe' | 'none' | 'lost' | 'full'
  lostCount: number
  fix: Fix | null
  position: PositionState
}

export const OPENING: EngineState = {
  status: 'opening',
  code: '',
  message: '',
  snapshot: null,
  answers: [],
  photos: [],
  drafts: new Map(),
  hasSignal: true,
  isSending: false,
  storage: 'maybe',
  lostCount: 0,
  fix: null,
  position: 'asking',
}

type Told = Pick<EngineState, 'answers' | 'photos'>

/** How many things the server does not have yet: those that wait and those that wait for the officer's word. */
export const waitingIn = ({ answers, photos }: Told): number =>
  answers.filter(({ state }) => state === 'waiting').length +
  photos.filter(({ state }) => state === 'waiting' || state === 'asked').length

/** How many the server will not take, or only with the officer's word. */
export const troubledIn = ({ answers, photos }: Told): number =>
  answers.filter(({ state }) => state === 'refused').length +
  photos.filter(({ state }) => state === 'refused' || state === 'asked').length

/** The same list with some of it changed. */
export function replaced<T extends { id: string }>(all: readonly T[], changed: readonly T[]): readonly T[] {
  const byId = new Map(changed.map((one) => [one.id, one]))
  return all.map((one) => byId.get(one.id) ?? one)
}
