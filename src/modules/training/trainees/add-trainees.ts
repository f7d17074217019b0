import type { PersonFields } from '#contract/training/trainees.ts'
import { canBeNik, readMatchRecordsById } from '#modules/people/index.ts'
import { isWithin, listByCodes } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Batch } from '../batch.ts'
import { getChangeable } from '../get-batch.ts'
import { type CandidateRow, findAllSame, findCandidates, findSame } from '../queries/candidates.ts'
import { insertStep, insertSteps } from '../queries/steps.ts'
import { insertTrainees, type NewTrainee } from '../queries/write-trainees.ts'
import { sealIdentifiers } from '../sealed-columns.ts'
import { NEEDS } from '../seed-tables.ts'
import { educationInWords, readDisability } from './list-facts.ts'

/** A batch that takes people: open or running. Throws `not_found`, `forbidden`, `training_batch_over`, `training_not_open`. */
export async function getTaking(ctx: Context, batchId: string): Promise<Batch> {
  const batch = await getChangeable(ctx, batchId)
  assert(batch.state !== 'draft', 'training_not_open')
  return batch
}

/** Throws `unknown_reference` for a need that is not on the list. */
export function assertKnownNeeds(needs: readonly string[]): void {
  const isKnown = needs.every((need) => NEEDS.some(({ code }) => code === need))
  assert(isKnown, 'unknown_reference', { what: 'training_need' })
}

/** What is told of somebody, checked as far as it can be alone. Throws `training_nik_unusable`, `day_in_future`, `unknown_reference`. */
export async function assertSound(ctx: Context, { nik, birthDate, villageCode, needs }: PersonFields): Promise<void> {
  assert(nik === '' || canBeNik(nik), 'training_nik_unusable')
  assert(birthDate === null || birthDate <= todayOf(ctx), 'day_in_future')
  assertKnownNeeds(needs)
  if (villageCode === null) return
  const [village] = isWithin(villageCode, ctx.region) ? await listByCodes(ctx, [villageCode]) : []
  assert(village, 'unknown_reference', { what: 'area' })
}

export const nikHashOf = ({ vault }: Context, nik: string): string | null => (nik ? vault.hash('nik', nik) : null)

const DISTRICT = /^\d{2}\.\d{2}\.\d{2}/

/** Writes somebody who was found sound and new; answers with the id. */
export async function insertPerson(
  ctx: Context,
  batchId: string,
  { nik, phone, needsNote, ...person }: PersonFields,
  from: Pick<NewTrainee, 'source' | 'receipt' | 'consentedAt' | 'namesLedger'>,
): Promise<string> {
  const id = newId()
  const trainee = {
    ...{ id, batchId, recordId: null, ...person, ...from },
    identifiers: sealIdentifiers(ctx, id, { nik, phone, note: needsNote }),
    nikHash: nikHashOf(ctx, nik),
    districtCode: person.villageCode && (DISTRICT.exec(person.villageCode)?.[0] ?? null),
    disabilities: [...new Set(person.disabilities)],
    needs: [...new Set(person.needs)],
    decile: null,
    decileAsOf: '',
  }
  await insertTrainees(ctx, [trainee])
  return id
}

/**
 * Somebody by hand. Throws `not_found`, `forbidden`, `training_batch_over`, `training_not_open`, `training_already`, `training_nik_other_name` and as
 * `assertSound`.
 */
export async function addTrainee(
  ctx: Context,
  { batchId, ...person }: PersonFields & { batchId: string },
): Promise<string> {
  await getTaking(ctx, batchId)
  await assertSound(ctx, person)
  const same = await findSame(ctx, batchId, { ...person, nikHash: nikHashOf(ctx, person.nik) })
  const isAnother = same?.isByNik && same.name.trim().toLowerCase() !== person.name.toLowerCase()
  assert(!isAnother, 'training_nik_other_name')
  assert(!same, 'training_already', { name: same?.name })
  const id = await mapConstraints({ trainees__once: ['training_nik_other_name'] }, () =>
    insertPerson(ctx, batchId, person, { source: 'hand', receipt: '', consentedAt: null, namesLedger: false }),
  )
  await insertStep(ctx, { batchId, traineeId: id, deed: 'added' })
  await record(ctx, 'training.trainee_add', { kind: 'course_batch', id: batchId }, { trainee: id })
  return id
}

export type Barrier = 'died' | 'moved' | 'already' | 'sex_unknown'

