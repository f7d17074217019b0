import type { FieldHouse, FieldSnapshot } from '#contract/houses/field/field.ts'
import type { AnswerValue } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { client } from '../../../lib/api.ts'
import { type KnownOffset, measureOffset, RUN, watchClock } from '../../../lib/offline/device-clock.ts'
import { FIRST_WAIT, keepStore, nextWait, waitingMark } from '../../../lib/offline/kept.ts'
import { requestError } from '../../../lib/request-error.ts'
import { doubtsHere } from './doubts.ts'
import { type EngineState, OPENING, replaced, waitingIn } from './engine-state.ts'
import { Keeper } from './keeper.ts'
import { makeAnswer, makePhoto, type Shooting } from './make.ts'
import { keyOf, readTyped, standingHere } from './merge.ts'
import type { Shot } from './pictures.ts'
import { Position } from './position.ts'
import { nextAnswers, nextPhoto, sendAnswers, sendPhoto } from './sending.ts'
import { type Draft, discardShot, type KeptAnswer, type KeptPhoto, keepShot, letGo, putAll } from './store.ts'

const MARK = waitingMark('petugas')
const REFRESH_EVERY = 120_000
/** The houses of an officer, hundreds with their surveys, come in one answer. */
const OPEN_MS = 180_000
/** What the server's answer says of the line; an earlier failure is over. */
const HEARD = { hasSignal: true, code: '', message: '' } as const
/** Codes of errors after which this link will never work again. */
const CLOSED = new Set(['link_invalid', 'officer_revoked'])

/**
 * One officer's phone: what it knows, what was answered and photographed on it, and the sending of that. Everything is in the browser's store before it
 * shows as kept, and leaves it only when the server has answered for it.
 */
export class Field {
  readonly #token: string
  readonly #officerId: string
  #state: EngineState = OPENING
  #known: KnownOffset | null = null
  readonly #keeper = new Keeper(() => this.#set({ storage: 'full' }))
  readonly #listeners = new Set<() => void>()
  readonly #position = new Position(() => this.#set({ fix: this.#position.now(), position: this.#position.state() }))
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT
  #isSending = false
  #refreshedAt = 0
  #stops: (() => void)[] = []

  constructor(token: string) {
    this.#token = token
    this.#officerId = token.split('~')[1] ?? ''
  }

