import { nameKey } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { amountOf } from '../givers/save-plan.ts'
import { readNumbers, sealNumbers } from '../open-identifiers.ts'
import { giftColumns } from '../queries/givers.ts'
import { columnsOf } from '../queries/write-houses.ts'
import { findHandoverNumber, insertWhole, type WholeRows } from './queries/whole-houses.ts'
import { assertSound, type WholeHouse } from './whole-house.ts'

type Row<Table extends keyof WholeRows> = WholeRows[Table][number]

function houseRow(ctx: Context, id: string, house: WholeHouse, decisionId: string | null): Row<'houses'> {
  const { actor, clock, region } = ctx
  const numbers = sealNumbers(ctx, id, readNumbers(house.input.owner))
  const now = clock.now()
  return {
    region_id: region,
    id,
    code: house.code,
    agency_id: house.agencyId,
    state: house.state,
    state_since: house.stateSince,
    cancel_kind: house.cancelKind,
    cancel_reason: house.cancelReason,
    decision_id: decisionId,
    progress: house.progress,
    handed_over_on: house.handedOverOn,
    handover_number: house.handoverNumber,
    ...columnsOf(house.input, nameKey(house.input.owner.name), numbers),
    created_by: actor.userId,
    created_at: now,
    updated_at: now,
  }
}

const itemRows = (region: string, houseId: string, { items }: WholeHouse) =>
  items.map(
    (item, position): Row<'house_items'> => ({
      region_id: region,
      id: newId(),
      house_id: houseId,
      position,
      kind: item.kind,
      name: item.name,
      quantity: item.quantity,
      unit: item.unit,
      unit_price: item.unitPrice,
      amount: amountOf(item),
    }),
  )

/** What another house of records does not say of a gift. */
const NOTHING_MORE = { evidence: '', cancelledOn: null, pledgeId: null, deliveryId: null, restOf: null } as const

const giftRows = ({ region, actor, clock }: Context, houseId: string, { gifts }: WholeHouse) =>
  gifts.map(
    (gift): Row<'house_givers'> => ({
      region_id: region,
      id: newId(),
      house_id: houseId,
      ...giftColumns({ ...gift, ...NOTHING_MORE }),
      created_by: actor.userId,
      created_at: clock.now(),
    }),
  )

const answerRows = ({ region, actor, clock }: Context, houseId: string, { answers }: WholeHouse) =>
  answers.map(
    (answer): Row<'house_facts'> => ({
      region_id: region,
      id: answer.id,
      house_id: houseId,
      occasion: answer.occasion,
      field: answer.field,
      value: JSON.stringify(answer.value),
      based_on: [...answer.basedOn],
      officer_id: actor.userId,
      observed_at: answer.at,
      received_at: clock.now(),
    }),
  )

const photoRows = ({ region, actor, clock }: Context, houseId: string, { photos }: WholeHouse) =>
  photos.map(
    (photo): Row<'house_photos'> => ({
      region_id: region,
      id: photo.id,
      house_id: houseId,
      stage: photo.stage,
      angle: photo.angle,
      taken_at: photo.takenAt,
      received_at: clock.now(),
      latitude: photo.at?.latitude ?? null,
      longitude: photo.at?.longitude ?? null,
      accuracy_m: photo.at ? ACCURACY_M : null,
      doubts: [...photo.doubts],
      doubt_reason: photo.doubtReason,
      sha256: photo.picture.sha256,
      file_hash: photo.picture.fileHash,
      thumb_hash: photo.picture.thumbHash,
      width: photo.picture.width,
      height: photo.picture.height,
      bytes: photo.picture.bytes,
      officer_id: actor.userId,
    }),
  )

/** What a phone under the open sky says of itself. */
const ACCURACY_M = 8

/** What two offices that become one may both have: said in words instead of as a fault. */
const KNOWN_HERE = {
  houses__code: ['duplicate', { what: 'house' }],
  house_decisions__number: ['duplicate', { what: 'decree' }],
} as const

/** Throws `handover_number_taken` with the first number that stands twice, among these or on the record of a house that is here. */
async function assertNumbersFree(ctx: Context, houses: readonly WholeHouse[]): Promise<void> {
  const numbers = houses.flatMap(({ agencyId, handoverNumber: number }) =>
    number === '' ? [] : [{ agencyId, number }],
  )
  const met = new Set<string>()
  const twice = numbers.find(({ agencyId, number }) => {
    const key = `${agencyId} ${number.toLowerCase()}`
    return met.has(key) || !met.add(key)
  })
  const number = twice?.number ?? (await findHandoverNumber(ctx, numbers))
  assert(number === undefined, 'handover_number_taken', { number })
}

/**
 * Takes over houses that were kept elsewhere, as they stand: for a region that comes with houses under way, and for samples. Refuses what the steps of
 * the room would not have let come about (`assertSound`). All of them or none; answers how many. Ids of answers and photographs are the caller's. Throws
 * `wrong_state`, `handover_number_taken`, `duplicate` (code of a house, number of a decree).
 */
export async function takeOverHouses(ctx: Context, houses: readonly WholeHouse[]): Promise<number> {
  for (const house of houses) assertSound(house)
  await assertNumbersFree(ctx, houses)
  const decisions = new Map<string, Row<'house_decisions'>>()
  const decisionOf = ({ agencyId, decision }: WholeHouse): string | null => {
    if (!decision) return null
    const key = `${agencyId} ${decision.number} ${decision.decidedOn}`
    const known = decisions.get(key) ?? {
      region_id: ctx.region,
      id: newId(),
      agency_id: agencyId,
      number: decision.number,
      decided_on: decision.decidedOn,
      decided_by: ctx.actor.userId,
      at: ctx.clock.now(),
    }
    decisions.set(key, known)
    return known.id
  }
  const made = houses.map((house) => ({ house, id: newId() }))
  const each = <T>(rows: (id: string, house: WholeHouse) => readonly T[]) =>
    made.flatMap(({ house, id }) => rows(id, house))
  const written = each((id, house) => [houseRow(ctx, id, house, decisionOf(house))])
  const rows = {
    house_decisions: [...decisions.values()],
    houses: written,
    house_items: each((id, house) => itemRows(ctx.region, id, house)),
    house_givers: each((id, house) => giftRows(ctx, id, house)),
    house_facts: each((id, house) => answerRows(ctx, id, house)),
    house_photos: each((id, house) => photoRows(ctx, id, house)),
    house_events: made.map(({ id }) => ({
      ...{ region_id: ctx.region, id: newId(), house_id: id, kind: 'take_over' },
      ...{ by_user: ctx.actor.userId, at: ctx.clock.now() },
    })),
  }
  await mapConstraints(KNOWN_HERE, () => insertWhole(ctx, rows))
  await record(ctx, 'houses.take_over', { kind: 'houses', id: ctx.region }, { rows: houses.length })
  return houses.length
}
