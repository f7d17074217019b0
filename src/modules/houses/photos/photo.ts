import type { PhotoAngle, PhotoDoubt, PhotoStage } from '#contract/houses/shapes.ts'
import type { Spot } from './doubts.ts'

/** A photograph of a house; the picture lies in the file store under its hash. */
export interface Photo {
  readonly id: string
  readonly houseId: string
  readonly stage: PhotoStage
  readonly angle: PhotoAngle
  readonly takenAt: Date
  readonly receivedAt: Date
  readonly spot: Spot | null
  readonly distanceM: number | null
  readonly doubts: readonly PhotoDoubt[]
  readonly doubtReason: string
  /** Of the bytes as the device took them. */
  readonly sha256: string
  readonly fileHash: string
  readonly thumbHash: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly ghostOf: string | null
  readonly officerId: string
  readonly setAside: { readonly at: Date; readonly reason: string; readonly by: string } | null
}
