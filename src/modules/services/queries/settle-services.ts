import type { ServiceState } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'

/** Writes the state of the services of some records, with their day and worth where they are known. */
export async function updateState(
  { tx, region }: Context,
  recordIds: readonly string[],
  {
    state,
    givenOn,
    value,
  }: { readonly state: ServiceState; readonly givenOn: string | null; readonly value: number | null },
): Promise<void> {
  await tx
    .updateTable('services')
    .set({ state, ...(givenOn !== null && { given_on: givenOn }), ...(value !== null && { value }) })
    .where('region_id', '=', region)
    .where('record_id', 'in', [...recordIds])
    .execute()
}
