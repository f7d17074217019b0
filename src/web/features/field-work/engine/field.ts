import type { FieldHouse, FieldSnapshot } from '#contract/houses/field/field.ts'
import type { AnswerValue } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { client } from '../../../lib/api.ts'
import { Engine, type EngineState } from '../../../lib/offline/engine.ts'
import { Queue } from '../../../lib/offline/queue.ts'
import { Keeper, Shelf } from '../../../lib/offline/store.ts'
import type { Taken, Taker } from '../file/take-in.ts'
import { Discards } from './discards.ts'
import { doubtsHere } from './doubts.ts'
import { makeAnswer, makePhoto, type Shooting } from './make.ts'
import { keyOf, readTyped, standingHere } from './merge.ts'
import { type Shot, thumbOf } from './pictures.ts'
import { Position, type PositionState } from './position.ts'
import { formOf, PICTURE_LOST, patched, sendAnswers, sendPhoto } from './sending.ts'
import {
  type Draft,
  discardShot,
  type FieldSchema,
  type Fix,
  freeSpace,
  type KeptAnswer,
  type KeptPhoto,
  keepShot,
  letGo,
  openStore,
} from './store.ts'

/** The houses of an officer, hundreds with their surveys, come in one answer. */
const OPEN_MS = 180_000
/** Codes of errors after which this link will never work again. */
const CLOSED = new Set(['link_invalid', 'officer_revoked'])

interface FieldView {
  readonly answers: readonly KeptAnswer[]
  readonly photos: readonly KeptPhoto[]
  readonly drafts: ReadonlyMap<string, Draft>
  readonly fix: Fix | null
  readonly position: PositionState
}

export type FieldState = EngineState<FieldSnapshot> & FieldView

/** One officer's phone: the houses it knows, and what was answered and photographed on it. */
export class Field {
  readonly #token: string
  readonly #officerId: string
  readonly #answerShelf: Shelf<FieldSchema, 'answers'>
  readonly #photoShelf: Shelf<FieldSchema, 'photos'>
  readonly #draftShelf: Shelf<FieldSchema, 'drafts'>
  readonly #keeper = new Keeper(openStore, freeSpace, () => this.#engine.full())
  readonly #position = new Position(() => this.#engine.changed())
  readonly #answers: Queue<KeptAnswer>
  readonly #photos: Queue<KeptPhoto>
  #drafts: ReadonlyMap<string, Draft> = new Map()
  readonly #engine: Engine<FieldSnapshot, FieldView>

