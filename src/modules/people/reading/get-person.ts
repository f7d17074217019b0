import type { Person, PersonRecord } from '#contract/people/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { countVersion } from '../queries/changes.ts'
import { knownChange } from '../queries/history.ts'
import { findSeen, type SeenPerson } from '../queries/seen-persons.ts'
import { presentPerson } from './present-person.ts'
import { recordsOfPerson } from './record-rows.ts'

/** Throws `not_found`, also for a person the actor may not see. */
export async function getSeen(ctx: Context, id: string): Promise<SeenPerson> {
  const person = await findSeen(ctx, id)
  assert(person, 'not_found')
  return person
}

/** One person as the actor may see them, masked. Throws `not_found`. */
export async function getPerson(ctx: Context, id: string): Promise<Person> {
  const person = await getSeen(ctx, id)
  const nik = mostSaid(await recordsOfPerson(ctx, person))
  return presentPerson(ctx, person, { nik, version: await versionOf(ctx, person) })
}

/** The records of a person that the actor may read, masked, the newest list first. Throws `not_found`. */
export async function listRecords(ctx: Context, id: string): Promise<PersonRecord[]> {
  return recordsOfPerson(ctx, await getSeen(ctx, id))
}

/** Counts what staff did to a person, as far as the actor may know; a deed names the version it was decided on. */
export const versionOf = (ctx: Context, person: SeenPerson): Promise<number> =>
  countVersion(ctx, person, knownChange(ctx))

/**
 * The masked NIK most records give; of several as often given, one that does not end in 0 (what a spreadsheet leaves of a rounded number), then the
 * newest. Whole ones before broken ones.
 */
function mostSaid(records: readonly PersonRecord[]): string | null {
  const whole = records.flatMap(({ nik }) => (nik?.length === 16 ? [nik] : []))
  const given = whole.length > 0 ? whole : records.flatMap(({ nik }) => nik ?? [])
  const alike = [...Map.groupBy(given, (nik) => nik)].map(([nik, same]) => ({ nik, times: same.length }))
  const ranked = alike.sort((a, b) => b.times - a.times || Number(a.nik.endsWith('0')) - Number(b.nik.endsWith('0')))
  return ranked[0]?.nik ?? null
}
