import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import { client } from '../../../lib/api.ts'
import { type KnownOffset, RUN } from '../../../lib/offline/device-clock.ts'
import { requestError } from '../../../lib/request-error.ts'
import type { KeptAnswer, KeptPhoto } from './store.ts'

const BATCH = 200
/** A line that dies without a word must not hold up the queue for ever: a batch of answers is at most some 100 kB. */
const ANSWERS_MS = 60_000
/** A line slower than 2 bytes a millisecond (16 kbit/s, GPRS at its worst) carries no photograph. */
const photoMs = (bytes: number) => 30_000 + bytes / 2

/** The answers of the next batch, the oldest first: what is based on an earlier answer never comes before it. */
export const nextAnswers = (answers: readonly KeptAnswer[]): KeptAnswer[] =>
  answers
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => (a.told.deviceAt < b.told.deviceAt ? -1 : 1))
    .slice(0, BATCH)

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

/** The oldest photograph that may be sent. */
export const nextPhoto = (photos: readonly KeptPhoto[]): KeptPhoto | undefined =>
  photos.filter(({ state }) => state === 'waiting').sort((a, b) => (a.deviceAt < b.deviceAt ? -1 : 1))[0]

/** Errors that say something of this photograph alone; after any other one the same photograph is tried again later. */
const OF_PHOTO: ReadonlySet<string> = new Set([
  ...['photo_empty', 'photo_format', 'photo_heic', 'photo_broken', 'photo_too_large', 'photo_too_small', 'too_large'],
  ...['photos_full', 'house_over', 'not_found', 'invalid_input', 'idempotency_reused'],
])

/** How far the server is ahead of what this photograph's clock showed. */
const offsetOf = ({ run, known, shiftMs }: KeptPhoto, measured: KnownOffset) =>
  known && known.run === run && run !== RUN ? known.offsetMs : measured.offsetMs + shiftMs

/**
 * Sends one photograph under its own id, so that sending it again after a lost answer doubles nothing. Answers it with what became of it: sent, asked
 * (the server wants a word on its doubts), or refused for good. Rejects for anything that has nothing to do with the photograph itself.
 */
export async function sendPhoto(
  token: string,
  photo: KeptPhoto,
  picture: Blob,
  measured: KnownOffset,
): Promise<{ photo: KeptPhoto; progress: number | null }> {
  const { id, houseId, stage, angle, deviceAt, run, fix, sha256, ghostOf, reason } = photo
  try {
    const sent = {
      ...{ token, id, houseId, stage, angle, deviceAt, run, reason },
      offsetMs: offsetOf(photo, measured),
      ...fix,
      ...(sha256 && { sha256 }),
      ...(ghostOf && { ghostOf }),
      file: new File([picture], `${id}.jpg`, { type: picture.type || 'image/jpeg' }),
    }
    const signal = AbortSignal.timeout(photoMs(picture.size))
    const { doubts, progress } = await client.houses.field.photo(sent, { signal })
    return { photo: { ...photo, doubts, state: 'sent', why: '' }, progress }
  } catch (error) {
    const { code, message, data } = requestError(error)
    if (code === 'photo_doubtful')
      return { photo: { ...photo, state: 'asked', doubts: data.doubts as PhotoDoubt[], why: message }, progress: null }
    if (OF_PHOTO.has(code)) return { photo: { ...photo, state: 'refused', why: message }, progress: null }
    throw error
  }
}
