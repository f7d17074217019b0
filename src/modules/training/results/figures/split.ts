import { type Bundling, bundleParts, toBundles } from '#platform/bundles/to-bundles.ts'
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

/** The same as far as it is shown; null: fewer than may be shown. */
export type Shown = { readonly [K in keyof Counts]: number | null }

/** How many gave which answers to all questions of a table, by the answers joined: `yes`, or `yes no` where two are asked of the same people. */
export type Tally = ReadonlyMap<string, number>

export type Person = Graduate & {
  /** One answer a question of the table; none: died or moved before they were asked. */
  readonly answers: readonly Answer[]
  /** Whether the reader may read this person anyway. */
  readonly isOwn: boolean
}

const isAsked = ({ answers }: Person) => answers.length > 0
const together = ({ answers }: Person) => answers.join(' ')

export function tallyOf(people: readonly Person[]): Tally {
  const tally = new Map<string, number>()
  for (const person of people.filter(isAsked)) tally.set(together(person), (tally.get(together(person)) ?? 0) + 1)
  return tally
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = new Map<string, number>()
  for (const tally of tallies) for (const [key, count] of tally) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** The counts of one question of a table, the first being 0. */
export function countsOf(tally: Tally, question: number): Counts {
  const of = (answer: Answer) =>
    [...tally].reduce((sum, [key, count]) => (key.split(' ')[question] === answer ? sum + count : sum), 0)
  const [yes, no, unknown] = [of('yes'), of('no'), of('unknown')]
  return { base: yes + no + unknown, answered: yes + no, yes, no, unknown }
}

/**
 * A tally in whole bundles that add up to `base`: who answered the first question, then what, then the other questions. `possible`: all answers there can be,
 * joined, for a bundle may go to what nobody said.
 */
export function bundleTally(tally: Tally, possible: readonly string[], bundling: Bundling, base: number): Tally {
  const { answered, yes, no, unknown } = countsOf(tally, 0)
  const first = bundleParts({ answered, unknown }, bundling, 'base', base)
  const said = { ...bundleParts({ yes, no }, bundling, 'answered', first.answered), unknown: first.unknown }
  return new Map(
    (['yes', 'no', 'unknown'] as const).flatMap((answer) => {
      const keys = possible.filter((key) => key.split(' ')[0] === answer)
      const parts = keys.map((key): [string, number] => [key, tally.get(key) ?? 0])
      return Object.entries(bundleParts(Object.fromEntries(parts), bundling, answer, said[answer]))
    }),
  )
}

interface CountedGroup<P extends Person> {
  readonly group: Group
  readonly members: P[]
  /** The finest groups it is made of. */
  readonly parts: Set<string>
}

function groupsOf<P extends Person>(people: readonly P[], { groupsOf: of }: Family): CountedGroup<P>[] {
  const found = new Map<string, CountedGroup<P>>()
  for (const person of people) {
    const [finest, ...above] = of(person)
    for (const group of [finest, ...above]) {
      const one = found.get(keyOf(group)) ?? { group, members: [], parts: new Set<string>() }
      one.members.push(person)
      one.parts.add(keyOf(finest))
      found.set(keyOf(group), one)
    }
  }
  return [...found.values()].sort((a, b) => (keyOf(a.group) < keyOf(b.group) ? -1 : 1))
}

/** All sums of a page in which somebody of these groups with these answers is counted. */
const sumsOf = (groups: readonly Group[], answers: string): string[] =>
  groups.flatMap((group) => [
    `${keyOf(group)} base`,
    ...answers.split(' ').flatMap((answer, question) => {
      const sum = `${keyOf(group)} ${question}`
      return answer === 'unknown' ? [`${sum} unknown`] : [`${sum} ${answer}`, `${sum} answered`]
    }),
  ])

/** The tally of every finest group in whole bundles, which together are `all`. */
function bundleGroups(people: readonly Person[], family: Family, bundling: Bundling, all: Tally): Map<string, Tally> {
  const finest = Map.groupBy(people, (person) => keyOf(family.groupsOf(person)[0]))
  const inOrder = [...finest].sort(([a], [b]) => (a < b ? -1 : 1))
  const piles = inOrder.flatMap(([key, members]) => {
    const [first] = members
    if (!first) return []
    const groups = family.groupsOf(first)
    const tally = tallyOf(members)
    // Nobody is a pile too: else a bundle would say that there is somebody.
    return [...all.keys()].sort().map((answers) => {
      const name = `${key} ${answers}`
      return { key, name, within: answers, amount: tally.get(answers) ?? 0, sums: sumsOf(groups, answers) }
    })
  })
  const amounts = toBundles(piles, bundling, all)
  const found = new Map<string, Map<string, number>>()
  for (const [at, { key, within }] of piles.entries())
    found.set(key, (found.get(key) ?? new Map<string, number>()).set(within, amounts[at] ?? 0))
  return found
}

export interface GroupTally<P extends Person> {
  readonly group: Group
  readonly members: readonly P[]
  readonly tally: Tally
  /** Of nobody but those the reader may read anyway. */
  readonly isExact: boolean
}

/**
 * The tally of every group of a family: of those the reader may read as it is, of the others in whole bundles that add up to `others`, which is the bundled
 * tally of all of them. None where there is but one group, which is the whole: there is nothing to compare.
 */
export function tallyGroups<P extends Person>(
  people: readonly P[],
  family: Family,
  bundling: Bundling,
  others: Tally,
): GroupTally<P>[] {
  const groups = groupsOf(people, family)
  if (new Set(groups.flatMap(({ parts }) => [...parts])).size < 2) return []
  const bundled = bundleGroups(
    people.filter(({ isOwn }) => !isOwn),
    family,
    bundling,
    others,
  )
  return groups.map(({ group, members, parts }) => {
    const own = members.filter(({ isOwn }) => isOwn)
    const ofOthers = [...parts].map((part) => bundled.get(part) ?? new Map<string, number>())
    const isExact = own.length === members.length
    return { group, members, isExact, tally: addTallies([tallyOf(own), ...ofOthers]) }
  })
}

/** What may be shown of counts: all of them where they are exact, else no number below the first bundle. */
export function show(counts: Counts, isExact: boolean): Shown {
  const one = (count: number) => (isExact || count > 0 ? count : null)
  const { base, answered, yes, no, unknown } = counts
  return { base: one(base), answered: one(answered), yes: one(yes), no: one(no), unknown: one(unknown) }
}
