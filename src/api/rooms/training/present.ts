import type { Batch as BatchShape } from '#contract/training/batches.ts'
import type { Course as CourseShape } from '#contract/training/courses.ts'
import { nameAreas } from '#modules/places/index.ts'
import { type Batch, batchSteps, type Course, canOnTraining, freePlaces, isBatchOver } from '#modules/training/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** A course with what its reader may do with it. */
export const presentCourse = ({ actor }: Context, course: Course): CourseShape => {
  const mayEdit = canOnTraining.edit(actor, course)
  return {
    ...course,
    competenceCodes: [...course.competenceCodes],
    can: { edit: mayEdit, addBatch: mayEdit && course.state === 'open' },
  }
}

/** Batches with the names of their districts and what their reader may do. */
export async function presentBatches(ctx: Context, batches: readonly Batch[]): Promise<BatchShape[]> {
  const placeOf = await nameAreas(
    ctx,
    batches.map(({ districtCode }) => districtCode),
  )
  return batches.map((batch) => presentBatch(ctx, batch, placeOf))
}

export async function presentOne(ctx: Context, batch: Batch): Promise<BatchShape> {
  const [shown] = await presentBatches(ctx, [batch])
  return shown as BatchShape
}

function presentBatch(
  { actor, timezone, clock }: Context,
  { linkTurn: _, districtCode, ...batch }: Batch,
  placeOf: (code: string | null) => BatchShape['district'],
): BatchShape {
  const mayEdit = canOnTraining.edit(actor, batch)
  const mayReadPeople = canOnTraining.readPeople(actor, batch)
  const steps = batchSteps(batch.state)
  return {
    ...batch,
    counts: { ...batch.counts, ...(!mayReadPeople && { women: null, withDisability: null }) },
    district: placeOf(districtCode),
    freePlaces: freePlaces(batch),
    can: {
      edit: mayEdit && !isBatchOver(batch),
      readPeople: mayReadPeople,
      admit: mayEdit && !isBatchOver(batch),
      open: mayEdit && steps.includes('open'),
      withdraw: mayEdit && steps.includes('withdraw') && batch.counts.registered + batch.counts.admitted === 0,
      start:
        mayEdit &&
        steps.includes('start') &&
        batch.counts.admitted > 0 &&
        batch.startsOn <= todayOf({ timezone, clock }),
      finish: mayEdit && steps.includes('finish'),
      cancel: mayEdit && steps.includes('cancel'),
      copy: mayEdit,
      shareLink: mayEdit && batch.state === 'open',
    },
  }
}
