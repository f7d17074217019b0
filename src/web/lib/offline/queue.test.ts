import { expect, test } from 'vitest'
import { type KeptItem, type Kind, Queue } from './queue.ts'
import { RUN } from './run.ts'
import { Keeper } from './store.ts'

interface Note extends KeptItem {
  readonly deviceAt: string
  readonly run: string
  readonly shiftMs: number
}

const KNOWN = { offsetMs: 0, run: RUN }
const note = (at: number, given: Partial<Note> = {}): Note => ({
  ...{ id: `${at}`, state: 'waiting', deviceAt: `2026-02-10T01:00:${10 + at}.000Z`, run: RUN, shiftMs: 0 },
  ...given,
})

/** A queue over a shelf that other tabs write to as well. */
function queueOf(given: Partial<Kind<Note>> = {}) {
  const shelf = new Map<string, Note>()
  const sent: string[][] = []
  const kind: Kind<Note> = {
    read: async () => [...shelf.values()],
    write: async (notes) => {
      for (const one of notes) shelf.set(one.id, one)
    },
    drop: async (ids) => {
      for (const id of ids) shelf.delete(id)
    },
    madeAt: (one) => one,
    shifted: (one, ms) => ({ ...one, shiftMs: one.shiftMs + ms }),
    batch: 2,
    send: async (batch) => {
      sent.push(batch.map(({ id }) => id))
      return batch.map((one) => ({ ...one, state: 'sent' }))
    },
    isInSnapshot: true,
    ...given,
  }
  return { shelf, sent, queue: new Queue(kind, () => {}) }
}
const ids = (queue: Queue<Note>) => queue.items().map(({ id }) => id)

test('what waits goes in batches, the oldest first, whatever the order in which it was kept', async () => {
  const { queue, sent, shelf } = queueOf()
  await queue.keep([note(3), note(1)])
  await queue.keep([note(2)])
  while (queue.hasNext()) await queue.sendNext(KNOWN)
  expect(sent).toEqual([['1', '2'], ['3']])
  expect([...shelf.values()].every(({ state }) => state === 'sent')).toBe(true)
})

test('what could not be kept does not show', async () => {
  const full = new DOMException('no space', 'QuotaExceededError')
  const { queue } = queueOf({ write: () => Promise.reject(full) })
  await expect(queue.keep([note(1)])).rejects.toBe(full)
  expect(queue.isEmpty()).toBe(true)
})

test('what another tab has sent is not sent again, and what it has kept is', async () => {
  const { queue, shelf, sent } = queueOf()
  await queue.keep([note(1), note(2)])
  shelf.set('1', note(1, { state: 'sent' }))
  shelf.set('3', note(3))
  await queue.load()
  while (queue.hasNext()) await queue.sendNext(KNOWN)
  expect(sent).toEqual([['2', '3']])
})

test('what is kept while the store is being read is not lost from sight', async () => {
  const { queue, shelf } = queueOf({
    read: async () => {
      const before = [...shelf.values()]
      if (before.length === 1) await queue.keep([note(2)])
      return before
    },
  })
  await queue.keep([note(1)])
  await queue.load()
  expect(ids(queue)).toEqual(['1', '2'])
})

test('without a store what was kept in this run stays', async () => {
  const { queue } = queueOf({ read: () => undefined })
  await queue.keep([note(1)])
  await queue.load()
  expect(ids(queue)).toEqual(['1'])
})

test('an answer that speaks of none of them stops, and refused ones are not sent again', async () => {
  const { queue } = queueOf({ send: async () => [] })
  await queue.keep([note(1), note(2, { state: 'refused' })])
  expect([await queue.sendNext(KNOWN), queue.waiting()]).toEqual([false, 1])
})

test('a clock that was set moves what this run of the page made and has not sent', async () => {
  const { queue, shelf } = queueOf()
  await queue.keep([
    note(1),
    note(2, { run: 'an earlier run' }),
    note(3, { state: 'sent' }),
    note(4, { state: 'asked' }),
  ])
  await queue.shift(-5000)
  expect([...shelf.values()].map(({ shiftMs }) => shiftMs)).toEqual([-5000, 0, 0, -5000])
})

test('what a new snapshot brings back is thrown out, but not what was sent after it was asked for', async () => {
  const { queue } = queueOf()
  await queue.keep([note(1, { state: 'sent' })])
  const tidy = queue.tidy()
  await queue.keep([note(2, { state: 'sent' }), note(3)])
  await tidy()
  expect(ids(queue)).toEqual(['2', '3'])
})

test('when space runs short what can be fetched again goes first; only then is the store full', async () => {
  const told: string[] = []
  let space = 0
  const keeper = new Keeper(
    async () => 'store',
    async () => {
      told.push('freed')
      return ++space === 1
    },
    () => told.push('full'),
  )
  await keeper.open()
  const write = (needed: number) =>
    keeper.write(async () => {
      if (space < needed) throw new DOMException('no space', 'QuotaExceededError')
    })
  await write(1)
  expect(told).toEqual(['freed'])
  await expect(write(9)).rejects.toThrow('no space')
  expect(told).toEqual(['freed', 'freed', 'full'])
  await expect(keeper.write(() => Promise.reject(new Error('another')))).rejects.toThrow('another')
  expect(told).toHaveLength(3)
})
