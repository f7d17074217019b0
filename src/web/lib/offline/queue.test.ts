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

test('a clock that is set while an answer of the server is being written takes nothing back', async () => {
  const begun = Promise.withResolvers<void>()
  const slow = Promise.withResolvers<void>()
  const shelf = new Map<string, Note>()
  const { queue } = queueOf({
    write: async (notes) => {
      for (const one of notes) shelf.set(one.id, one)
      if (notes.every(({ state }) => state === 'waiting')) return
      begun.resolve()
      await slow.promise
    },
  })
  await queue.keep([note(1)])
  const sending = queue.sendNext(KNOWN)
  await begun.promise
  const shifting = queue.shift(-5000)
  slow.resolve()
  await Promise.all([sending, shifting])
  expect([queue.items()[0]?.state, shelf.get('1')?.state]).toEqual(['sent', 'sent'])
})

test('what is asked for again after a clock was set on the way remembers that', async () => {
  const { queue } = queueOf({
    send: async (batch) => {
      await queue.shift(-5000)
      return batch.map((one) => ({ ...one, state: 'asked' }))
    },
  })
  await queue.keep([note(1)])
  await queue.sendNext(KNOWN)
  expect(queue.items()).toMatchObject([{ state: 'asked', shiftMs: -5000 }])
})

test('a write that fails holds up none after it', async () => {
  const { queue } = queueOf({
    write: async ([one]) => {
      if (one?.id === '1') throw new Error('no space')
    },
  })
  const [first, second] = await Promise.allSettled([queue.keep([note(1)]), queue.keep([note(2)])])
  expect([first?.status, second?.status, ids(queue)]).toEqual(['rejected', 'fulfilled', ['2']])
})

test('what was made after the clock was set back comes after what was made before', async () => {
  const { queue } = queueOf()
  await queue.keep([note(9)])
  await queue.shift(-8000)
  await queue.keep([note(2)])
  expect(ids(queue)).toEqual(['9', '2'])
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
