import type {
  AttendanceRules,
  AttendanceStatus,
  ClockBasis,
  ConflictKind,
  FactKind,
  Means,
} from '#contract/gatherings/attendance/shapes.ts'

/** What was said about one person and one session; never changed, never taken out. */
export interface Fact {
  readonly id: string
  readonly sessionId: string
  readonly participantId: string
  readonly kind: FactKind
  readonly statement: AttendanceStatus
  readonly reason: string
  readonly representedBy: string
  readonly means: Means
  readonly deviceId: string | null
  /** `device:<id>`, `link:<participant>`, or the id of a user. */
  readonly toldBy: string
  readonly deviceAt: Date
  /** The corrected instant. */
  readonly at: Date
  readonly clockBasis: ClockBasis
  readonly receivedAt: Date
  /** Of an undo, the fact it takes back; of a ruling, the facts that were looked at. */
  readonly about: readonly string[]
}

export interface SessionTime {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What came out for one person in one session. */
export interface Outcome {
  readonly status: AttendanceStatus
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
  readonly reason: string
  readonly representedBy: string
  readonly conflicts: readonly ConflictKind[]
  /** The organiser has decided; `conflicts` holds only what came to light since. */
  readonly isDecided: boolean
}

type Rules = Pick<AttendanceRules, 'lateMinutes' | 'nearMinutes'>

const MINUTE = 60_000

/** In the order of their true instants, each once; equal instants by id, so that every order of arrival comes out the same. */
const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  )

/** The facts that somebody took back: only whoever told a fact undoes it. */
export function undoneIn(facts: readonly Fact[]): ReadonlySet<string> {
  const told = new Map(facts.map((fact) => [fact.id, fact.toldBy]))
  const undos = facts.filter(({ kind }) => kind === 'undo')
  return new Set(undos.flatMap(({ about, toldBy }) => about.filter((id) => told.get(id) === toldBy)))
}

/** Said by the organiser, not at a door: its time is when it was written down, not when the person came. */
const isWrittenDown = ({ means, deviceId }: Fact) => means === 'hand' && deviceId === null

const isThere = (status: AttendanceStatus) => status === 'present' || status === 'late'

/**
 * Whether somebody was there, from the facts about that person and that session: present, late, excused, represented or absent, with what contradicts
 * itself. Depends on which facts there are, never on the order in which they came or how often. A presence told by a device or a phone far from the
 * time of the session counts for nothing until somebody decides; what the organiser writes down counts as said, whenever it was written. Of
 * contradicting statements the presence counts until then.
 */
export function attendanceOf(facts: readonly Fact[], session: SessionTime, rules: Rules, isRemoved = false): Outcome {
  const all = inOrder(facts)
  const undone = undoneIn(all)
  const said = all.filter(({ id, kind }) => (kind === 'in' || kind === 'out') && !undone.has(id))
  const evidence = weigh(said, session, rules, isRemoved)
  const rulings = all.filter(({ kind }) => kind === 'ruling')
  const ruling = rulings.at(-1)
  if (!ruling) return { ...evidence, isDecided: false }
  const seen = new Set(rulings.flatMap(({ about }) => about))
  const fresh = weigh(
    said.filter(({ id }) => !seen.has(id)),
    session,
    rules,
    isRemoved,
  )
  const agrees =
    fresh.status === 'absent' || fresh.status === ruling.statement || bothThere(fresh.status, ruling.statement)
  const left = agrees && fresh.conflicts.length === 0 ? [] : [...evidence.conflicts, ...fresh.conflicts]
  const conflicts = agrees || left.length > 0 ? left : (['statements_differ'] as const)
  return {
    ...evidence,
    status: ruling.statement,
    reason: ruling.reason,
    representedBy: ruling.statement === 'represented' ? ruling.representedBy || evidence.representedBy : '',
    conflicts: [...new Set(conflicts)],
    isDecided: true,
  }
}

const bothThere = (a: AttendanceStatus, b: AttendanceStatus) => isThere(a) && isThere(b)

