import { sql } from 'kysely'
import type { PersonEvent, Purpose, RevealField } from '#contract/people/shapes.ts'
import { coordinates, findNames } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { getSeen } from './get-person.ts'

interface Row {
  readonly id: string
  readonly kind: PersonEvent['kind']
  readonly at: Date
  readonly by: string
  readonly note: string
  readonly purpose: Purpose | null
  readonly fields: RevealField[]
  readonly agencyId: string | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
}

const MOST = 500

/**
 * What staff did to a person and who was shown what, the newest first; an agency sees its own deeds and the region's word on death and moving away,
 * nothing that tells of another agency. Throws `not_found`.
 */
export async function showHistory(ctx: Context, personId: string): Promise<PersonEvent[]> {
  await getSeen(ctx, personId)
  const whole = coordinates(ctx.actor)
  const ownChange = whole
    ? sql`true`
    : sql`(c.agency_id = ${ctx.actor.agencyId} or (c.agency_id is null and c.kind in ('death', 'move')))`
  const ownReveal = whole ? sql`true` : sql`v.agency_id = ${ctx.actor.agencyId}`
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.done_at as at, c.done_by as by, c.reason as note, null as purpose, array[]::text[] as fields, c.agency_id as "agencyId",
      c.undone_by as "undoneBy", c.undone_at as "undoneAt"
    from person_change_subjects s join person_changes c on c.region_id = s.region_id and c.id = s.change_id
    where s.region_id = ${ctx.region} and s.person_id = ${personId} and ${ownChange}
    union all
    select v.id, 'reveal', v.shown_at, v.shown_to, v.note, v.purpose, v.fields, v.agency_id, null, null
    from record_reveals v where v.region_id = ${ctx.region} and v.person_id = ${personId} and ${ownReveal}
    order by at desc, id desc limit ${MOST}`.execute(ctx.tx)
  const names = await findNames(
    ctx,
    rows.flatMap(({ by, undoneBy }) => (undoneBy ? [by, undoneBy] : [by])),
  )
  return rows.map((row) => present(ctx, row, names))
}

function present({ actor }: Context, row: Row, names: ReadonlyMap<string, string>): PersonEvent {
  const nameOf = (userId: string) => names.get(userId) ?? 'Selaras'
  const { id, kind, note, purpose, fields, undoneAt, undoneBy } = row
  return {
    ...{ id, kind, note, purpose, fields },
    at: row.at.toISOString(),
    by: nameOf(row.by),
    undone: undoneAt && { by: nameOf(undoneBy ?? ''), at: undoneAt.toISOString() },
    can: { undo: kind !== 'reveal' && !undoneAt && can.undo(actor, row) },
  }
}