  constructor(token: string) {
    this.#token = token
    this.#officerId = token.split('~')[1] ?? ''
    this.#answerShelf = new Shelf('answers', 'officer', this.#officerId)
    this.#photoShelf = new Shelf('photos', 'officer', this.#officerId)
    this.#draftShelf = new Shelf('drafts', 'officer', this.#officerId)
    this.#answers = this.#answerQueue()
    this.#photos = this.#photoQueue()
    this.#engine = new Engine({
      ...{ page: 'petugas', owner: this.#officerId, closedBy: CLOSED },
      queues: [this.#answers, this.#photos, new Discards(token, this.#answers, this.#photos)],
      open: () => this.#open(),
      keepSnapshot: (snapshot, known) =>
        this.#keeper.write((store) => store.put('officers', { officerId: this.#officerId, token, snapshot, known })),
      fetchSnapshot: () => client.houses.field.open({ token }, { signal: AbortSignal.timeout(OPEN_MS) }),
      view: () => ({
        ...{ answers: this.#answers.items(), photos: this.#photos.items(), drafts: this.#drafts },
        ...{ fix: this.#position.now(), position: this.#position.state() },
      }),
    })
  }

  #answerQueue(): Queue<KeptAnswer> {
    const [keeper, shelf] = [this.#keeper, this.#answerShelf]
    return new Queue<KeptAnswer>(
      {
        ...{ batch: 200, isInSnapshot: true },
        read: () => keeper.read(shelf.read),
        write: (answers) => keeper.write((store) => shelf.write(store, answers)),
        drop: (ids) => keeper.write((store) => shelf.drop(store, ids)),
        madeAt: ({ told }) => told,
        shifted: (one, ms) => ({ ...one, told: { ...one.told, shiftMs: one.told.shiftMs + ms } }),
        send: async (batch, known) => {
          const { answered, houses } = await sendAnswers(this.#token, batch, known)
          const { snapshot } = this.state()
          if (snapshot) await this.#engine.patch(patched(snapshot, houses))
          return answered
        },
      },
      () => this.#engine.changed(),
    )
  }

  /** One after the other: a line that breaks takes no more than one with it. */
  #photoQueue(): Queue<KeptPhoto> {
    const [keeper, shelf, token] = [this.#keeper, this.#photoShelf, this.#token]
    return new Queue<KeptPhoto>(
      {
        ...{ batch: 1, isInSnapshot: false },
        read: () => keeper.read(shelf.read),
        write: (photos) =>
          keeper.write(async (store) => {
            const [photo] = photos
            if (photos.length === 1 && photo?.state === 'sent') await letGo(store, photo)
            else await shelf.write(store, photos)
          }),
        drop: (ids) => keeper.write((store) => shelf.drop(store, ids)),
        madeAt: (photo) => photo,
        shifted: (photo, ms) => ({ ...photo, shiftMs: photo.shiftMs + ms }),
        send: async (batch, known) =>
          Promise.all(
            batch.map(async (photo) => {
              const kept = await keeper.read((store) => store.get('pictures', photo.id))
              const now = kept ? photo : await keeper.read((store) => store.get('photos', photo.id))
              // Another tab has sent it meanwhile.
              if (now && now.state !== 'waiting') return now
              return sendPhoto(photo, kept?.blob, (picture, signal) =>
                client.houses.field.photo({ token, ...formOf(photo, picture, known) }, { signal }),
              )
            }),
          ),
      },
      () => this.#engine.changed(),
    )
  }

  readonly state = (): FieldState => this.#engine.state()
  readonly subscribe = (listener: () => void): (() => void) => this.#engine.subscribe(listener)
  /** Tries to send now. */
  readonly sendNow = (): void => this.#engine.sendNow()

  /** Begins: what is kept here shows at once, the server's word follows. */
  start(): Promise<void> {
    this.#position.start()
    return this.#engine.start()
  }

  async #open() {
    const store = await this.#keeper.open()
    const drafts = await this.#draftShelf.read(store)
    this.#drafts = new Map(drafts.map((draft) => [draft.key, draft]))
    return store.get('officers', this.#officerId)
  }

  /** What stands at a house as this phone sees it. */
  standing(house: FieldHouse) {
    return standingHere(house, this.#answers.items(), this.state().snapshot?.officer.name ?? '')
  }

  /** Keeps an answer, then sends it when it can. Rejects, and shows, when the browser has no space for it. */
  async answer(house: FieldHouse, occasion: Occasion, field: string, value: AnswerValue): Promise<void> {
    const standing = this.standing(house).get(keyOf({ occasion, field }))
    if (standing && !standing.isConflict && standing.value === value) return
    const about = { houseId: house.id, occasion, field, value }
    await this.#answers.keep([makeAnswer(this.#officerId, about, standing, this.#engine.known())])
    this.#engine.kept()
  }

  /** Keeps what is being typed, letter by letter. */
  async type(house: FieldHouse, occasion: Occasion, field: string, text: string): Promise<void> {
    const key = `${house.id} ${keyOf({ occasion, field })}`
    const draft: Draft = { key, officerId: this.#officerId, houseId: house.id, occasion, field, text }
    this.#drafts = new Map([...this.#drafts, [key, draft]])
    this.#engine.changed()
    await this.#keeper.write((store) => this.#draftShelf.write(store, [draft])).catch(() => undefined)
  }

  /** What was typed becomes an answer where it fits the question; else it stays as it is. Answers whether it fits. */
  async settle(house: FieldHouse, occasion: Occasion, field: string): Promise<boolean> {
    const key = `${house.id} ${keyOf({ occasion, field })}`
    const draft = this.#drafts.get(key)
    const question = this.state().snapshot?.questions.find((one) => one.key === field)
    const value = draft && question && readTyped(question, draft.text)
    if (value === undefined) return !draft || draft.text.trim() === ''
    await this.answer(house, occasion, field, value)
    const drafts = new Map(this.#drafts)
    drafts.delete(key)
    this.#drafts = drafts
    this.#engine.changed()
    await this.#keeper.write((store) => this.#draftShelf.drop(store, [key]))
    return true
  }

  /** What this phone sees to doubt in a photograph of this house, taken at `fix`. */
  doubts(house: FieldHouse, fix: Fix | null) {
    const { snapshot } = this.state()
    const offsetMs = this.#engine.known()?.offsetMs ?? null
    return snapshot ? doubtsHere({ fix, house, offsetMs }, snapshot.rules) : []
  }

  /** Where the phone is, asked anew: what was known before the phone's own camera came to the front is old. Null where it cannot say. */
  readonly locate = (): Promise<Fix | null> => this.#position.ask()

  /** Keeps a photograph; once it resolves the browser has it on disk. Rejects, and shows, when there is no space. */
  async keep(of: Shooting, shot: Shot, fix: Fix | null, reason: string): Promise<void> {
    const house = this.state().snapshot?.houses.find(({ id }) => id === of.houseId)
    const seen = { fix, doubts: house ? this.doubts(house, fix) : [], reason, known: this.#engine.known() }
    const photo = makePhoto(this.#officerId, of, shot, seen)
    await this.#photos.keep([photo], () =>
      this.#keeper.write((store) => keepShot(store, photo, shot.picture, shot.thumb)),
    )
    this.#engine.kept()
  }

  /** The officer's word on a photograph that was sent back for it; then it goes again. */
  async explain(photo: KeptPhoto, reason: string): Promise<void> {
    await this.#photos.keep([{ ...photo, reason, state: 'waiting', why: '' }])
    this.sendNow()
  }

  /** Sends a refused answer once more: the office may have put right what stood in its way. */
  async retry(answer: KeptAnswer): Promise<void> {
    await this.#answers.keep([{ ...answer, state: 'waiting', why: null }])
    this.sendNow()
  }

  /** Takes in what another phone of this officer has saved; what is here already stays as it is. */
  readonly taker: Taker = {
    batch: 200,
    answers: async (answers) => {
      const here = new Set(this.#answers.items().map(({ id }) => id))
      await this.#answers.keep(answers.filter(({ id }) => !here.has(id)))
      this.#engine.kept()
      return answers.map(({ id }): Taken => ({ outcome: here.has(id) ? 'known' : 'taken' }))
    },
    photo: async (photo, picture) => {
      const here = this.#photos.items().find(({ id }) => id === photo.id)
      if (here && here.why !== PICTURE_LOST) return { outcome: 'known' }
      const thumb = await thumbOf(picture)
      await this.#photos.keep([photo], () => this.#keeper.write((store) => keepShot(store, photo, picture, thumb)))
      this.#engine.kept()
      return { outcome: 'taken' }
    },
  }

  /** Takes a refused answer off the phone, on the officer's word; the office hears of it. */
  async discardAnswer(answer: KeptAnswer): Promise<void> {
    await this.#answers.keep([{ ...answer, state: 'discarded' }])
    this.#engine.kept()
  }

  /** Takes a refused photograph off the phone, on the officer's word; the office hears of it. */
  async discardPhoto(photo: KeptPhoto): Promise<void> {
    const gone: KeptPhoto = { ...photo, state: 'discarded' }
    await this.#photos.keep([gone], () => this.#keeper.write((store) => discardShot(store, gone)))
    this.#engine.kept()
  }
}
