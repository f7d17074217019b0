import { requestError } from '../request-error.ts'
import { measureOffset, watchClock } from './device-clock.ts'
import { FIRST_WAIT, keepStore, nextWait, waitingMark } from './kept.ts'
import { OtherTabs } from './other-tabs.ts'
import type { Sending } from './queue.ts'
import type { KnownOffset } from './run.ts'

/** How a page that works without signal stands. */
export interface EngineState<Snapshot> {
  /** closed: the link opens no more; `code` says why. */
  readonly status: 'opening' | 'ready' | 'closed'
  readonly code: string
  readonly message: string
  /** The server's last word. */
  readonly snapshot: Snapshot | null
  readonly hasSignal: boolean
  readonly isSending: boolean
  /** none: this browser keeps nothing; lost: it has thrown away what waited; full: no space for more. */
  readonly storage: 'kept' | 'maybe' | 'none' | 'lost' | 'full'
  readonly lostCount: number
}

/** What an engine works on: one page of one owner, with its kinds of items. */
export interface Work<Snapshot, View> {
  /** `petugas`, `presensi`: names what is kept beside the store. */
  readonly page: string
  /** The officer or device, not its link, which may be renewed. */
  readonly owner: string
  /** Codes of errors after which this link will never work again. */
  readonly closedBy: ReadonlySet<string>
  /** Sent one after the other. */
  readonly queues: readonly Sending[]
  /** Opens the store and answers what it keeps of the owner. Rejects where the browser keeps nothing. */
  readonly open: () => Promise<{ readonly snapshot: Snapshot; readonly known: KnownOffset | null } | undefined>
  readonly keepSnapshot: (snapshot: Snapshot, known: KnownOffset | null) => Promise<void>
  /** Asks the server. */
  readonly fetchSnapshot: () => Promise<Snapshot>
  /** What else the page shows, beside how the engine stands. */
  readonly view: () => View
}

const REFRESH_EVERY = 120_000
const LOOK_EVERY = 30_000
/** What the server's answer says of the line; an earlier failure is over. */
const HEARD = { hasSignal: true, code: '', message: '' } as const

/**
 * The work of one link on this device, with and without signal: opens what is kept, keeps the server's last word, sends what waits, tries again, and says
 * how it stands. What is done here is in the browser's store before it shows as kept, and leaves it only when the server has answered for it.
 */
