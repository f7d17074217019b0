import { isAid, type ServiceKind } from '../kinds/kind.ts'
import { findConflicts, type Rulebook } from '../rules/find-conflicts.ts'
import type { Conflict, LedgerEntry } from '../rules/rule.ts'
import { marksOf, type Receipt } from './marks.ts'

/** A record of a current list with one of its services; a record with two services comes twice, one without any has none. */
export interface LedgerRow {
  /** As the viewer's ledger knows the person: that of the region, or what an agency knows them by. */
  readonly personId: string
  /** The household, or the person alone; to an agency the card or block that its own lists name. */
  readonly familyId: string
  /** Died or moved away. */
  readonly isGone: boolean
  readonly person: Described
  readonly recordId: string
  readonly agencyId: string
  /** The day of the list. */
  readonly asOf: string
  readonly decile: number | null
  readonly isHead: boolean
  readonly service: {
    readonly id: string
    readonly kind: string
    readonly state: 'proposed' | 'decided' | 'delivered' | 'cancelled'
    readonly from: string
    readonly until: string
    readonly value: number
    readonly detail: string
  } | null
}

/** A person as far as lists and figures show. */
interface Described {
  readonly name: string
  readonly sex: string | null
  readonly villageCode: string | null
  readonly districtCode: string | null
}

/** A person as one viewer may see them. */
export interface SeenPerson extends Described {
  /** The id of an agency, or `REGION`. */
  readonly viewer: string
  readonly personId: string
  readonly services: number
  readonly lastOn: string | null
  readonly value: number
  readonly profile: Profile
}

/** What somebody received from whom. */
export interface ReceivedSet {
  readonly marks: readonly string[]
  readonly isServed: boolean
  readonly isProposed: boolean
  readonly isMultiple: boolean
  readonly isRepeated: boolean
}

/** Everything that figures are asked by. */
export interface Profile {
  readonly set: ReceivedSet
  readonly districtCode: string | null
  readonly sex: string | null
  readonly decile: number | null
  readonly isMissed: boolean
  readonly isHead: boolean
}

export interface FoldedFamily {
  readonly persons: readonly SeenPerson[]
  readonly conflicts: readonly (Conflict & {
    readonly recordIds: readonly string[]
    readonly districtCode: string | null
  })[]
}

/** The viewer who sees all: the coordinator. */
export const REGION = 'region'

export interface Measures {
  readonly kinds: ReadonlyMap<string, ServiceKind>
  readonly book: Rulebook
}

/**
 * What one family received, as one viewer's ledger has it, and for the region which rules it breaks. The order of the rows does not matter. Rows of an
 * agency are its own only, with its own persons and families: who is one person or one family by another's list is nothing its figures may show.
 */
export function foldFamily(viewer: string, rows: readonly LedgerRow[], { kinds, book }: Measures): FoldedFamily {
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    persons: seeFamily(viewer, sorted, kinds),
    conflicts: viewer === REGION ? conflictsOf(sorted, kinds, book) : [],
  }
}

/** The members of a family as far as the rows given tell of them; those of an agency are its own. */
function seeFamily(viewer: string, rows: readonly LedgerRow[], kinds: Measures['kinds']): SeenPerson[] {
  const outlook = outlookOf(rows, kinds)
  const family = { ...outlook, isMissed: viewer === REGION && outlook.isMissed }
  const head = (rows.find(({ isHead }) => isHead) ?? rows[0])?.personId
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap(
    (own) => seePerson(viewer, own, { family, head, kinds }) ?? [],
  )
}

const keyOf = ({ personId, asOf, recordId, service }: LedgerRow) =>
  `${personId} ${asOf} ${recordId} ${service?.id ?? ''}`

interface Outlook {
  readonly decile: number | null
  readonly isMissed: boolean
}

