import type { Answer, ParticipantRole } from '#contract/gatherings/shapes.ts'
import type { Gathering } from '../gathering.ts'
import type { Call, RosterAgency } from './roster.ts'

/** Somebody who is called, as it was when the call was made. */
export interface Participant {
  readonly id: string
  readonly gatheringId: string
  readonly role: ParticipantRole
  /** rule: by the rule over posts; hand: one by one; list: from a list. */
  readonly source: 'rule' | 'hand' | 'list'
  readonly agency: RosterAgency | null
  readonly positionId: string | null
  readonly otherPositions: readonly string[]
  readonly personName: string
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly standsInFor: string | null
  readonly capacity: Call['capacity'] | null
  readonly nip: string | null
  readonly sex: 'L' | 'P' | null
  readonly phoneSealed: Uint8Array | null
  readonly emailSealed: Uint8Array | null
  readonly answer: Answer
  readonly answerNote: string
  readonly answeredAt: Date | null
  readonly representativeName: string
  readonly representativeTitle: string
  readonly linkTurn: number
  readonly invitedAt: Date | null
  readonly removedAt: Date | null
  readonly version: number
}

type Moved = Pick<Gathering, 'moved'>

/** Not called yet, or called for a day or place that has changed since. */
export const needsInvitation = ({ invitedAt }: Pick<Participant, 'invitedAt'>, { moved }: Moved): boolean =>
  invitedAt === null || (moved !== null && invitedAt < moved.at)

/** The answer was given for the day and place of before. */
export const answeredBeforeMove = ({ answeredAt }: Pick<Participant, 'answeredAt'>, { moved }: Moved): boolean =>
  answeredAt !== null && moved !== null && answeredAt < moved.at
