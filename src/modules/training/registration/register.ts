import type { PersonFields } from '#contract/training/trainees.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import { type Batch, takesRegistrations } from '../batch.ts'
import type { Course } from '../course.ts'
import { getChangeable, getOrganised } from '../get-batch.ts'
import { countAnswers, hasAnswer, insertAnswer } from '../queries/answers.ts'
import { findBatch, lockBatch, updateBatch } from '../queries/batches.ts'
import { findSame } from '../queries/candidates.ts'
import { findCourse } from '../queries/courses.ts'
import { insertStep } from '../queries/steps.ts'
import { sealAnswers } from '../sealed-columns.ts'
import { RULES } from '../seed-tables.ts'
import { assertSound, insertPerson, nikHashOf } from '../trainees/add-trainees.ts'

const tokenOf = ({ vault, region }: Context, { id, linkTurn }: Batch) =>
  signLink(vault, 'registration', { region, id, turn: linkTurn })

/** The token by which people register for a batch; undefined while no link was made. Throws `not_found`, `forbidden`. */
export async function findRegistrationToken(ctx: Context, batchId: string): Promise<string | undefined> {
  const batch = await getOrganised(ctx, batchId)
  return batch.linkTurn > 0 && batch.state === 'open' ? tokenOf(ctx, batch) : undefined
}

/** A new link; older ones open nothing any more. Throws `not_found`, `forbidden`, `training_batch_over`, `training_not_open`, `conflict`. */
export async function renewRegistrationLink(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  const batch = await getChangeable(ctx, id)
  assert(batch.state === 'open', 'training_not_open')
  assert(batch.version === version, 'conflict')
  const linkTurn = batch.linkTurn + 1
  assert(await updateBatch(ctx, batch, { linkTurn }), 'conflict')
  await insertStep(ctx, { batchId: id, deed: 'link' })
  await record(ctx, 'training.link_renew', { kind: 'course_batch', id }, { turn: linkTurn })
  return tokenOf(ctx, { ...batch, linkTurn })
}

/** What a link opens: a batch that was opened, with its course; nothing of its people. Throws `link_invalid`. */
export async function openRegistration(
  ctx: Context,
  link: LinkToken,
): Promise<{ batch: Batch; course: Course; isOpen: boolean }> {
  const batch = isGenuine(ctx.vault, 'registration', link) ? await findBatch(ctx, link.id) : undefined
  assert(batch && batch.linkTurn === link.turn && batch.state !== 'draft', 'link_invalid')
  const course = await findCourse(ctx, batch.course.id)
  assert(course, 'link_invalid')
  return { batch, course, isOpen: takesRegistrations(batch, todayOf(ctx)) }
}

const HOUR = 3_600_000
/** No letter that is taken for a digit (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** The code of a registration: the same for the same answers, so that it says nothing of whether they were given before. */
function receiptOf({ vault }: Context, batchId: string, { name, birthDate, nik }: PersonFields): string {
  const hash = vault.hash('link', ['receipt', batchId, plain(name), birthDate, nik].join(' '))
  const letters = Array.from(
    { length: LENGTH },
    (_, at) => LETTERS[Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16) & 31],
  )
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** Changes with any answer, not with how it is spaced or in which order things are ticked. */
function answersHashOf({ vault }: Context, batchId: string, person: PersonFields): string {
  const { name, sex, birthDate, nik, phone, address, villageCode, education, disabilities, needs, needsNote } = person
  const words = [name, address, education, needsNote].map(plain)
  const ticked = [[...new Set(disabilities)].sort(), [...new Set(needs)].sort()]
  const answers = JSON.stringify([words, sex, birthDate, nik, phone.replace(/\D/g, ''), villageCode, ticked])
  return vault.hash('link', ['answers', batchId, answers].join(' '))
}

/**
 * Somebody registers by the link. The answer is the same whether or not a person of that name or NIK is in the batch already; other answers of
 * the same person are kept beside the first for the organiser, who sees that they came; what they agreed to stays as it was the first time (`namesLedger`:
 * the words that they were shown said that the course is noted as a service received). The same answers sent again are kept once and count once. Throws `link_invalid`, `training_registration_closed`, `training_registration_busy`, `training_consent_missing`,
 * `training_nik_unusable`, `day_in_future`, `unknown_reference`.
 */
export async function register(
  ctx: Context,
  link: LinkToken,
  { consents, namesLedger, ...person }: PersonFields & { readonly consents: boolean; readonly namesLedger: boolean },
): Promise<{ receipt: string; agency: string }> {
  const { batch, isOpen } = await openRegistration(ctx, link)
  assert(isOpen, 'training_registration_closed', { agency: batch.agency.name })
  assert(consents, 'training_consent_missing')
  await assertSound(ctx, person)
  // Two of the same person at once are one after the other, and so one.
  await lockBatch(ctx, batch.id)
  const now = ctx.clock.now()
  const receipt = receiptOf(ctx, batch.id, person)
  const answersHash = answersHashOf(ctx, batch.id, person)
  const same = await findSame(ctx, batch.id, { ...person, nikHash: nikHashOf(ctx, person.nik) })
  const given = { receipt, agency: batch.agency.name }
  if (same && (await hasAnswer(ctx, same.id, answersHash))) return given
  const recent = await countAnswers(ctx, batch.id, new Date(now.getTime() - HOUR))
  assert(recent < RULES.registrationsPerHour, 'training_registration_busy')
  const traineeId =
    same?.id ??
    (await insertPerson(ctx, batch.id, person, { source: 'registration', receipt, consentedAt: now, namesLedger }))
  const id = newId()
  const answers = same ? sealAnswers(ctx, id, person) : null
  await insertAnswer(ctx, { id, batchId: batch.id, traineeId, receipt, answersHash, answers })
  await insertStep(ctx, { batchId: batch.id, traineeId, deed: same ? 'registered_again' : 'registered' })
  await record(ctx, 'training.register', { kind: 'course_batch', id: batch.id }, { trainee: traineeId })
  return given
}