/** The decile that the latest lists give the family, and whether it should have been reached and never was. */
function outlookOf(rows: readonly LedgerRow[], kinds: Measures['kinds']): Outlook {
  const ranked = rows.filter(({ decile }) => decile !== null)
  const latest = ranked
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  const deciles = ranked.flatMap((row) => (row.asOf === latest && row.decile !== null ? row.decile : []))
  const decile = deciles.length > 0 ? Math.min(...deciles) : null
  const isInNeed = rows.some(({ service }) => {
    const need = service && kinds.get(service.kind)?.need
    return need === 'listed' || (need === 'deciles-1-4' && decile !== null && decile <= 4)
  })
  return { decile, isMissed: isInNeed && !rows.some((row) => isServed(row, kinds)) }
}

const isServed = ({ service }: LedgerRow, kinds: Measures['kinds']) =>
  service !== null &&
  (service.state === 'decided' || service.state === 'delivered') &&
  isAid(kinds.get(service.kind) ?? { group: 'other' })

interface Surroundings {
  readonly family: Outlook
  readonly head: string | undefined
  readonly kinds: Measures['kinds']
}

function seePerson(
  viewer: string,
  rows: readonly LedgerRow[],
  { family, head, kinds }: Surroundings,
): SeenPerson | undefined {
  const [first] = rows
  if (!first) return undefined
  const receipts = receiptsOf(rows, kinds)
  const served = receipts.filter(({ letter }) => letter === 's')
  const { name, sex, villageCode, districtCode } = first.person
  const marks = marksOf(receipts)
  return {
    viewer,
    personId: first.personId,
    ...{ name, sex, villageCode, districtCode },
    services: served.length,
    lastOn:
      served
        .map(({ from }) => from)
        .sort()
        .at(-1) ?? null,
    value: served.reduce((sum, { value }) => sum + value, 0),
    profile: {
      set: {
        marks,
        isServed: served.length > 0,
        isProposed: receipts.some(({ letter }) => letter === 'p'),
        isMultiple: new Set(served.map(({ agencyId }) => agencyId)).size > 1,
        isRepeated: marks.some((mark) => mark.startsWith('m')),
      },
      districtCode,
      sex,
      decile: family.decile,
      isMissed: family.isMissed && !first.isGone,
      isHead: first.personId === head,
    },
  }
}

/** What counts, once each: a service that a list names twice is one. */
function receiptsOf(rows: readonly LedgerRow[], kinds: Measures['kinds']): Receipt[] {
  const found = new Map<string, Receipt>()
  for (const { agencyId, service } of rows) {
    if (!service || service.state === 'cancelled') continue
    const { kind, state, from, until, detail, value } = service
    const letter = !isAid(kinds.get(kind) ?? { group: 'other' }) ? 'r' : state === 'proposed' ? 'p' : 's'
    const key = [letter, agencyId, kind, from, until, detail.toLowerCase()].join('\n')
    if (!found.has(key)) found.set(key, { letter, agencyId, kind, from, value })
  }
  return [...found.values()]
}

function conflictsOf(rows: readonly LedgerRow[], kinds: Measures['kinds'], book: Rulebook): FoldedFamily['conflicts'] {
  const recordOf = new Map<string, LedgerRow>()
  const entries = rows.flatMap(({ personId, familyId, agencyId, service, ...row }): LedgerEntry[] => {
    if (!service || service.state === 'cancelled' || !isAid(kinds.get(service.kind) ?? { group: 'other' })) return []
    recordOf.set(service.id, { personId, familyId, agencyId, service, ...row })
    const { id, kind, state, from, until, detail } = service
    return [{ id, kind, agencyId, personId, familyId, from, until, state, detail }]
  })
  return findConflicts(entries, book).map((conflict) => {
    const records = conflict.entries.flatMap(({ id }) => recordOf.get(id) ?? [])
    return {
      ...conflict,
      recordIds: records.map(({ recordId }) => recordId).sort(),
      districtCode: records[0]?.person.districtCode ?? null,
    }
  })
}