function weigh(
  said: readonly Fact[],
  session: SessionTime,
  rules: Rules,
  isRemoved: boolean,
): Omit<Outcome, 'isDecided'> {
  const ins = said.filter(({ kind }) => kind === 'in')
  const of = (statement: AttendanceStatus) => ins.filter((fact) => fact.statement === statement)
  const written = of('present').filter(isWrittenDown)
  const near = of('present').filter((fact) => !isWrittenDown(fact) && isNear(fact.at, session, rules))
  const [excused, represented] = [of('excused'), of('represented')]
  const arrival = near[0]?.at ?? null
  const leaving = said.findLast(({ kind, at }) => kind === 'out' && (arrival === null || at >= arrival))?.at ?? null
  return {
    status: statusOf(arrival, session, rules, { written, excused, represented }),
    arrivedAt: arrival,
    leftAt: arrival && leaving,
    reason: excused.at(-1)?.reason ?? '',
    representedBy: represented.at(-1)?.representedBy ?? '',
    conflicts: conflictsIn({
      near: [...near, ...written],
      present: of('present'),
      excused,
      represented,
      isRemoved: isRemoved && ins.length > 0,
    }),
  }
}

function isNear(at: Date, { startsAt, endsAt }: SessionTime, { nearMinutes }: Rules): boolean {
  const reach = nearMinutes * MINUTE
  return at.getTime() >= startsAt.getTime() - reach && at.getTime() <= endsAt.getTime() + reach
}

function statusOf(
  arrival: Date | null,
  { startsAt }: SessionTime,
  { lateMinutes }: Rules,
  { written, excused, represented }: Readonly<Record<'written' | 'excused' | 'represented', readonly Fact[]>>,
): AttendanceStatus {
  if (arrival) return arrival.getTime() > startsAt.getTime() + lateMinutes * MINUTE ? 'late' : 'present'
  if (written.length > 0) return 'present'
  if (represented.length > 0) return 'represented'
  return excused.length > 0 ? 'excused' : 'absent'
}

interface Statements {
  /** Presences that count: at the time of the session, or written down by the organiser. */
  readonly near: readonly Fact[]
  readonly present: readonly Fact[]
  readonly excused: readonly Fact[]
  readonly represented: readonly Fact[]
  readonly isRemoved: boolean
}

function conflictsIn({ near, present, excused, represented, isRemoved }: Statements): ConflictKind[] {
  const names = new Set(represented.map(({ representedBy }) => representedBy.trim().toLowerCase()))
  const found: readonly (readonly [ConflictKind, boolean])[] = [
    ['present_and_excused', near.length > 0 && excused.length > 0],
    ['present_and_represented', near.length > 0 && represented.length > 0],
    ['statements_differ', (excused.length > 0 && represented.length > 0) || names.size > 1],
    ['far_outside', near.length === 0 && present.length > 0],
    ['removed', isRemoved],
  ]
  return found.filter(([, holds]) => holds).map(([kind]) => kind)
}

const overlap = (a: SessionTime, b: SessionTime) => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** One person's outcomes by session, with `two_places` where the person was in two sessions at one time and nobody has decided yet. */
export function withParallels(
  sessions: readonly SessionTime[],
  outcomes: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, Outcome> {
  const there = sessions.filter(({ id }) => isThere(outcomes.get(id)?.status ?? 'absent'))
  const doubtful = new Set(
    there.filter((one) => there.some((other) => other.id !== one.id && overlap(one, other))).map(({ id }) => id),
  )
  return new Map(
    [...outcomes].map(([id, outcome]) => [
      id,
      doubtful.has(id) && !outcome.isDecided
        ? { ...outcome, conflicts: [...outcome.conflicts, 'two_places' as const] }
        : outcome,
    ]),
  )
}

/** Whether a session counts for the person's own certificate: present or late; represented only where the rules say so. */
export const counts = (status: AttendanceStatus, { representedCounts }: Pick<AttendanceRules, 'representedCounts'>) =>
  isThere(status) || (status === 'represented' && representedCounts)
