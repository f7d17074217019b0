import type { HouseInput } from '#contract/houses/house.ts'
import type {
  CancelKind,
  GiftState,
  HouseState,
  Occasion,
  PhotoAngle,
  PhotoDoubt,
  PhotoStage,
} from '#contract/houses/shapes.ts'
import type { ItemInput } from '#contract/houses/stack.ts'
import { assert } from '#platform/errors.ts'
import { amountOf } from '../givers/save-plan.ts'
import type { Gift } from '../givers/stack.ts'

/** A line of the plan of materials. */
export type WholeItem = ItemInput

/** What was given, as far as another house of records can say it: its pledges and deliveries stay there. */
export type WholeGift = Omit<Gift, 'id' | 'evidence' | 'cancelledOn' | 'pledgeId' | 'deliveryId' | 'restOf' | 'version'>

export interface WholePhoto {
  readonly id: string
  readonly stage: PhotoStage
  readonly angle: PhotoAngle
  readonly takenAt: Date
  readonly at: { readonly latitude: number; readonly longitude: number } | null
  readonly doubts: readonly PhotoDoubt[]
  readonly doubtReason: string
  /** As the file store keeps it. */
  readonly picture: {
    readonly sha256: string
    readonly fileHash: string
    readonly thumbHash: string
    readonly width: number
    readonly height: number
    readonly bytes: number
  }
}

export interface WholeAnswer {
  readonly id: string
  readonly occasion: Occasion
  readonly field: string
  readonly value: string | number | boolean
  readonly basedOn: readonly string[]
  readonly at: Date
}

/** A house as it stands, kept elsewhere until now: with plan of materials, stack of givers, answers of the survey and photographs. */
export interface WholeHouse {
  readonly code: string
  readonly agencyId: string
  readonly input: HouseInput
  readonly state: HouseState
  readonly stateSince: string
  readonly cancelKind: CancelKind | null
  readonly cancelReason: string
  readonly decision: { readonly number: string; readonly decidedOn: string } | null
  readonly progress: number
  readonly handedOverOn: string | null
  readonly handoverNumber: string
  readonly items: readonly WholeItem[]
  readonly gifts: readonly WholeGift[]
  readonly answers: readonly WholeAnswer[]
  readonly photos: readonly WholePhoto[]
}

/** What the commands of the room would not have let come about is not taken over either. Throws `wrong_state`. */
export function assertSound(house: WholeHouse): void {
  const { state, items, gifts, handedOverOn, cancelKind, decision } = house
  const cost = items.reduce((sum, item) => sum + amountOf(item), 0)
  const sum = (of: GiftState) => gifts.reduce((all, gift) => (gift.state === of ? all + gift.amount : all), 0)
  const isChosen = state !== 'proposed' && state !== 'surveyed' && state !== 'cancelled'
  assert(sum('promised') + sum('delivered') <= cost, 'wrong_state')
  assert(state !== 'handed_over' || sum('delivered') === cost, 'wrong_state')
  assert((state === 'handed_over') === (handedOverOn !== null), 'wrong_state')
  assert((state === 'cancelled') === (cancelKind !== null), 'wrong_state')
  assert(!isChosen || decision !== null, 'wrong_state')
}
