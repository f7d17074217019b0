import { enterList } from '#modules/lists/index.ts'
import { listsPeople, type NewRecord } from '#modules/people/index.ts'
import type { NewService } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import type { Batch } from '../batch.ts'
import { findCourse } from '../queries/courses.ts'
import { openIdentifiers } from '../sealed-columns.ts'
import type { Trainee } from '../trainee.ts'
import { JOB_TRAINING } from './check-combination.ts'

const FILE = 'Selaras: pelatihan'

/** A graduate as a row of a list: who they are and where they live, nothing of disability, needs or result. */
function toRecord(ctx: Context, trainee: Trainee, row: number, title: string): NewRecord {
  const { id, name, sex, birthDate, address, villageCode, districtCode } = trainee
  const { nik, phone } = openIdentifiers(ctx, trainee)
  return {
    ...{ id, sheet: '', row, name, nik: nik || null, kk: null, phone: phone || null },
    ...{ sex, birthDate, age: null, birthPlace: '' },
    ...{ address, rt: '', rw: '', villageCode, districtCode, relation: '', familyKey: null },
    facts: {},
    source: { A: title },
  }
}

/**
 * Tells the ledger of services who took a course to its end, competent or not: a list of the organiser. Left out are whoever registered by a link that did not say so, and all of an organiser whose people must never
 * be among those of lists (a protection unit). A trainee's record bears the trainee's id.
 */
export async function writeLedger(
  ctx: Context,
  { id, agency, course, name, startsOn, fundSource }: Batch,
  graduates: readonly Trainee[],
  finishedOn: string,
): Promise<void> {
  const told = graduates.filter(({ consentsToLedger }) => consentsToLedger)
  if (told.length === 0 || !(await listsPeople(ctx, agency.id))) return
  const activityId = (await findCourse(ctx, course.id))?.activity?.id ?? null
  const title = `${course.title}, ${name}`
  const named = { title: `Lulusan ${title}`, fileName: FILE, period: finishedOn.slice(0, 4) }
  const services = told.map(
    (trainee): NewService => ({
      ...{ recordId: trainee.id, kind: JOB_TRAINING, state: 'delivered', givenOn: null },
      period: { from: startsOn, until: finishedOn },
      ...{ value: null, quantity: course.lessonHours, unit: 'JP', giver: '', fundSource },
      ...{ activityId, detail: title },
    }),
  )
  await enterList(ctx, {
    list: { id, seriesId: id, agencyId: agency.id, asOf: finishedOn, ...named },
    kind: { code: JOB_TRAINING, name: 'Pelatihan kerja' },
    records: told.map((trainee, at) => toRecord(ctx, trainee, at + 1, title)),
    services,
  })
}
