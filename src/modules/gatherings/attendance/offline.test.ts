import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctTime } from '#platform/offline/correct-time.ts'
import { attendanceOf, type Fact } from './attendance.ts'

/** The size of the issue: 600 people, 12 sessions, 20 devices without signal for an hour, clocks up to ten minutes off. */
const PEOPLE = 600
const SESSIONS = 12
const DEVICES = 20
const MINUTE = 60_000
const RULES = { lateMinutes: 15, nearMinutes: 120 }
const START = new Date('2026-05-15T01:00:00Z').getTime()

const sessions = Array.from({ length: SESSIONS }, (_, at) => {
  const startsAt = START + at * 105 * MINUTE
  return { id: `s${at}`, startsAt: new Date(startsAt), endsAt: new Date(startsAt + 90 * MINUTE) }
})

/** Numbers that replay: a linear congruential generator over the seed of the run. */
function drawFrom(seed: number) {
  let state = BigInt(seed) + 1n
  return (below: number) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n
    return Number((state >> 33n) % BigInt(below))
  }
}

interface Told {
  readonly id: string
  readonly device: number
  readonly sessionId: string
  readonly participantId: string
  readonly statement: Fact['statement']
  readonly trueAt: number
  readonly kind: Fact['kind']
  readonly undoes: string | undefined
}

/** What happened at the doors, with the true time of each. */
function happen(draw: (below: number) => number): Told[] {
  const told: Told[] = []
  for (const session of sessions)
    for (let person = 0; person < PEOPLE; person++) {
      if (draw(10) === 0) continue
      const tell = (rest: Partial<Told>) =>
        told.push({
          id: `f${String(told.length).padStart(6, '0')}`,
          device: draw(DEVICES),
          sessionId: session.id,
          participantId: `p${person}`,
          statement: 'present',
          trueAt: session.startsAt.getTime() + (draw(60) - 20) * MINUTE + draw(1000),
          kind: 'in',
          undoes: undefined,
          ...rest,
        })
      tell({ statement: draw(20) === 0 ? (draw(2) === 0 ? 'excused' : 'represented') : 'present' })
      if (draw(15) === 0) tell({})
      const last = told.at(-1)
      if (last && draw(40) === 0)
        tell({ kind: 'undo', undoes: last.id, device: last.device, trueAt: last.trueAt + 5000 })
    }
  return told
}

const toFact = (told: Told, at: Date): Fact => ({
  id: told.id,
  sessionId: told.sessionId,
  participantId: told.participantId,
  kind: told.kind,
  statement: told.statement,
  reason: told.statement === 'excused' ? 'sakit' : '',
  representedBy: told.statement === 'represented' ? 'wakil' : '',
  means: 'hand',
  deviceId: `d${told.device}`,
  toldBy: `device:d${told.device}`,
  deviceAt: at,
  at,
  clockBasis: 'measured',
  receivedAt: at,
  about: told.undoes ? [told.undoes] : [],
})

/** The devices come back in any order; their batches are cut anywhere, sent again, and sent mixed. The server keeps each id once. */
function receive(told: readonly Told[], draw: (below: number) => number): Map<string, Fact> {
  const offsets = Array.from({ length: DEVICES }, () => (draw(21) - 10) * MINUTE + draw(1000))
  const kept = new Map<string, Fact>()
  const returning = Array.from({ length: DEVICES }, (_, device) => ({ device, turn: draw(1_000_000) }))
  for (const { device } of returning.sort((a, b) => a.turn - b.turn)) {
    const queue = told.filter((one) => one.device === device)
    const offsetMs = offsets[device] ?? 0
    const run = `run${device}`
    for (let at = 0; at < queue.length; ) {
      const batch = queue.slice(at, at + 1 + draw(50))
      for (const one of batch.sort(() => draw(2) - 0.5)) {
        const deviceAt = new Date(one.trueAt - offsetMs).toISOString()
        const corrected = correctTime({ deviceAt, run, shiftMs: 0, known: null }, { run, offsetMs }, new Date(8.64e15))
        if (!kept.has(one.id)) kept.set(one.id, toFact(one, corrected.at))
      }
      // The answer was lost now and then: the same batch comes again.
      if (draw(4) > 0) at += batch.length
    }
  }
  return kept
}

const judge = (facts: Iterable<Fact>) => {
  const said = Map.groupBy(facts, ({ participantId, sessionId }) => `${participantId} ${sessionId}`)
  return sessions.flatMap((session) =>
    Array.from({ length: PEOPLE }, (_, person) =>
      attendanceOf(said.get(`p${person} ${session.id}`) ?? [], session, RULES),
    ),
  )
}

test('whatever the order, the cuts, the repeats and the clocks, the result is that of somebody who saw it all', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = drawFrom(seed)
      const told = happen(draw)
      const received = receive(told, draw)
      expect(received.size).toBe(told.length)
      const seen = told.map((one) => toFact(one, new Date(one.trueAt)))
      expect(judge(received.values())).toEqual(judge(seen))
    }),
    { seed: 20260515, numRuns: 4 },
  )
})
