import { sql } from 'kysely'
import type { HouseInput } from '#contract/houses/house.ts'
import type { CancelKind, HouseEventKind, HouseState, LandTitle } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { House } from '../house.ts'

/** What the commands make of an owner's numbers. */
export interface Numbers {
  readonly identifiers: Uint8Array | null
  readonly nikHash: string | null
  readonly kkHash: string | null
}

export interface NewHouse {
  readonly id: string
  readonly agencyId: string
  readonly input: HouseInput
  readonly ownerKey: string
  readonly numbers: Numbers
  readonly recordId: string | null
}

const DISTRICT = '35.07.01'.length

/** What is said of house and family, as its row holds it. */
export const columnsOf = (input: HouseInput, ownerKey: string, numbers: Numbers) => ({
  year: input.year,
  activity_id: input.activityId,
  owner_name: input.owner.name,
  owner_key: ownerKey,
  owner_sex: input.owner.sex,
  owner_birth_date: input.owner.birthDate,
  owner_disabled: input.owner.disabled,
  residents: input.residents,
  identifiers: numbers.identifiers,
  nik_hash: numbers.nikHash,
  kk_hash: numbers.kkHash,
  address: input.address,
  rt: input.rt,
  rw: input.rw,
  village_code: input.villageCode,
  district_code: input.villageCode.slice(0, DISTRICT),
  latitude: input.position?.latitude ?? null,
  longitude: input.position?.longitude ?? null,
  accuracy_m: input.position?.accuracyM ?? null,
  located_from: input.position?.from ?? 'none',
  land_title: input.landTitle,
  land_note: input.landNote,
  proposed_by: input.proposedBy,
  proposed_on: input.proposedOn,
})

/** The last number of a year's codes; whoever counts on waits until the end of the transaction. */
async function lastNumber({ tx, region }: Context, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('house codes'), hashtext(${`${region} ${year}`}))`.execute(tx)
  const { last } = await tx
    .selectFrom('houses')
    .select(sql<number>`coalesce(max(split_part(code, '-', 3)::int), 0)`.as('last'))
    .where('region_id', '=', region)
    .where('code', 'like', `RTLH-${year}-%`)
    .executeTakeFirstOrThrow()
  return last
}

const ROWS_AT_ONCE = 500

/** Writes proposals of one year, numbered on from the last. */
export async function insertHouses(ctx: Context, year: number, houses: readonly NewHouse[]): Promise<void> {
  if (houses.length === 0) return
  const { tx, region, actor, clock } = ctx
  const now = clock.now()
  const last = await lastNumber(ctx, year)
  const rows = houses.map(({ id, agencyId, input, ownerKey, numbers, recordId }, at) => ({
    region_id: region,
    id,
    code: `RTLH-${year}-${String(last + at + 1).padStart(4, '0')}`,
    agency_id: agencyId,
    state_since: input.proposedOn,
    record_id: recordId,
    ...columnsOf(input, ownerKey, numbers),
    created_by: actor.userId,
    created_at: now,
    updated_at: now,
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('houses')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
}

/** What is said of house and family. False: somebody was faster. The code stays, also under another year. */
export async function updateSaid(
  { tx, region, clock }: Context,
  { id, version }: Pick<House, 'id' | 'version'>,
  input: HouseInput,
  ownerKey: string,
  numbers: Numbers,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('houses')
    .set({ ...columnsOf(input, ownerKey, numbers), version: version + 1, updated_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a step changes; what is left out stays. */
export interface HouseStep {
  readonly state?: HouseState
  readonly stateSince?: string
  readonly cancelKind?: CancelKind
  readonly cancelReason?: string
  readonly progress?: number
  readonly handedOverOn?: string
  readonly handoverNumber?: string
  readonly handoverReason?: string
  readonly position?: NonNullable<House['position']>
  readonly residents?: number
  readonly landTitle?: LandTitle
}

/** Takes a step with a house that the caller has locked. */
export async function updateHouse({ tx, region, clock }: Context, id: string, step: HouseStep): Promise<void> {
  await tx
    .updateTable('houses')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: clock.now(),
      ...(step.state !== undefined && { state: step.state }),
      ...(step.stateSince !== undefined && { state_since: step.stateSince }),
      ...(step.cancelKind !== undefined && { cancel_kind: step.cancelKind }),
      ...(step.cancelReason !== undefined && { cancel_reason: step.cancelReason }),
      ...(step.progress !== undefined && { progress: step.progress }),
      ...(step.handedOverOn !== undefined && { handed_over_on: step.handedOverOn }),
      ...(step.handoverNumber !== undefined && { handover_number: step.handoverNumber }),
      ...(step.handoverReason !== undefined && { handover_reason: step.handoverReason }),
      ...(step.residents !== undefined && { residents: step.residents }),
      ...(step.landTitle !== undefined && { land_title: step.landTitle }),
      ...(step.position && {
        latitude: step.position.latitude,
        longitude: step.position.longitude,
        accuracy_m: step.position.accuracyM,
        located_from: step.position.from,
      }),
    }))
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Says of houses that the caller has locked that a decree chose them; `records`: the record of each in the ledger of services, by house. */
export async function updateDecided(
  { tx, region, clock }: Context,
  { decisionId, decidedOn }: { readonly decisionId: string; readonly decidedOn: string },
  records: ReadonlyMap<string, string>,
): Promise<void> {
  const [ids, recordIds] = [[...records.keys()], [...records.values()]]
  await sql`
    update houses h set state = 'decided', state_since = ${decidedOn}::date, decision_id = ${decisionId}::uuid, ledger_record_id = r.record_id,
      version = h.version + 1, updated_at = ${clock.now()}::timestamptz
    from unnest(${ids}::uuid[], ${recordIds}::uuid[]) as r(id, record_id)
    where h.region_id = ${region} and h.id = r.id`.execute(tx)
}

/** What a line of the history holds: codes, ids, amounts and words of the office; no NIK, no phone. */
export type EventDetails = Readonly<Record<string, string | number | boolean | null>>

/** A line of the history of a house. */
interface NewEvent {
  readonly houseId: string
  readonly kind: HouseEventKind
  readonly details: EventDetails
}

/** Writes what happened to houses in their histories. */
export async function insertEvents({ tx, region, actor, clock }: Context, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const at = clock.now()
  await tx
    .insertInto('house_events')
    .values(
      events.map(({ houseId, kind, details }) => ({
        ...{ region_id: region, id: newId(), house_id: houseId, kind },
        ...{ details: JSON.stringify(details), by_user: actor.userId, at },
      })),
    )
    .execute()
}
