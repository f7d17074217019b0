import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import type { ToldFact } from '#contract/gatherings/attendance/shapes.ts'
import { client } from '../../../lib/api.ts'
import { uuid } from '../../../lib/idempotency.ts'
import { Engine, type EngineState } from '../../../lib/offline/engine.ts'
import { Queue } from '../../../lib/offline/queue.ts'
import { type KnownOffset, RUN } from '../../../lib/offline/run.ts'
import { Keeper, Shelf } from '../../../lib/offline/store.ts'
import { type CheckInSchema, freeNothing, type KeptFact, openStore } from '../store.ts'

interface DeskView {
  /** Facts of this device, the latest first. */
  readonly facts: readonly KeptFact[]
}

export type DeskState = EngineState<Snapshot> & DeskView

/** A line that dies without a word must not hold up what waits. */
const TOLD_MS = 60_000
const OPEN_MS = 120_000

export type Telling = Pick<ToldFact, 'kind' | 'sessionId' | 'participantId' | 'means'> &
  Partial<Pick<ToldFact, 'statement' | 'reason' | 'representedBy' | 'mac' | 'undoes' | 'walkIn'>>

/** Codes of errors after which this link will never work again. */
const CLOSED = new Set(['link_invalid', 'device_revoked'])

async function send(token: string, batch: readonly KeptFact[], { offsetMs }: KnownOffset): Promise<KeptFact[]> {
  const { answers } = await client.gatherings.checkIn.sync(
    { token, run: RUN, offsetMs, items: batch.map(({ told }) => told) },
    { signal: AbortSignal.timeout(TOLD_MS) },
  )
  const by = new Map(answers.map((answer) => [answer.id, answer]))
  return batch.flatMap((fact): KeptFact[] => {
    const answer = by.get(fact.id)
    return answer ? [{ ...fact, state: answer.outcome === 'refused' ? 'refused' : 'sent', why: answer.why }] : []
  })
}

/** One device at the door: the roster it knows and what it has told. */
export class Desk {
  readonly #deviceId: string
  readonly #keeper = new Keeper(openStore, freeNothing, () => this.#engine.full())
  readonly #facts: Queue<KeptFact>
  readonly #engine: Engine<Snapshot, DeskView>

  constructor(token: string) {
    const deviceId = token.split('~')[1] ?? ''
    const [keeper, shelf] = [this.#keeper, new Shelf<CheckInSchema, 'facts'>('facts', 'device', deviceId)]
    this.#deviceId = deviceId
    this.#facts = new Queue<KeptFact>(
      {
        ...{ batch: 100, isInSnapshot: false },
        read: () => keeper.read(shelf.read),
        write: (facts) => keeper.write((store) => shelf.write(store, facts)),
        drop: (ids) => keeper.write((store) => shelf.drop(store, ids)),
        madeAt: ({ told }) => told,
        shifted: (fact, ms) => ({ ...fact, told: { ...fact.told, shiftMs: fact.told.shiftMs + ms } }),
        send: (batch, known) => send(token, batch, known),
      },
      () => this.#engine.changed(),
    )
    this.#engine = new Engine({
      ...{ page: 'presensi', owner: deviceId, closedBy: CLOSED, queues: [this.#facts] },
      open: async () => (await keeper.open()).get('devices', deviceId),
      keepSnapshot: (snapshot, known) =>
        keeper.write((store) => store.put('devices', { deviceId, token, snapshot, known })),
      fetchSnapshot: () => client.gatherings.checkIn.open({ token }, { signal: AbortSignal.timeout(OPEN_MS) }),
      view: () => ({ facts: this.#facts.items().toReversed() }),
    })
  }

  readonly state = (): DeskState => this.#engine.state()
  readonly subscribe = (listener: () => void): (() => void) => this.#engine.subscribe(listener)
  /** Tries to send now. */
  readonly sendNow = (): void => this.#engine.sendNow()
  start = (): Promise<void> => this.#engine.start()

  /** Keeps a fact, then sends it when it can. Rejects, and shows, when the browser has no space for it. */
  async tell(telling: Telling, personName: string): Promise<KeptFact> {
    const told: ToldFact = {
      ...{ statement: 'present', reason: '', representedBy: '', ...telling },
      ...{ id: uuid(), deviceAt: new Date().toISOString(), run: RUN, shiftMs: 0, known: this.#engine.known() },
    }
    const fact: KeptFact = { id: told.id, deviceId: this.#deviceId, told, personName, state: 'waiting', why: null }
    await this.#facts.keep([fact])
    this.#engine.kept()
    return fact
  }
}