export class Engine<Snapshot, View> {
  readonly #work: Work<Snapshot, View>
  readonly #mark: ReturnType<typeof waitingMark>
  #own: EngineState<Snapshot> = {
    ...{ status: 'opening', code: '', message: '', snapshot: null },
    ...{ hasSignal: true, isSending: false, storage: 'maybe', lostCount: 0 },
  }
  #state: EngineState<Snapshot> & View
  #known: KnownOffset | null = null
  readonly #listeners = new Set<() => void>()
  readonly #tabs: OtherTabs
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT
  #isOn = false
  #refreshedAt = 0

  constructor(work: Work<Snapshot, View>) {
    this.#work = work
    this.#mark = waitingMark(work.page)
    this.#state = { ...this.#own, ...work.view() }
    this.#tabs = new OtherTabs(`selaras.${work.page}.${work.owner}`, () => void this.#load())
  }

  readonly state = (): EngineState<Snapshot> & View => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** How far the server is ahead of this device, as far as it is known. */
  readonly known = (): KnownOffset | null => this.#known

  /** Something that the page shows has changed. */
  readonly changed = (): void => {
    this.#state = { ...this.#own, ...this.#work.view() }
    for (const listener of this.#listeners) listener()
  }

  #set(change: Partial<EngineState<Snapshot>>) {
    this.#own = { ...this.#own, ...change }
    this.changed()
  }

  /** The browser had no space. */
  readonly full = (): void => this.#set({ storage: 'full' })

  /** Begins: what is kept here shows at once, the server's word follows. */
  async start(): Promise<void> {
    window.addEventListener('online', this.sendNow)
    watchClock((shiftMs) => void this.#shift(shiftMs))
    await this.#open().catch(() => this.#set({ storage: 'none' }))
    await this.#refresh()
    this.#soon(0)
  }

  async #open() {
    const { open, owner, queues } = this.#work
    const kept = await open()
    this.#known = kept?.known ?? null
    await this.#load()
    const marked = this.#mark.get(owner)
    const isLost = marked > 0 && queues.every((queue) => queue.isEmpty())
    if (isLost) this.#mark.set(owner, 0)
    this.#set({
      snapshot: kept?.snapshot ?? null,
      status: kept ? 'ready' : 'opening',
      storage: isLost ? 'lost' : (await keepStore()) ? 'kept' : 'maybe',
      lostCount: isLost ? marked : 0,
    })
  }

  async #load() {
    for (const queue of this.#work.queues) await queue.load()
  }

  /** Tries to send now. */
  readonly sendNow = (): void => {
    this.#wait = FIRST_WAIT
    this.#soon(0)
  }

  /** Something was kept: other tabs hear of it, and it is sent in a moment; without signal with what waits already. */
  readonly kept = (): void => {
    this.#noted()
    if (this.#own.hasSignal) this.#soon(300)
  }

  readonly #hasNext = () => this.#work.queues.some((queue) => queue.hasNext())
  readonly #waiting = () => this.#work.queues.reduce((sum, queue) => sum + queue.waiting(), 0)

  #noted() {
    this.#mark.set(this.#work.owner, this.#waiting())
    this.#tabs.tell()
  }

  /** The server said something more of what it told. */
  async patch(snapshot: Snapshot): Promise<void> {
    this.#set({ snapshot })
    await this.#work.keepSnapshot(snapshot, this.#known).catch(() => undefined)
  }

  async #shift(shiftMs: number) {
    if (this.#known) this.#known = { ...this.#known, offsetMs: this.#known.offsetMs - shiftMs }
    for (const queue of this.#work.queues) await queue.shift(shiftMs)
  }

  async #refresh() {
    try {
      this.#known = await measureOffset()
      const tidies = this.#work.queues.map((queue) => queue.tidy())
      const snapshot = await this.#work.fetchSnapshot()
      this.#refreshedAt = performance.now()
      this.#set({ status: 'ready', ...HEARD })
      await this.patch(snapshot)
      for (const tidy of tidies) await tidy()
    } catch (error) {
      this.#failed(error)
    }
  }

  #failed(error: unknown) {
    const { code, message } = requestError(error)
    if (this.#work.closedBy.has(code)) this.#set({ status: 'closed', code, message, hasSignal: true })
    else this.#set({ hasSignal: code !== 'offline', code, message })
  }

  #soon(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#turn(), ms)
  }

  async #turn() {
    if (this.#isOn || this.#own.status === 'closed') return
    this.#isOn = true
    const isSent = await this.#trySending()
    this.#wait = isSent ? FIRST_WAIT : nextWait(this.#wait)
    // What the server will not take must not keep its word from whoever works here.
    const isOld = performance.now() - this.#refreshedAt > REFRESH_EVERY || !this.#own.snapshot
    if (this.state().status !== 'closed' && (isOld || (isSent && !this.#own.hasSignal))) await this.#refresh()
    this.#isOn = false
    this.#set({ isSending: false })
    if (this.state().status !== 'closed') this.#soon(this.#hasNext() || !this.#own.hasSignal ? this.#wait : LOOK_EVERY)
  }

  /** False: something that waits was not answered. */
  async #trySending(): Promise<boolean> {
    let isSent = true
    try {
      const send = async () => {
        isSent = await this.#sendAll()
      }
      if (this.#hasNext()) await this.#tabs.alone(send)
      return isSent
    } catch (error) {
      this.#failed(error)
      return false
    }
  }

  async #sendAll(): Promise<boolean> {
    let isSent = true
    this.#set({ isSending: true })
    for (const queue of this.#work.queues) {
      if (!queue.hasNext()) continue
      this.#known = await measureOffset()
      // Another tab may have sent some of it.
      await queue.load()
      while (queue.hasNext() && this.#known) {
        if (!(await queue.sendNext(this.#known))) {
          isSent = false
          break
        }
        this.#set({ ...HEARD, ...(this.#own.storage === 'full' && { storage: 'kept' as const }) })
        this.#noted()
      }
    }
    return isSent
  }
}
