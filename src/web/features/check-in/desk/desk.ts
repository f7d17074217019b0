import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import type { ToldFact } from '#contract/gatherings/attendance/shapes.ts'
import { client } from '../../../lib/api.ts'
import { uuid } from '../../../lib/idempotency.ts'
import { type KnownOffset, measureOffset, RUN, watchClock } from '../../../lib/offline/device-clock.ts'
import { FIRST_WAIT, keepStore, nextWait, waitingMark } from '../../../lib/offline/kept.ts'
import { requestError } from '../../../lib/request-error.ts'
import { type KeptFact, openStore } from '../store.ts'

export interface DeskState {
  /** closed: the link opens no more; `code` says why. */
  status: 'opening' | 'ready' | 'closed'
  code: string
  message: string
  snapshot: Snapshot | null
  /** Facts of this device, the latest first. */
  facts: readonly KeptFact[]
  hasSignal: boolean
  /** none: this browser keeps nothing; lost: it has thrown away what waited; full: no space for more. */
  storage: 'kept' | 'maybe' | 'none' | 'lost' | 'full'
  lostCount: number
}

const BATCH = 100
const MARK = waitingMark('presensi')
const REFRESH_EVERY = 120_000

const EMPTY: DeskState = {
  status: 'opening',
  code: '',
  message: '',
  snapshot: null,
  facts: [],
  hasSignal: true,
  storage: 'maybe',
  lostCount: 0,
}

export type Telling = Pick<ToldFact, 'kind' | 'sessionId' | 'participantId' | 'means'> &
  Partial<Pick<ToldFact, 'statement' | 'reason' | 'representedBy' | 'mac' | 'undoes' | 'walkIn'>>

/** Codes of errors after which this link will never work again. */
const CLOSED = new Set(['link_invalid', 'device_revoked'])

/**
 * One device at the door: what it knows, what it has told, and the sending of it. A fact is kept on the device before anything is shown; it leaves
 * only when the server has answered for it.
 */
export class Desk {
  readonly #token: string
  readonly #deviceId: string
  #state: DeskState = EMPTY
  #known: KnownOffset | null = null
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT
  #isSending = false
  #refreshedAt = 0
  #stops: (() => void)[] = []

  constructor(token: string) {
    this.#token = token
    this.#deviceId = token.split('~')[1] ?? ''
  }

  readonly state = (): DeskState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(change: Partial<DeskState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Begins: what is kept here shows at once, the server's word follows. */
  async start(): Promise<void> {
    const wake = () => this.#soon(0)
    window.addEventListener('online', wake)
    this.#stops = [watchClock((shiftMs) => void this.#shift(shiftMs)), () => window.removeEventListener('online', wake)]
    try {
      const store = await openStore()
      const kept = await store.get('devices', this.#deviceId)
      const facts = await store.getAllFromIndex('facts', 'device', this.#deviceId)
      this.#known = kept?.known ?? null
      const marked = MARK.get(this.#deviceId)
      const isLost = marked > 0 && facts.length === 0
      if (isLost) MARK.set(this.#deviceId, 0)
      this.#set({
        snapshot: kept?.snapshot ?? null,
        facts: facts.sort((a, b) => (a.told.deviceAt < b.told.deviceAt ? 1 : -1)),
        status: kept ? 'ready' : 'opening',
        storage: isLost ? 'lost' : (await keepStore()) ? 'kept' : 'maybe',
        lostCount: isLost ? marked : 0,
      })
    } catch {
      this.#set({ storage: 'none' })
    }
    await this.#refresh()
    this.#soon(0)
  }

  stop(): void {
    clearTimeout(this.#timer)
    for (const stop of this.#stops) stop()
  }

  /** Tries to send now. */
  readonly sendNow = (): void => {
    this.#wait = FIRST_WAIT
    this.#soon(0)
  }

  /** Keeps a fact, then sends it when it can. Rejects, and shows, when the browser has no space for it. */
  async tell(telling: Telling, personName: string): Promise<KeptFact> {
    const told: ToldFact = {
      statement: 'present',
      reason: '',
      representedBy: '',
      ...telling,
      id: uuid(),
      deviceAt: new Date().toISOString(),
      run: RUN,
      shiftMs: 0,
      known: this.#known,
    }
    const fact: KeptFact = { id: told.id, deviceId: this.#deviceId, told, personName, state: 'waiting', why: null }
    await this.#keep([fact])
    this.#set({ facts: [fact, ...this.#state.facts] })
    this.#mark()
    this.#soon(300)
    return fact
  }

  async #keep(facts: readonly KeptFact[]) {
    if (this.#state.storage === 'none') return
    try {
      const store = await openStore()
      const change = store.transaction('facts', 'readwrite')
      await Promise.all([...facts.map((fact) => change.store.put(fact)), change.done])
    } catch (error) {
      this.#set({ storage: 'full' })
      throw error
    }
  }

  readonly #waiting = () => this.#state.facts.filter(({ state }) => state === 'waiting')
  #mark() {
    MARK.set(this.#deviceId, this.#waiting().length)
  }

  async #shift(shiftMs: number) {
    const moved = this.#waiting().map((fact) => ({
      ...fact,
      told: { ...fact.told, shiftMs: fact.told.shiftMs + shiftMs },
    }))
    if (this.#known) this.#known = { ...this.#known, offsetMs: this.#known.offsetMs - shiftMs }
    await this.#keep(moved)
    this.#replace(moved)
  }

  #replace(changed: readonly KeptFact[]) {
    const byId = new Map(changed.map((fact) => [fact.id, fact]))
    this.#set({ facts: this.#state.facts.map((fact) => byId.get(fact.id) ?? fact) })
  }

  async #refresh() {
    try {
      const known = await measureOffset()
      const snapshot = await client.gatherings.checkIn.open({ token: this.#token })
      this.#known = known
      this.#refreshedAt = performance.now()
      this.#set({ snapshot, status: 'ready', hasSignal: true })
      if (this.#state.storage !== 'none')
        await (await openStore()).put('devices', { deviceId: this.#deviceId, token: this.#token, snapshot, known })
    } catch (error) {
      this.#failed(error)
    }
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
    try {
      await this.#send()
      this.#wait = FIRST_WAIT
      const isOld = performance.now() - this.#refreshedAt > REFRESH_EVERY
      if (isOld || !this.#state.hasSignal || !this.#state.snapshot) await this.#refresh()
    } catch (error) {
      this.#failed(error)
      this.#wait = nextWait(this.#wait)
    }
    this.#isSending = false
    if (this.state().status !== 'closed')
      this.#soon(this.#waiting().length > 0 || !this.#state.hasSignal ? this.#wait : 30_000)
  }

  /** Batch by batch; each item is answered for by itself. */
  async #send() {
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      const known = await measureOffset()
      const { answers } = await client.gatherings.checkIn.sync({
        token: this.#token,
        run: RUN,
        offsetMs: known.offsetMs,
        items: batch.map(({ told }) => told),
      })
      this.#known = known
      const by = new Map(answers.map((answer) => [answer.id, answer]))
      const answered = batch.flatMap((fact): KeptFact[] => {
        const answer = by.get(fact.id)
        if (!answer) return []
        return [{ ...fact, state: answer.outcome === 'refused' ? 'refused' : 'sent', why: answer.why }]
      })
      await this.#keep(answered)
      this.#replace(answered)
      this.#mark()
      this.#set({ hasSignal: true })
      // An answer that speaks of none of them would go round for ever.
      if (answered.length === 0) return
    }
  }

  readonly #next = () => this.#waiting().slice(-BATCH)
}
