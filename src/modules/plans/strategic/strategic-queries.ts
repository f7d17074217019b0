import type { StrategicChange } from '#contract/plans/strategic.ts'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Programme, Target } from './strategic.ts'

const NAMES = {
  strategic_programmes__name: ['duplicate', { what: 'strategic_programme' }],
  strategic_programmes__priority: ['unknown_reference', { what: 'priority' }],
} as const

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('strategic_programmes')
    .where('region_id', '=', region)
    .select(['id', 'name', 'question', 'legal_basis as legalBasis', 'measure', 'counts_people as countsPeople'])
    .select(['unit', 'first_year as firstYear', 'last_year as lastYear', 'priority_id as priorityId'])
    .select(['state', 'state_reason as stateReason', 'version'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toProgramme = (row: Row): Programme => ({
  ...row,
  measure: row.measure as Programme['measure'],
  state: row.state as Programme['state'],
})

/** Strategic programmes of the region in the order they were named; those that cover a year, where one is given. */
export async function listProgrammeRows(ctx: Context, year?: number): Promise<Programme[]> {
  let query = select(ctx)
  if (year !== undefined) query = query.where('first_year', '<=', year).where('last_year', '>=', year)
  return (await query.orderBy('id').execute()).map(toProgramme)
}

export async function findProgrammeRow(ctx: Context, id: string): Promise<Programme | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  return row && toProgramme(row)
}

type Written = Omit<Programme, 'id' | 'measure' | 'countsPeople' | 'state' | 'stateReason' | 'version'>
const columnsOf = (row: Written) => ({
  name: row.name,
  question: row.question,
  legal_basis: row.legalBasis,
  unit: row.unit,
  first_year: row.firstYear,
  last_year: row.lastYear,
  priority_id: row.priorityId,
})

export async function insertProgramme(
  { tx, region }: Context,
  row: Written & Pick<Programme, 'id' | 'measure' | 'countsPeople'>,
) {
  const { id, measure, countsPeople } = row
  await mapConstraints(NAMES, () =>
    tx
      .insertInto('strategic_programmes')
      .values({ region_id: region, id, measure, counts_people: countsPeople, ...columnsOf(row) })
      .execute(),
  )
}

/** Writes over a programme when nobody else did since that version; false when somebody did. */
export async function updateProgramme(
  { tx, region }: Context,
  { id, version }: { readonly id: string; readonly version: number },
  change: Written | Pick<Programme, 'state' | 'stateReason'> | null,
): Promise<boolean> {
  const columns =
    change === null
      ? {}
      : 'state' in change
        ? { state: change.state, state_reason: change.stateReason }
        : columnsOf(change)
  const { numUpdatedRows } = await mapConstraints(NAMES, () =>
    tx
      .updateTable('strategic_programmes')
      .set({ ...columns, version: version + 1 })
      .where('region_id', '=', region)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  return numUpdatedRows === 1n
}

/** Targets of some programmes by year, each with its splits, by programme. */
export async function listTargets({ tx, region }: Context, ids: readonly string[]): Promise<Map<string, Target[]>> {
  if (ids.length === 0) return new Map()
  const targets = await tx
    .selectFrom('strategic_targets')
    .select(['programme_id as programmeId', 'year', 'target', 'sex_reason as sexReason'])
    .where('region_id', '=', region)
    .where('programme_id', 'in', [...ids])
    .orderBy('year')
    .execute()
  const splits = await tx
    .selectFrom('strategic_target_splits')
    .select(['programme_id as programmeId', 'year', 'kind', 'key', 'amount'])
    .where('region_id', '=', region)
    .where('programme_id', 'in', [...ids])
    .orderBy('key')
    .execute()
  const rows = targets.map(({ programmeId, year, target, sexReason }) => {
    const own = splits.filter((split) => split.programmeId === programmeId && split.year === year)
    const of = (kind: string, key: string) => own.find((split) => split.kind === kind && split.key === key)?.amount ?? 0
    const has = (kind: string) => own.some((split) => split.kind === kind)
    return {
      programmeId,
      target: {
        year,
        target,
        sexReason,
        bySex: has('sex') ? { female: of('sex', 'P'), male: of('sex', 'L') } : null,
        byDisability: has('disability') ? { yes: of('disability', 'yes'), no: of('disability', 'no') } : null,
        byDistrict: own.filter(({ kind }) => kind === 'district').map(({ key, amount }) => ({ code: key, amount })),
      },
    }
  })
  return new Map(
    [...Map.groupBy(rows, ({ programmeId }) => programmeId)].map(([id, found]) => [
      id,
      found.map(({ target }) => target),
    ]),
  )
}

/** Puts the target of a year in the place of what stood there. */
export async function replaceTarget({ tx, region }: Context, programmeId: string, row: Target): Promise<void> {
  const at = { region_id: region, programme_id: programmeId, year: row.year }
  await tx
    .deleteFrom('strategic_targets')
    .where('region_id', '=', region)
    .where('programme_id', '=', programmeId)
    .where('year', '=', row.year)
    .execute()
  await tx
    .insertInto('strategic_targets')
    .values({ ...at, target: row.target, sex_reason: row.sexReason })
    .execute()
  const splits = [
    ...(row.bySex
      ? [
          { kind: 'sex', key: 'P', amount: row.bySex.female },
          { kind: 'sex', key: 'L', amount: row.bySex.male },
        ]
      : []),
    ...(row.byDisability
      ? [
          { kind: 'disability', key: 'yes', amount: row.byDisability.yes },
          { kind: 'disability', key: 'no', amount: row.byDisability.no },
        ]
      : []),
    ...row.byDistrict.map(({ code, amount }) => ({ kind: 'district', key: code, amount })),
  ]
  if (splits.length > 0)
    await tx
      .insertInto('strategic_target_splits')
      .values(splits.map((split) => ({ ...at, ...split })))
      .execute()
}

interface ChangeToKeep {
  readonly programmeId: string
  readonly agencyId: string | null
  readonly deed: StrategicChange['deed']
  readonly reason: string
  readonly changes: StrategicChange['changes']
}

export async function insertChange({ tx, region, actor, clock }: Context, row: ChangeToKeep): Promise<void> {
  await tx
    .insertInto('strategic_changes')
    .values({
      region_id: region,
      id: newId(),
      programme_id: row.programmeId,
      agency_id: row.agencyId,
      deed: row.deed,
      reason: row.reason,
      changes: JSON.stringify(row.changes),
      by: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** Every change of a programme, the newest first. */
export async function listChanges({ tx, region }: Context, programmeId: string) {
  const rows = await tx
    .selectFrom('strategic_changes')
    .select(['id', 'agency_id as agencyId', 'deed', 'reason', 'changes', 'by', 'at'])
    .where('region_id', '=', region)
    .where('programme_id', '=', programmeId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    deed: row.deed as StrategicChange['deed'],
    changes: row.changes as StrategicChange['changes'],
  }))
}
