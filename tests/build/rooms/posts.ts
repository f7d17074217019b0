import { appointHolder, createPosition } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

interface Post {
  readonly agencyId: string
  readonly title: string
  readonly rank?: string
  readonly isHead?: boolean
  readonly validFrom?: string
}
type Appointment = Parameters<typeof appointHolder>[1]

/** A head post of an agency, there since 2000 unless given, with its holders in the order of their appointment; answers its id. */
export async function buildPost(
  ctx: Context,
  { rank = '', isHead = true, validFrom = '2000-01-01', ...post }: Post,
  ...holders: readonly (Partial<Appointment> & Pick<Appointment, 'personName'>)[]
): Promise<string> {
  const { id } = await createPosition(ctx, { ...post, rank, isHead, validFrom })
  for (const holder of holders)
    await appointHolder(ctx, {
      nip: null,
      sex: null,
      capacity: 'definitif',
      legalText: '',
      validFrom: '2020-01-01',
      validUntil: null,
      ...holder,
      id,
    })
  return id
}
