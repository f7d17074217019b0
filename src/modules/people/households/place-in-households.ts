import { dayBefore } from '#contract/calendar/days.ts'

/** What one record says of the household of its person on the day of its list. */
export interface HouseholdSign {
  readonly recordId: string
  readonly personId: string
  readonly asOf: string
  /** Hash of the row's own family card. */
  readonly card: string | null
  /** Hash of the card that most rows of its family block have. */
  readonly blockCard: string | null
  readonly batchId: string
  readonly familyKey: string | null
}

/** One stay of a person in a household, by its origin; both days included, null: goes on. */
export interface Stay {
  readonly personId: string
  readonly origin: string
  readonly validFrom: string
  readonly validUntil: string | null
}

export interface Placed {
  /** Record to the origin of its household on the day of its list. */
  readonly originOf: ReadonlyMap<string, string>
  readonly stays: readonly Stay[]
}

/** A card on which more people stand is no family's: a dummy, or the card of an institution. */
const LARGEST_FAMILY = 30

/**
 * Puts the records of some persons into households. The family card decides; a card that nobody else has gives way to that of the row's family block,
 * and to one of the same person that others share, since it is likelier misread. A row without a card stands on that of its block, or in the block
 * itself; without either, with the person's household of that day as other lists know it; a person of whom no list says anything lives alone.
 * `sharing`: how many persons stand on a card.
 */
export function placeInHouseholds(signs: readonly HouseholdSign[], sharing: ReadonlyMap<string, number>): Placed {
  const originOf = new Map<string, string>()
  const stays: Stay[] = []
  for (const [personId, own] of Map.groupBy(signs, (sign) => sign.personId)) {
    const ordered = [...own].sort((a, b) =>
      a.asOf === b.asOf ? (a.recordId < b.recordId ? -1 : 1) : a.asOf < b.asOf ? -1 : 1,
    )
    const known = ordered.map((sign) => ({ ...sign, origin: originSaid(sign, ordered, sharing) }))
    const placed = known.map(({ origin, ...sign }) => ({
      ...sign,
      origin: origin ?? nearest(sign.asOf, known) ?? `person ${personId}`,
    }))
    for (const { recordId, origin } of placed) originOf.set(recordId, origin)
    stays.push(...staysOf(personId, placed))
  }
  return { originOf, stays }
}

function originSaid(sign: HouseholdSign, own: readonly HouseholdSign[], sharing: ReadonlyMap<string, number>) {
  const persons = (card: string) => sharing.get(card) ?? 1
  const cardOf = ({ card, blockCard }: HouseholdSign) => {
    const said = card !== null && (blockCard === null || persons(card) > 1) ? card : blockCard
    return said !== null && persons(said) <= LARGEST_FAMILY ? said : null
  }
  const card = cardOf(sign)
  if (card === null) return sign.familyKey === null ? null : `block ${sign.batchId} ${sign.familyKey}`
  if (persons(card) > 1) return `kk ${card}`
  const shared = own.flatMap((other) => {
    const others = cardOf(other)
    return others !== null && persons(others) > 1 ? [{ asOf: other.asOf, origin: `kk ${others}` }] : []
  })
  return nearest(sign.asOf, shared) ?? `kk ${card}`
}

/** What was last known on a day, else what was known next; `known` is in the order of its days. */
function nearest(day: string, known: readonly { readonly asOf: string; readonly origin: string | null }[]) {
  const said = known.filter(({ origin }) => origin !== null)
  return (said.findLast(({ asOf }) => asOf <= day) ?? said[0])?.origin ?? null
}

function staysOf(personId: string, placed: readonly { readonly asOf: string; readonly origin: string }[]): Stay[] {
  const stays: Stay[] = []
  for (const [day, onDay] of Map.groupBy(placed, ({ asOf }) => asOf)) {
    const counts = [...Map.groupBy(onDay, ({ origin }) => origin)].sort((a, b) => b[1].length - a[1].length)
    const origin = counts[0]?.[0]
    const last = stays.at(-1)
    if (!origin || last?.origin === origin) continue
    if (last) stays[stays.length - 1] = { ...last, validUntil: dayBefore(day) }
    stays.push({ personId, origin, validFrom: day, validUntil: null })
  }
  return stays
}
