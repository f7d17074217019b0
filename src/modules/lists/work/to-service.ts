import type { NewService } from '#modules/services/index.ts'
import type { ListEdition } from '../edition.ts'
import type { ServiceValues } from '../reading/index.ts'
import { findPeriod } from '../terms/read-period.ts'

/** A list names people who received what it is about, unless a row says otherwise. */
const STATES = {
  proposed: 'proposed',
  decided: 'decided',
  ongoing: 'delivered',
  done: 'delivered',
  cancelled: 'cancelled',
} as const

/** The span a whole list speaks of. A year tells less than the day of the list, which stands in for it. */
function spanOf(period: string): NewService['period'] {
  const found = findPeriod(period)?.period
  return found?.key.includes('-') && !found.key.includes('-T') ? { from: found.from, until: found.until } : null
}

type Terms = Pick<ListEdition, 'serviceKind' | 'period' | 'giver' | 'fundSource'>

/** What a row says was given, with what holds for the whole list where the row is silent. */
export function toService(
  recordId: string,
  said: ServiceValues,
  list: Terms,
  activityOf: (code: string) => string | undefined,
): NewService {
  return {
    recordId,
    kind: list.serviceKind,
    state: STATES[said.state ?? 'done'],
    givenOn: said.on,
    period: said.period ?? (said.on === null ? spanOf(list.period) : null),
    value: said.worth,
    quantity: said.quantity?.count ?? null,
    unit: said.quantity?.unit ?? '',
    giver: said.giver ?? list.giver,
    fundSource: said.fundSource ?? list.fundSource,
    activityId: (said.activityCode && activityOf(said.activityCode)) || null,
    detail: said.kind ?? '',
  }
}
