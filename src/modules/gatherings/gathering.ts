import type { GatheringInput, GatheringKind, GatheringState, Visibility } from '#contract/gatherings/shapes.ts'

/** A meeting, visit, training or retreat. */
export interface Gathering {
  readonly id: string
  readonly kind: GatheringKind
  readonly title: string
  readonly purpose: string
  readonly legalBase: string
  readonly organiser: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly visibility: Visibility
  readonly place: string
  readonly areaCode: string | null
  /** ISO days of the region's calendar, both included. */
  readonly startsOn: string
  readonly endsOn: string
  readonly state: GatheringState
  readonly stateReason: string
  readonly agendaVersion: number
  readonly announcedAt: Date | null
  readonly clonedFrom: string | null
  /** It was moved after the call went out. */
  readonly moved: { readonly at: Date; readonly from: string; readonly reason: string } | null
  /** The user who made it; among its organisers when he coordinates the region. */
  readonly createdBy: string
  /** Agencies called to it, by id. */
  readonly calledAgencies: readonly string[]
  readonly version: number
}

/** Over: its particulars, agenda and roster change no more. */
export const isOver = ({ state }: Pick<Gathering, 'state'>): boolean => state === 'closed' || state === 'cancelled'

/** Still to come: it may be called off, moved, or marked as held. */
export const isComing = ({ state }: Pick<Gathering, 'state'>): boolean => state === 'draft' || state === 'announced'

/** True unless it would end before it begins. */
export const hasValidPeriod = ({ startsOn, endsOn }: Pick<GatheringInput, 'startsOn' | 'endsOn'>): boolean =>
  startsOn <= endsOn
