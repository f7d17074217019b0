import { type Cell, type Otherwise, type Sum, suppress } from '../suppression/suppress.ts'
import { type Family, type Graduate, type Group, keyOf } from './graduate.ts'

/** Of those of whom one asks: so many yes, so many no, and of so many it is not known. */
export type Answer = 'yes' | 'no' | 'unknown'

export interface Counts {
  readonly base: number
  readonly answered: number
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

/** The same as far as it is shown; null: hidden. */
export type Shown = { readonly [K in keyof Counts]: number | null }

export interface ShownGroup {
  readonly group: Group
  readonly counts: Shown
}

const PARTS = ['answered', 'yes', 'no', 'unknown'] as const
/** What a reader loses, from least to most: who works in a group, who answered there, how large it is. */
const LOSS = { secret: 1, answers: 200, base: 400 }

const HIDDEN: Shown = { base: null, answered: null, yes: null, no: null, unknown: null }

export function countAnswers(answers: readonly Answer[]): Counts {
  const of = (answer: Answer) => answers.filter((one) => one === answer).length
  const [yes, no, unknown] = [of('yes'), of('no'), of('unknown')]
  return { base: answers.length, answered: yes + no, yes, no, unknown }
}

/** Of what a whole keeps open, what its groups share with it, each once. */
export function sharedWithGroups(all: readonly Otherwise[]): Otherwise[] {
  const parts: readonly string[] = PARTS
  const shared = all.map((other) => new Map([...other].filter(([key]) => parts.includes(key))))
  const byText = new Map(shared.map((other) => [JSON.stringify([...other].sort()), other]))
  return [...byText.values()].filter(({ size }) => size > 0)
}

/** The counts over everybody, protected, and what they keep open. How many answered is never hidden. */
export function showAll(answers: readonly Answer[], threshold: number): { counts: Shown; otherwise: Otherwise[] } {
  const counts = countAnswers(answers)
  const cells = [
    { key: 'answered', value: counts.answered, isKnown: true, loss: 0 },
    { key: 'yes', value: counts.yes, isSecret: true, loss: LOSS.secret },
    { key: 'no', value: counts.no, isSecret: true, loss: LOSS.secret },
  ]
  const found = suppress(cells, [{ total: 'answered', parts: ['yes', 'no'] }], { threshold })
  const shown = (part: 'yes' | 'no') => (!found || found.hidden.has(part) ? null : counts[part])
  return {
    counts: { ...counts, yes: shown('yes'), no: shown('no') },
    otherwise: sharedWithGroups(found?.otherwise ?? []),
  }
}

interface Counted {
  readonly group: Group
  readonly isFinest: boolean
  readonly counts: Counts
  /** Keys of the finest groups it is made of. */
  readonly parts: readonly string[]
}

export type Person = Graduate & { readonly answer: Answer }

function countGroups(people: readonly Person[], family: Family): Counted[] {
  const found = new Map<string, { group: Group; isFinest: boolean; answers: Answer[]; parts: Set<string> }>()
  for (const person of people) {
    const [finest, ...above] = family.groupsOf(person)
    for (const group of [finest, ...above]) {
      const one = found.get(keyOf(group)) ?? { group, isFinest: group === finest, answers: [], parts: new Set() }
      one.answers.push(person.answer)
      one.parts.add(keyOf(finest))
      found.set(keyOf(group), one)
    }
  }
  return [...found.values()].map(({ group, isFinest, answers, parts }) => ({
    group,
    isFinest,
    counts: countAnswers(answers),
    parts: [...parts],
  }))
}

/** Smaller groups are given up first. */
const lossOf = (loss: number, base: number) => loss + base / 1000

/** Groups too small to be shown, and those without which these could be worked out. */
function closedGroups(groups: readonly Counted[], all: Counts, threshold: number): ReadonlySet<string> {
  const cells: Cell[] = [
    { key: 'all', value: all.base, isKnown: true, loss: 0 },
    ...groups.map(({ group, counts: { base } }) => ({
      key: keyOf(group),
      value: base,
      isSecret: true,
      loss: lossOf(LOSS.base, base),
    })),
  ]
  const finest = groups.filter(({ isFinest }) => isFinest).map(({ group }) => keyOf(group))
  const sums: Sum[] = [
    { total: 'all', parts: finest },
    ...groups.flatMap(({ group, isFinest, parts }) => (isFinest ? [] : [{ total: keyOf(group), parts }])),
  ]
  return suppress(cells, sums, { threshold })?.hidden ?? new Set(groups.map(({ group }) => keyOf(group)))
}

function cellsOf({ group, counts }: Counted, isClosed: boolean, all: Counts, isBaseKnown: boolean): Cell[] {
  const key = keyOf(group)
  return [
    { key: `${key} base`, value: counts.base, isKnown: isBaseKnown, loss: lossOf(LOSS.base, counts.base) },
    ...PARTS.map((part): Cell => {
      const isSecret = part === 'yes' || part === 'no'
      const loss = lossOf(isSecret ? LOSS.secret : LOSS.answers, counts.base)
      // Where the whole says that there is nobody, no part of it is a secret.
      return {
        key: `${key} ${part}`,
        value: counts[part],
        isSecret,
        isClosed: isClosed && isSecret && all[part] > 0,
        loss,
      }
    }),
  ]
}

function sumsOf(groups: readonly Counted[]): Sum[] {
  const finest = groups.filter(({ isFinest }) => isFinest).map(({ group }) => keyOf(group))
  const columns = ['base', ...PARTS].flatMap((part) => [
    { total: `all ${part}`, parts: finest.map((key) => `${key} ${part}`) },
    ...groups.flatMap(({ group, isFinest, parts }) =>
      isFinest ? [] : [{ total: `${keyOf(group)} ${part}`, parts: parts.map((key) => `${key} ${part}`) }],
    ),
  ])
  const rows = groups.flatMap(({ group }) => [
    { total: `${keyOf(group)} base`, parts: [`${keyOf(group)} answered`, `${keyOf(group)} unknown`] },
    { total: `${keyOf(group)} answered`, parts: [`${keyOf(group)} yes`, `${keyOf(group)} no`] },
  ])
  return [...columns, ...rows]
}

/**
 * The counts of every group of a family, with what has to be hidden hidden. First groups that are too small, then small numbers within the others. The second is
 * protected even against a reader who knows how large each group is (lists of participants are known to an agency); where that cannot be, against one who does
 * not. `mustAgree`: what the whole keeps open, by `yes`, `no`, `answered`, `unknown`. Where nothing protects, all groups are hidden; none where there is but one.
 */
export function showGroups(
  people: readonly Person[],
  family: Family,
  { threshold, mustAgree }: { readonly threshold: number; readonly mustAgree: readonly Otherwise[] },
): ShownGroup[] {
  const groups = countGroups(people, family)
  const all = countAnswers(people.map(({ answer }) => answer))
  const closed = closedGroups(groups, all, threshold)
  const wholes: Cell[] = (['base', ...PARTS] as const).map((part) => ({
    key: `all ${part}`,
    value: all[part],
    isKnown: true,
    loss: 0,
  }))
  const wanted = mustAgree.map((other) => new Map([...other].map(([part, step]) => [`all ${part}`, step])))
  const attempt = (isBaseKnown: boolean) =>
    suppress(
      [...wholes, ...groups.flatMap((one) => cellsOf(one, closed.has(keyOf(one.group)), all, isBaseKnown))],
      sumsOf(groups),
      { threshold, mustAgree: wanted },
    )
  // One group alone is the whole: there is nothing to compare.
  if (groups.filter(({ isFinest }) => isFinest).length < 2) return []
  const found = attempt(true) ?? attempt(false)
  return groups.map(({ group, counts }) => {
    const key = keyOf(group)
    if (!found || closed.has(key)) return { group, counts: HIDDEN }
    const shown = (part: keyof Counts) => (found.hidden.has(`${key} ${part}`) ? null : counts[part])
    return {
      group,
      counts: {
        base: shown('base'),
        answered: shown('answered'),
        yes: shown('yes'),
        no: shown('no'),
        unknown: shown('unknown'),
      },
    }
  })
}