/** Why somebody of a list cannot be taken in; null: they can. */
export function barrierOf({
  diedOn,
  movedOn,
  isAlready,
  sex,
}: Pick<CandidateRow, 'diedOn' | 'movedOn' | 'isAlready' | 'sex'>): Barrier | null {
  if (isAlready) return 'already'
  if (diedOn) return 'died'
  if (movedOn) return 'moved'
  return sex === null ? 'sex_unknown' : null
}

const textOf = (facts: CandidateRow['facts'], name: string) => (typeof facts[name] === 'string' ? facts[name] : '')

/**
 * People of the organiser's own lists. Who died, moved away or is in the batch already is left out and named, the others are taken in. Throws `not_found`,
 * `forbidden`, `training_batch_over`, `training_not_open`, `training_not_in_lists`.
 */
export async function addFromLists(
  ctx: Context,
  { batchId, recordIds }: { readonly batchId: string; readonly recordIds: readonly string[] },
): Promise<{ added: number; left: { name: string; why: Barrier }[] }> {
  const batch = await getTaking(ctx, batchId)
  const asked = [...new Set(recordIds)]
  const found = await findCandidates(ctx, { agencyId: batch.agency.id, batchId }, asked)
  assert(found.length === asked.length, 'training_not_in_lists', { count: asked.length - found.length })
  const left = found.flatMap((row) => {
    const why = barrierOf(row)
    return why ? [{ name: row.name, why }] : []
  })
  const taken = found.filter((row) => barrierOf(row) === null)
  const numbers = new Map(
    (
      await readMatchRecordsById(
        ctx,
        taken.map(({ recordId }) => recordId),
      )
    ).map((row) => [row.id, row]),
  )
  const people = taken.map((row) => toNewTrainee(ctx, batchId, row, numbers.get(row.recordId)))
  const known = await findAllSame(ctx, batchId, people)
  const fresh: NewTrainee[] = []
  for (const [at, person] of people.entries())
    if (known.has(at) || fresh.some((other) => isSame(person, other))) left.push({ name: person.name, why: 'already' })
    else fresh.push(person)
  await insertTrainees(ctx, fresh)
  const listOf = new Map(taken.map(({ recordId, listTitle }) => [recordId, listTitle]))
  await insertSteps(
    ctx,
    fresh.map(({ id, recordId }) => {
      const reason = listOf.get(recordId ?? '') ?? ''
      return { batchId, traineeId: id, deed: 'added_from_list', reason }
    }),
  )
  const added = fresh.length
  await record(ctx, 'training.trainees_from_lists', { kind: 'course_batch', id: batchId }, { added, left: left.length })
  return { added, left }
}

/** A disability that the list does not name by a kind we know: kept in its words, so that somebody asks. */
function unnamedIn({ facts }: CandidateRow): string {
  const words = textOf(facts, 'disability')
  return words ? `Disabilitas menurut daftar: ${words}`.slice(0, 500) : ''
}

const plain = (name: string) => name.replace(/\s+/g, ' ').toLowerCase()

/** As `findAllSame`, of two who come together. */
const isSame = (one: NewTrainee, other: NewTrainee): boolean =>
  one.nikHash !== null && other.nikHash !== null
    ? one.nikHash === other.nikHash
    : plain(one.name) === plain(other.name) && one.birthDate === other.birthDate

function toNewTrainee(
  ctx: Context,
  batchId: string,
  row: CandidateRow,
  numbers: { readonly nik: string | null; readonly phone: string | null } | undefined,
): NewTrainee {
  const id = newId()
  const [nik, phone] = [numbers?.nik ?? '', numbers?.phone ?? '']
  const disabilities = readDisability(textOf(row.facts, 'disability'))
  const decile = Number(row.facts.decile)
  const hasDecile = Number.isInteger(decile) && decile >= 1 && decile <= 10
  return {
    ...{ id, batchId, recordId: row.recordId, name: row.name, sex: row.sex ?? 'P', birthDate: row.birthDate },
    ...{ address: row.address, villageCode: row.villageCode, districtCode: row.districtCode },
    identifiers: sealIdentifiers(ctx, id, { nik, phone, note: disabilities.length > 0 ? '' : unnamedIn(row) }),
    nikHash: nikHashOf(ctx, nik),
    education: educationInWords(textOf(row.facts, 'education')),
    decile: hasDecile ? decile : null,
    decileAsOf: hasDecile ? row.asOf : '',
    disabilities,
    ...{ needs: [], source: 'list', receipt: '', consentedAt: null, namesLedger: false },
  }
}
