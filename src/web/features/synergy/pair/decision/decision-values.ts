import { daysAfter } from '#contract/calendar/days.ts'
import type { DecisionInput, Pair } from '#contract/overlaps/pairs.ts'
import type { DecisionKind } from '#contract/overlaps/shapes.ts'

/** The form of a decision: the terms of every kind side by side, so that trying another kind loses nothing. */
export interface DecisionValues {
  kind: DecisionKind | ''
  keepId: string
  withdrawOther: boolean
  divideBy: 'area' | 'group'
  keepsA: string
  keepsB: string
  firstId: string
  cancelId: string
  /** Empty: the agency that the kind suggests. */
  ownerAgencyId: string
  dueOn: string
  note: string
}

type Plan = Pair['a']

const LEAST_LETTERS = 3

/** The decision that most pairs of this kind need; the person may take any other. */
export const suggestedKind = ({ label }: Pick<Pair, 'label'>): DecisionKind | undefined =>
  label === 'duplicate' ? 'join' : label === 'sequence_gap' ? 'sequence' : undefined

/** The last day of the quarter in which the day lies. */
export function endOfQuarter(day: string): string {
  const month = Number(day.slice(5, 7))
  return new Date(Date.UTC(Number(day.slice(0, 4)), Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10)
}

/** An empty form; the more expensive plan is the one that goes on, since it is harder to move. */
export function emptyDecision(pair: Pair, today: string): DecisionValues {
  const [bigger, smaller] = (pair.b.budget ?? 0) > (pair.a.budget ?? 0) ? [pair.b, pair.a] : [pair.a, pair.b]
  return {
    kind: '',
    keepId: bigger.id,
    withdrawOther: false,
    divideBy: 'area',
    keepsA: '',
    keepsB: '',
    firstId: pair.mustComeFirstId ?? '',
    cancelId: smaller.id,
    ownerAgencyId: '',
    dueOn: daysAfter(today, 14),
    note: '',
  }
}

const plan = (pair: Pair, id: string): Plan => (pair.b.id === id ? pair.b : pair.a)
const otherPlan = (pair: Pair, id: string): Plan => (pair.b.id === id ? pair.a : pair.b)

/** Who carries the decision out unless somebody else is chosen: the one whose plan has to change most. */
export function suggestedOwner(values: DecisionValues, pair: Pair): string {
  const { kind } = values
  if (kind === 'withdraw') return plan(pair, values.cancelId).agency.id
  if (kind === 'sequence' && values.firstId) return otherPlan(pair, values.firstId).agency.id
  return plan(pair, values.keepId).agency.id
}

/** The fields that are wrong, each with the key of its message under `decision`. */
export function decisionErrors(values: DecisionValues, today: string): Partial<Record<keyof DecisionValues, string>> {
  const { kind } = values
  const short = (text: string) => text.trim().length < LEAST_LETTERS
  return {
    ...(kind === '' && { kind: 'kindMissing' }),
    ...(kind === 'sequence' && !values.firstId && { firstId: 'choose' }),
    ...(kind === 'divide' && short(values.keepsA) && { keepsA: 'keepsMissing' }),
    ...(kind === 'divide' && short(values.keepsB) && { keepsB: 'keepsMissing' }),
    ...(!values.dueOn ? { dueOn: 'dueMissing' } : values.dueOn < today && { dueOn: 'duePast' }),
    ...(short(values.note) && { note: 'noteMissing' }),
  }
}

function termsOf(values: DecisionValues, pair: Pair): DecisionInput['terms'] | undefined {
  switch (values.kind) {
    case 'join':
      return {
        kind: 'join',
        keepActivityId: values.keepId,
        supportAgencyIds: [otherPlan(pair, values.keepId).agency.id],
        withdrawOther: values.withdrawOther,
      }
    case 'divide':
      return { kind: 'divide', by: values.divideBy, keepsA: values.keepsA.trim(), keepsB: values.keepsB.trim() }
    case 'sequence':
      return { kind: 'sequence', firstActivityId: values.firstId }
    case 'justify':
      return { kind: 'justify' }
    case 'withdraw':
      return { kind: 'withdraw', activityId: values.cancelId }
    default:
      return undefined
  }
}

/** What is sent, once the form has no errors; undefined while no kind is chosen. */
export function decisionInput(values: DecisionValues, pair: Pair): DecisionInput | undefined {
  const terms = termsOf(values, pair)
  if (!terms) return undefined
  const ownerAgencyId = values.ownerAgencyId || suggestedOwner(values, pair)
  return { terms, ownerAgencyId, dueOn: values.dueOn, note: values.note.trim() }
}

/** A consequence as a key under `decision` and what fills its gaps; money in whole rupiah, to be formatted. */
export interface Consequence {
  key: 'willJoin' | 'willCancel' | 'willCancelNoMoney' | 'willMarkLater' | 'willDivide' | 'willSequence' | 'willJustify'
  words: Record<string, string>
  money?: number
}

const cancelled = ({ name, agency, budget }: Plan): Consequence =>
  budget
    ? { key: 'willCancel', words: { name, agency: agency.shortName }, money: budget }
    : { key: 'willCancelNoMoney', words: { name, agency: agency.shortName } }

/** What saving does to the plans themselves, named before it is done. */
export function consequencesOf(values: DecisionValues, pair: Pair): Consequence[] {
  switch (values.kind) {
    case 'join': {
      const keep = plan(pair, values.keepId)
      const other = otherPlan(pair, values.keepId)
      const words = { keep: keep.name, lead: keep.agency.shortName, support: other.agency.shortName }
      const later = { name: other.name, agency: other.agency.shortName }
      return [
        { key: 'willJoin', words },
        values.withdrawOther ? cancelled(other) : { key: 'willMarkLater', words: later },
      ]
    }
    case 'divide':
      return [{ key: 'willDivide', words: {} }]
    case 'sequence': {
      if (!values.firstId) return []
      const first = plan(pair, values.firstId)
      const second = otherPlan(pair, values.firstId)
      const words = { first: first.name, second: second.name, agency: second.agency.shortName }
      return [{ key: 'willSequence', words }]
    }
    case 'justify':
      return [{ key: 'willJustify', words: {} }]
    case 'withdraw':
      return [cancelled(plan(pair, values.cancelId))]
    default:
      return []
  }
}
