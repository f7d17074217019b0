import type { FieldSnapshot } from '#contract/houses/field/field.ts'
import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import { client } from '../../../lib/api.ts'
import { type KnownOffset, RUN } from '../../../lib/offline/run.ts'
import { requestError } from '../../../lib/request-error.ts'
import type { KeptAnswer, KeptPhoto } from './store.ts'

/** A line that dies without a word must not hold up the queue for ever: a batch of answers is at most some 100 kB. */
const ANSWERS_MS = 60_000
/** A line slower than 2 bytes a millisecond (16 kbit/s, GPRS at its worst) carries no photograph. */
const photoMs = (bytes: number) => 30_000 + bytes / 2

/** Sends a batch; answers each with what the server said, and what stands now in the houses spoken of. Rejects without signal. */
export async function sendAnswers(token: string, batch: readonly KeptAnswer[], { offsetMs }: KnownOffset) {
  const { outcomes, houses } = await client.houses.field.sync(
    { token, run: RUN, offsetMs, items: batch.map(({ told }) => told) },
    { signal: AbortSignal.timeout(ANSWERS_MS) },
  )
  const by = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  const answered = batch.flatMap((answer): KeptAnswer[] => {
    const said = by.get(answer.id)
    return said ? [{ ...answer, state: said.outcome === 'refused' ? 'refused' : 'sent', why: said.why }] : []
  })
  return { answered, houses }
}

/** What a device keeps of the houses, with what the server said of some of them since. */
export function patched(
  snapshot: FieldSnapshot,
  houses: Awaited<ReturnType<typeof sendAnswers>>['houses'],
): FieldSnapshot {
  const said = new Map(houses.map((house) => [house.id, house]))
  return { ...snapshot, houses: snapshot.houses.map((house) => ({ ...house, ...said.get(house.id) })) }
}

/** Errors that say something of this photograph alone; after any other one the same photograph is tried again later. */
const OF_PHOTO: ReadonlySet<string> = new Set([
  ...['photo_empty', 'photo_format', 'photo_heic', 'photo_broken', 'photo_too_large', 'photo_too_small', 'too_large'],
  ...['photos_full', 'house_over', 'not_found', 'invalid_input', 'idempotency_reused'],
])

/** How far the server is ahead of what this photograph's clock showed. */
const offsetOf = ({ run, known, shiftMs }: KeptPhoto, measured: KnownOffset) =>
  known && known.run === run && run !== RUN ? known.offsetMs : measured.offsetMs + shiftMs

/** What is said of a photograph beside its picture, as the contract asks for it. */
export function formOf(photo: KeptPhoto, picture: Blob, measured: KnownOffset) {
  const { id, houseId, stage, angle, deviceAt, run, fix, sha256, ghostOf, reason } = photo
  return {
    ...{ id, houseId, stage, angle, deviceAt, run, reason },
    offsetMs: offsetOf(photo, measured),
    ...fix,
    ...(sha256 && { sha256 }),
    ...(ghostOf && { ghostOf }),
    file: new File([picture], `${id}.jpg`, { type: picture.type || 'image/jpeg' }),
  }
}

/** A photograph whose picture this browser has no longer. */
export const PICTURE_LOST = 'picture_lost'

/**
 * Sends one photograph under its own id, so that sending it again after a lost answer doubles nothing. Answers it with what became of it: sent, asked
 * (the server wants a word on its doubts), or refused for good. Rejects for anything that has nothing to do with the photograph itself.
 */
export async function sendPhoto(
  photo: KeptPhoto,
  picture: Blob | undefined,
  send: (picture: Blob, signal: AbortSignal) => Promise<{ doubts: PhotoDoubt[] }>,
): Promise<KeptPhoto> {
  if (!picture) return { ...photo, state: 'refused', why: PICTURE_LOST, code: PICTURE_LOST }
  try {
    const { doubts } = await send(picture, AbortSignal.timeout(photoMs(picture.size)))
    return { ...photo, doubts, state: 'sent', why: '', code: null }
  } catch (error) {
    const { code, message, data } = requestError(error)
    if (code === 'photo_doubtful')
      return { ...photo, state: 'asked', doubts: data.doubts as PhotoDoubt[], why: message }
    if (OF_PHOTO.has(code)) return { ...photo, state: 'refused', why: message, code }
    throw error
  }
}
