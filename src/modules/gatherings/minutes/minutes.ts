import type { MinutesHead, MinutesState, NotePart } from '#contract/gatherings/minutes/shapes.ts'
import type { Gathering } from '../gathering.ts'

/** The head of the minutes; each agenda item keeps its notes by itself. */
export interface Head extends Omit<MinutesHead, 'openedAt' | 'closedAt'> {
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly state: MinutesState
  /** How many corrections (ralat) were made since they were final. */
  readonly revision: number
  /** 0: nobody has begun. */
  readonly version: number
  readonly sentAt: Date | null
  readonly answerBy: string | null
  readonly finalisedAt: Date | null
}

/** One part of one agenda item as it was written last. */
export interface WrittenNote {
  readonly sessionId: string
  readonly part: NotePart
  readonly text: string
  readonly version: number
  readonly by: string
  readonly at: Date
}

const NOBODY = { name: '', title: '', nip: '' }

/** Minutes that nobody has begun. */
export const EMPTY_HEAD: Head = {
  state: 'draft',
  chair: NOBODY,
  secretary: NOBODY,
  recorder: NOBODY,
  openedAt: null,
  closedAt: null,
  opening: '',
  closing: '',
  revision: 0,
  version: 0,
  sentAt: null,
  answerBy: null,
  finalisedAt: null,
}

/** Whether words may still be written into them directly. */
export const isOpen = ({ state }: Pick<Head, 'state'>): boolean => state !== 'final'

/** What a followup of this gathering names as its source; `session` null: of the gathering as a whole. */
export const sourceOf = (gathering: Pick<Gathering, 'id' | 'title'>, session: { id: string; title: string }) => ({
  kind: 'gathering' as const,
  id: `${gathering.id}/${session.id}`,
  title: `${gathering.title} · ${session.title}`.slice(0, 300),
})

/** The agenda item that a source names; null: none. */
export const sessionOf = (sourceId: string): string | null => sourceId.split('/')[1] ?? null
