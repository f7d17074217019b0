import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findSeen, type SeenPerson } from '../queries/seen-persons.ts'
import { versionOf } from '../reading/get-person.ts'

/** A person the actor may see and change. Throws `not_found`, `forbidden`, `conflict` (somebody changed the person since that version). */
export async function getChangeable(ctx: Context, id: string, version?: number): Promise<SeenPerson> {
  const person = await findSeen(ctx, id)
  assert(person, 'not_found')
  assert(can.changePerson(ctx.actor), 'forbidden')
  assert(version === undefined || (await versionOf(ctx, person)) === version, 'conflict')
  return person
}