  readonly state = (): EngineState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(change: Partial<EngineState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Begins: what is kept here shows at once, the server's word follows. */
  async start(): Promise<void> {
    const wake = () => this.sendNow()
    window.addEventListener('online', wake)
    this.#stops = [watchClock((shiftMs) => void this.#shift(shiftMs)), () => window.removeEventListener('online', wake)]
    this.#position.start()
    await this.#load().catch(() => this.#set({ storage: 'none' }))
    await this.#refresh()
    this.#soon(0)
  }

  async #load() {
    const store = await this.#keeper.open()
    const kept = await store.get('officers', this.#officerId)
    const answers = await store.getAllFromIndex('answers', 'officer', this.#officerId)
    const photos = await store.getAllFromIndex('photos', 'officer', this.#officerId)
    const drafts = await store.getAllFromIndex('drafts', 'officer', this.#officerId)
    this.#known = kept?.known ?? null
    const marked = MARK.get(this.#officerId)
    const isLost = marked > 0 && answers.length + photos.length === 0
    if (isLost) MARK.set(this.#officerId, 0)
    this.#set({
      snapshot: kept?.snapshot ?? null,
      answers,
      photos,
      drafts: new Map(drafts.map((draft) => [draft.key, draft])),
      status: kept ? 'ready' : 'opening',
      storage: isLost ? 'lost' : (await keepStore()) ? 'kept' : 'maybe',
      lostCount: isLost ? marked : 0,
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#position.stop()
    for (const stop of this.#stops) stop()
  }

  /** Tries to send now. */
  readonly sendNow = (): void => {
    this.#wait = FIRST_WAIT
    this.#soon(0)
  }

  /** What stands at a house as this phone sees it. */
  standing(house: FieldHouse) {
    return standingHere(house, this.#state.answers, this.#state.snapshot?.officer.name ?? '')
  }

  /** Keeps an answer, then sends it when it can. Rejects, and shows, when the browser has no space for it. */
  async answer(house: FieldHouse, occasion: Occasion, field: string, value: AnswerValue): Promise<void> {
    const standing = this.standing(house).get(keyOf({ occasion, field }))
    if (standing && !standing.isConflict && standing.value === value) return
    const about = { houseId: house.id, occasion, field, value }
    const answer = makeAnswer(this.#officerId, about, standing, this.#known)
    await this.#keeper.write((store) => putAll(store, 'answers', [answer]))
    this.#set({ answers: [...this.#state.answers, answer] })
    this.#mark()
    this.#soon(500)
  }

  /** Keeps what is being typed, letter by letter. */
  async type(house: FieldHouse, occasion: Occasion, field: string, text: string): Promise<void> {
    const key = `${house.id} ${keyOf({ occasion, field })}`
    const draft: Draft = { key, officerId: this.#officerId, houseId: house.id, occasion, field, text }
    this.#set({ drafts: new Map([...this.#state.drafts, [key, draft]]) })
    await this.#keeper.write((store) => putAll(store, 'drafts', [draft])).catch(() => undefined)
  }

  /** What was typed becomes an answer where it fits the question; else it stays as it is. Answers whether it fits. */
  async settle(house: FieldHouse, occasion: Occasion, field: string): Promise<boolean> {
    const key = `${house.id} ${keyOf({ occasion, field })}`
    const draft = this.#state.drafts.get(key)
    const question = this.#state.snapshot?.questions.find((one) => one.key === field)
    const value = draft && question && readTyped(question, draft.text)
    if (value === undefined) return !draft || draft.text.trim() === ''
    await this.answer(house, occasion, field, value)
    const drafts = new Map(this.#state.drafts)
    drafts.delete(key)
    this.#set({ drafts })
    await this.#keeper.store()?.delete('drafts', key)
    return true
  }

  /** What this phone sees to doubt in a photograph taken at this house now. */
  doubts(house: FieldHouse) {
    const { snapshot } = this.#state
    const fix = this.#position.now()
    return snapshot ? doubtsHere({ fix, house, offsetMs: this.#known?.offsetMs ?? null }, snapshot.rules) : []
  }

  /** Keeps a photograph; once it resolves the browser has it on disk. Rejects, and shows, when there is no space. */
  async keep(of: Shooting, shot: Shot, reason: string): Promise<void> {
    const house = this.#state.snapshot?.houses.find(({ id }) => id === of.houseId)
    const seen = { fix: this.#position.now(), doubts: house ? this.doubts(house) : [], reason, known: this.#known }
    const photo = makePhoto(this.#officerId, of, shot, seen)
    await this.#keeper.write((store) => keepShot(store, photo, shot.picture, shot.thumb))
    this.#set({ photos: [...this.#state.photos, photo] })
    this.#mark()
    this.#soon(300)
  }

  /** The officer's word on a photograph that was sent back for it; then it goes again. */
  async explain(photo: KeptPhoto, reason: string): Promise<void> {
    await this.#changePhoto({ ...photo, reason, state: 'waiting', why: '' })
    this.sendNow()
  }

  /** Takes a refused photograph off the phone, on the officer's word. */
  async discard(photo: KeptPhoto): Promise<void> {
    await this.#keeper.write((store) => discardShot(store, photo.id))
    this.#set({ photos: this.#state.photos.filter(({ id }) => id !== photo.id) })
  }

  async #changePhoto(photo: KeptPhoto) {
    await this.#keeper.write((store) =>
      photo.state === 'sent' ? letGo(store, photo) : putAll(store, 'photos', [photo]),
    )
    this.#set({ photos: replaced(this.#state.photos, [photo]) })
    this.#mark()
  }

  #mark() {
    MARK.set(this.#officerId, waitingIn(this.#state))
  }

  /** The clock was set while the page runs: what was made under the old one remembers by how much. */
  async #shift(shiftMs: number) {
    const answers = this.#state.answers
      .filter(({ state, told }) => state === 'waiting' && told.run === RUN)
      .map((one) => ({ ...one, told: { ...one.told, shiftMs: one.told.shiftMs + shiftMs } }))
    const photos = this.#state.photos
      .filter(({ state, run }) => state !== 'sent' && run === RUN)
      .map((one) => ({ ...one, shiftMs: one.shiftMs + shiftMs }))
    if (this.#known) this.#known = { ...this.#known, offsetMs: this.#known.offsetMs - shiftMs }
    this.#set({ answers: replaced(this.#state.answers, answers), photos: replaced(this.#state.photos, photos) })
    await this.#keeper.write((store) => putAll(store, 'answers', answers))
    await this.#keeper.write((store) => putAll(store, 'photos', photos))
  }

  async #refresh() {
    try {
      this.#known = await measureOffset()
      const sent = this.#state.answers.filter(({ state }) => state === 'sent')
      const snapshot = await client.houses.field.open({ token: this.#token }, { signal: AbortSignal.timeout(OPEN_MS) })
      this.#refreshedAt = performance.now()
      this.#set({ snapshot, status: 'ready', ...HEARD })
      await this.#keepSnapshot(snapshot)
      await this.#tidy(sent)
    } catch (error) {
      this.#failed(error)
    }
  }

  async #keepSnapshot(snapshot: FieldSnapshot) {
    const kept = { officerId: this.#officerId, token: this.#token, snapshot, known: this.#known }
    await this.#keeper.write((store) => putAll(store, 'officers', [kept])).catch(() => undefined)
  }

  /** Answers that the server has are in what it says; the store need not keep them twice. */
  async #tidy(sent: readonly KeptAnswer[]) {
    for (const { id } of sent) await this.#keeper.store()?.delete('answers', id)
    this.#set({ answers: this.#state.answers.filter((answer) => !sent.some(({ id }) => id === answer.id)) })
  }

  #failed(error: unknown) {
    const { code, message } = requestError(error)
    if (CLOSED.has(code)) this.#set({ status: 'closed', code, message, hasSignal: true })
    else this.#set({ hasSignal: code !== 'offline', code, message })
  }

  #soon(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#turn(), ms)
  }

  async #turn() {
    if (this.#isSending || this.#state.status === 'closed') return
    this.#isSending = true
    this.#set({ isSending: true })
    try {
      await this.#sendAnswers()
      await this.#sendPhotos()
      this.#wait = FIRST_WAIT
      const isOld = performance.now() - this.#refreshedAt > REFRESH_EVERY
      if (isOld || !this.#state.hasSignal || !this.#state.snapshot) await this.#refresh()
    } catch (error) {
      this.#failed(error)
      this.#wait = nextWait(this.#wait)
    }
    this.#isSending = false
    this.#set({ isSending: false })
    if (this.state().status !== 'closed')
      this.#soon(waitingIn(this.#state) > 0 || !this.#state.hasSignal ? this.#wait : 30_000)
  }

  async #sendAnswers() {
    for (let batch = nextAnswers(this.#state.answers); batch.length > 0; batch = nextAnswers(this.#state.answers)) {
      this.#known = await measureOffset()
      const { answered, houses } = await sendAnswers(this.#token, batch, this.#known)
      await this.#keeper.write((store) => putAll(store, 'answers', answered))
      const said = new Map(houses.map((house) => [house.id, house]))
      const { snapshot } = this.#state
      const next = snapshot && {
        ...snapshot,
        houses: snapshot.houses.map((house) => ({ ...house, ...said.get(house.id) })),
      }
      this.#set({ answers: replaced(this.#state.answers, answered), snapshot: next, ...HEARD })
      if (next) await this.#keepSnapshot(next)
      this.#mark()
      // An answer that speaks of none of them would go round for ever.
      if (answered.length === 0) return
    }
  }

  /** One after the other: a line that breaks takes no more than one with it. */
  async #sendPhotos() {
    const first = nextPhoto(this.#state.photos)
    const store = this.#keeper.store()
    if (!first || !store) return
    const measured = await measureOffset()
    this.#known = measured
    for (let photo: KeptPhoto | undefined = first; photo; photo = nextPhoto(this.#state.photos)) {
      const picture = await store.get('pictures', photo.id)
      const told = picture
        ? await sendPhoto(this.#token, photo, picture.blob, measured)
        : { photo: { ...photo, state: 'refused' as const, why: 'picture_lost' }, progress: null }
      await this.#changePhoto(told.photo)
      const isFreed = told.photo.state === 'sent' && this.#state.storage === 'full'
      this.#set({ ...HEARD, ...(isFreed && { storage: 'kept' as const }) })
    }
  }
}
