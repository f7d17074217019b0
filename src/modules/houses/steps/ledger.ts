import { enterList } from '#modules/lists/index.ts'
import type { NewRecord } from '#modules/people/index.ts'
import { type NewService, settleServices } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { House } from '../house.ts'
import { NO_NUMBERS, type OwnerNumbers, openAllIdentifiers } from '../open-identifiers.ts'
import { HOUSE_REPAIR } from '../proposing/cool-down.ts'
import type { Decision } from '../queries/decisions.ts'

const FILE = 'Selaras: rumah tidak layak huni'

/** The house's owner as a row of a list. */
function toRecord(house: House, numbers: OwnerNumbers, row: number): NewRecord {
  const { owner, villageCode, districtCode, address, rt, rw } = house
  return {
    id: newId(),
    ...{ sheet: '', row, name: owner.name, ...numbers },
    ...{ sex: owner.sex, birthDate: owner.birthDate, age: null, birthPlace: '' },
    ...{ address, rt, rw, villageCode, districtCode, relation: '', familyKey: null },
    facts: {},
    source: { A: house.code },
  }
}

const toService = (recordId: string, house: House, decidedOn: string): NewService => ({
  ...{ recordId, kind: HOUSE_REPAIR, state: 'decided', givenOn: decidedOn, period: null },
  ...{ value: null, quantity: 1, unit: 'rumah', giver: '', fundSource: '' },
  ...{ activityId: house.activityId, detail: house.code },
})

/**
 * Tells the ledger of services that these families were chosen: a list of the decree's agency. Answers the record of each house, by house.
 */
export async function writeLedger(
  ctx: Context,
  { id, agencyId, number, decidedOn }: Pick<Decision, 'id' | 'agencyId' | 'number' | 'decidedOn'>,
  houses: readonly House[],
): Promise<ReadonlyMap<string, string>> {
  const named = { title: `Penetapan penerima perbaikan rumah ${number}`, fileName: FILE, period: decidedOn.slice(0, 4) }
  const numbers = await openAllIdentifiers(
    ctx,
    houses.map((house) => house.id),
  )
  const records = houses.map((house, at) => toRecord(house, numbers.get(house.id) ?? NO_NUMBERS, at + 1))
  const services = records.flatMap(({ id: recordId }, at) => {
    const house = houses[at]
    return house ? [toService(recordId, house, decidedOn)] : []
  })
  await enterList(ctx, {
    list: { id, seriesId: id, agencyId, asOf: decidedOn, ...named },
    kind: { code: HOUSE_REPAIR, name: 'Perbaikan rumah tidak layak huni' },
    ...{ records, services },
  })
  return new Map(houses.map((house, at) => [house.id, records[at]?.id ?? '']))
}

/** Says in the ledger what became of a chosen house: delivered on a day with its cost, or cancelled. A house never chosen is not in it. */
export async function settleLedger(
  ctx: Context,
  { ledgerRecordId }: Pick<House, 'ledgerRecordId'>,
  became: Parameters<typeof settleServices>[2],
): Promise<void> {
  if (ledgerRecordId !== null) await settleServices(ctx, [ledgerRecordId], became)
}
