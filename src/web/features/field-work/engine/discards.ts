import { client } from '../../../lib/api.ts'
import type { Queue, Sending } from '../../../lib/offline/queue.ts'
import type { KeptAnswer, KeptPhoto } from './store.ts'

const BATCH = 100
/** A line that dies without a word must not hold up the engine for ever. */
const TELL_MS = 60_000

const told = {
  answer: ({ id, told: { houseId, field: of }, why }: KeptAnswer) => ({
    id,
    houseId,
    what: 'answer' as const,
    of,
    why,
  }),
  photo: ({ id, houseId, angle: of, code: why = null }: KeptPhoto) => ({
    id,
    houseId,
    what: 'photo' as const,
    of,
    why,
  }),
}

/** Tells the office what an officer has taken off the phone, so that nothing goes without a trace; then the phone forgets it. */
export class Discards implements Sending {
  readonly #token: string
  readonly #answers: Queue<KeptAnswer>
  readonly #photos: Queue<KeptPhoto>

  constructor(token: string, answers: Queue<KeptAnswer>, photos: Queue<KeptPhoto>) {
    this.#token = token
    this.#answers = answers
    this.#photos = photos
  }

  readonly #next = () => ({
    answers: this.#answers.items().filter(({ state }) => state === 'discarded'),
    photos: this.#photos.items().filter(({ state }) => state === 'discarded'),
  })

  waiting(): number {
    const { answers, photos } = this.#next()
    return answers.length + photos.length
  }

  hasNext(): boolean {
    return this.waiting() > 0
  }

  async sendNext(): Promise<boolean> {
    const { answers, photos } = this.#next()
    const items = [...answers.map(told.answer), ...photos.map(told.photo)].slice(0, BATCH)
    await client.houses.field.discard({ token: this.#token, items }, { signal: AbortSignal.timeout(TELL_MS) })
    const ids = new Set(items.map(({ id }) => id))
    const sent = (all: readonly { id: string }[]) => all.map(({ id }) => id).filter((id) => ids.has(id))
    await this.#answers.drop(sent(answers))
    await this.#photos.drop(sent(photos))
    return true
  }

  // They are rows of the two others, which are read, moved and tidied there.
  async load(): Promise<void> {}
  async shift(): Promise<void> {}
  isEmpty = () => true
  tidy = () => async () => {}
}
