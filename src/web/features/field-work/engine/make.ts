import type { StandingField } from '#contract/houses/field/shapes.ts'
import type { PhotoAngle, PhotoDoubt, PhotoStage } from '#contract/houses/shapes.ts'
import { uuid } from '../../../lib/idempotency.ts'
import { type KnownOffset, RUN } from '../../../lib/offline/run.ts'
import type { Shot } from './pictures.ts'
import type { Fix, KeptAnswer, KeptPhoto } from './store.ts'

/** What a photograph is of. */
export interface Shooting {
  houseId: string
  stage: PhotoStage
  angle: PhotoAngle
  ghostOf: string | null
}

const now = () => ({ deviceAt: new Date().toISOString(), run: RUN, shiftMs: 0 })

/** An answer given now, based on what stands before the officer's eyes. */
export function makeAnswer(
  officerId: string,
  about: Pick<KeptAnswer['told'], 'houseId' | 'occasion' | 'field' | 'value'>,
  standing: StandingField | undefined,
  known: KnownOffset | null,
): KeptAnswer {
  const basedOn = (standing?.answers ?? []).map(({ id }) => id)
  const told = { ...about, ...now(), id: uuid(), basedOn, known }
  return { id: told.id, officerId, told, state: 'waiting', why: null }
}

/** A photograph taken now. */
export const makePhoto = (
  officerId: string,
  of: Shooting,
  { sha256, picture }: Shot,
  seen: { fix: Fix | null; doubts: PhotoDoubt[]; reason: string; known: KnownOffset | null },
): KeptPhoto => ({
  ...of,
  ...now(),
  ...seen,
  id: uuid(),
  officerId,
  sha256,
  bytes: picture.size,
  state: 'waiting',
  why: '',
})
