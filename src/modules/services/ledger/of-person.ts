import type { PersonService } from '#contract/services/shapes.ts'
import { findPerson } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { readServicesOf } from '../queries/services.ts'

/**
 * What a person received, by current lists, the earliest first; for an agency only what its own lists say. Throws `forbidden` for who reads no
 * services at all, `not_found` for nobody and for a person of whom the actor's agency has no record: the two are not told apart.
 */
export async function listOfPerson(ctx: Context, id: string): Promise<PersonService[]> {
  const { actor } = ctx
  assert(can.read(actor), 'forbidden')
  const person = await findPerson(ctx, id)
  assert(person, 'not_found')
  const rows = await readServicesOf(ctx, {
    id: person.id,
    agencyId: can.readAll(actor) ? null : actor.agencyId,
    district: actor.areaCode,
  })
  assert(rows, 'not_found')
  const kinds = new Map((await listKinds(ctx)).map((kind) => [kind.code, kind]))
  return rows.map((row) => ({
    id: row.id,
    kind: {
      code: row.kind,
      name: kinds.get(row.kind)?.name ?? row.kind,
      group: kinds.get(row.kind)?.group ?? 'other',
    },
    agency: { id: row.agency_id, shortName: row.short_name, name: row.agency_name },
    state: row.state,
    givenOn: row.given_on,
    from: row.day_from,
    until: row.day_until,
    isDayOfList: row.given_on === null && row.period_from === null,
    value: row.value,
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit: row.unit,
    giver: row.giver,
    fundSource: row.fund_source,
    detail: row.detail,
    activityId: row.activity_id,
    list: row.list,
  }))
}
