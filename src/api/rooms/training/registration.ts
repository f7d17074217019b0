import { guest } from '#api/guest.ts'
import { api } from '#api/kit.ts'
import type { OpenBatch } from '#contract/training/registration.ts'
import { describeTree } from '#modules/places/index.ts'
import {
  findRegistrationToken,
  openRegistration,
  register,
  renewRegistrationLink,
  TRAINING_NEEDS,
} from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'

const urlOf = (publicUrl: string, token: string) => `${publicUrl}/daftar-pelatihan/${token}`

async function present(
  ctx: Context,
  { batch, course, isOpen }: Awaited<ReturnType<typeof openRegistration>>,
): Promise<OpenBatch> {
  const { root, branches } = await describeTree(ctx)
  const { startsOn, endsOn, place, name, agency, registrationUntil } = batch
  const { title, description, requirements, audience, lessonHours, minAge, maxAge } = course
  return {
    ...{ title, description, requirements, audience, lessonHours, minAge, maxAge, startsOn, endsOn, place, isOpen },
    batch: name,
    agency: agency.name,
    region: root.fullName,
    until: registrationUntil ?? startsOn,
    needs: TRAINING_NEEDS.map(({ code, id, en }) => ({ code, id, en })),
    districts: branches.map(({ code, name: district, leaves }) => ({
      code,
      name: district,
      villages: leaves.map((village) => ({ code: village.code, name: village.name })),
    })),
  }
}

export const registration = {
  link: api.training.registration.link.handler(async ({ context: { ctx, services }, input }) => {
    const token = await findRegistrationToken(ctx, input.id)
    return { url: token ? urlOf(services.publicUrl, token) : '' }
  }),
  renewLink: api.training.registration.renewLink.handler(async ({ context: { ctx, services }, input }) => ({
    url: urlOf(services.publicUrl, await renewRegistrationLink(ctx, input)),
  })),
  open: guest.training.registration.open.handler(async ({ context: { ctx, link } }) =>
    present(ctx, await openRegistration(ctx, link)),
  ),
  register: guest.training.registration.register.handler(({ context: { ctx, link }, input: { token: _, ...person } }) =>
    register(ctx, link, person),
  ),
}
