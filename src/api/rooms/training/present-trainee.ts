import type { Trainee as Shape } from '#contract/training/trainees.ts'
import { nameAreas } from '#modules/places/index.ts'
import { canOnTraining, isBatchOver, type ShownTrainee, traineeSteps } from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'

/** People of a batch with the names of their places and what their reader may do with each. */
export async function presentTrainees(ctx: Context, shown: readonly ShownTrainee[]): Promise<Shape[]> {
  const placeOf = await nameAreas(
    ctx,
    shown.flatMap(({ trainee: { villageCode, districtCode } }) => [villageCode, districtCode]),
  )
  return shown.map((one) => present(ctx, one, placeOf))
}

export async function presentTrainee(ctx: Context, shown: ShownTrainee): Promise<Shape> {
  const [one] = await presentTrainees(ctx, [shown])
  return one as Shape
}

function present(
  { actor }: Context,
  { trainee, batch, age, ...shown }: ShownTrainee,
  placeOf: (code: string | null) => Shape['village'],
): Shape {
  const { identifiers: _, recordId: __, participantId: ___, birthDate, villageCode, districtCode, ...rest } = trainee
  const mayEdit = canOnTraining.edit(actor, batch)
  const isLive = mayEdit && !isBatchOver(batch)
  const steps = isLive ? traineeSteps(trainee.state) : []
  return {
    ...rest,
    ...shown,
    age,
    birthYear: birthDate === null ? null : Number(birthDate.slice(0, 4)),
    village: placeOf(villageCode),
    district: placeOf(districtCode),
    disabilities: [...trainee.disabilities],
    needs: [...trainee.needs],
    registeredAt: trainee.createdAt.toISOString(),
    can: {
      edit: isLive,
      admit: steps.includes('admit') && batch.state !== 'draft',
      refuse: steps.includes('refuse'),
      reconsider: steps.includes('reconsider'),
      withdraw: steps.includes('withdraw'),
      dropOut: steps.includes('drop_out') && batch.state === 'running',
      assess: isLive && trainee.state === 'admitted' && batch.state === 'running',
      certify: mayEdit && batch.state !== 'cancelled' && trainee.isCompetent === true,
      reveal: mayEdit,
    },
  }
}
