import type { z } from 'zod'
import { api } from '#api/kit.ts'
import type * as contract from '#contract/organisations/shapes.ts'
import { findNames } from '#modules/accounts/index.ts'
import {
  type Agency,
  addMandate,
  appointHolder,
  canOrganise,
  correctAgency,
  createAgency,
  createPosition,
  createTerritorial,
  endAgency,
  endHolder,
  endMandate,
  endPosition,
  exportMandates,
  getAgency,
  type Holder,
  importMandates,
  importOfficials,
  listHistory,
  listHoldersOf,
  listSuccessions,
  type Mandate,
  type Position,
  pageAgencies,
  pageMandates,
  pagePositions,
  renameAgency,
  succeedAgencies,
} from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

const presentAgency = ({ actor }: Context, agency: Agency): contract.Agency => {
  const isOpen = agency.validUntil === null
  const { parentId: _, formerNames, ...shown } = agency
  return {
    ...shown,
    formerNames: [...formerNames],
    can: {
      edit: canOrganise.manageAgencies(actor),
      end: canOrganise.manageAgencies(actor) && isOpen,
      managePositions: canOrganise.managePositions(actor, { agencyId: agency.id }) && isOpen,
      manageMandates: canOrganise.manageMandates(actor) && isOpen,
    },
  }
}

const presentHolder = (mayReadNip: boolean, { positionId: _, nip, ...holder }: Holder): contract.Holder => ({
  ...holder,
  nip: mayReadNip ? nip : null,
})

const presentPosition = ({ actor }: Context, { agencyId, holders, ...position }: Position): contract.Position => ({
  ...position,
  holders: holders.map((holder) => presentHolder(canOrganise.readNip(actor, { agencyId }), holder)),
  can: { manage: canOrganise.managePositions(actor, { agencyId }) && position.validUntil === null },
})

const presentMandate = (
  { actor }: Context,
  { agencyId: _, ...mandate }: Mandate,
  { id, shortName, name }: z.infer<typeof contract.AgencyRef>,
): contract.Mandate => ({
  ...mandate,
  agency: { id, shortName, name },
  can: { end: canOrganise.manageMandates(actor) && mandate.validUntil === null },
})

export const organisations = {
  agencies: api.organisations.agencies.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await pageAgencies(ctx, input, todayOf(ctx))
    return { rows: rows.map((row) => presentAgency(ctx, row)), total, page: input.page, pageSize: input.pageSize }
  }),
  agency: api.organisations.agency.handler(async ({ context: { ctx }, input }) =>
    presentAgency(ctx, await getAgency(ctx, input.id)),
  ),
  createAgency: api.organisations.createAgency.handler(async ({ context: { ctx }, input }) =>
    presentAgency(ctx, await createAgency(ctx, input)),
  ),
  correctAgency: api.organisations.correctAgency.handler(async ({ context: { ctx }, input }) =>
    presentAgency(ctx, await correctAgency(ctx, input)),
  ),
  endAgency: api.organisations.endAgency.handler(async ({ context: { ctx }, input }) =>
    presentAgency(ctx, await endAgency(ctx, input)),
  ),
  renameAgency: api.organisations.renameAgency.handler(async ({ context: { ctx }, input }) =>
    presentAgency(ctx, await renameAgency(ctx, input)),
  ),
  history: api.organisations.history.handler(async ({ context: { ctx }, input }) => {
    const rows = await listHistory(ctx, input.id)
    const names = await findNames(
      ctx,
      rows.map((row) => row.actorId),
    )
    return rows.map(({ seq, at, actorId, operation, details }) => ({
      seq,
      at: at.toISOString(),
      by: names.get(actorId) ?? null,
      operation,
      details: details as Record<string, unknown>,
    }))
  }),

  positions: api.organisations.positions.handler(async ({ context: { ctx }, input }) => {
    const { page, pageSize } = input
    const filter = { ...input, onDay: input.on ?? todayOf(ctx), headsOnly: input.heads }
    const { rows, total } = await pagePositions(ctx, filter)
    return { rows: rows.map((row) => presentPosition(ctx, row)), total, page, pageSize }
  }),
  createPosition: api.organisations.createPosition.handler(async ({ context: { ctx }, input }) =>
    presentPosition(ctx, await createPosition(ctx, input)),
  ),
  endPosition: api.organisations.endPosition.handler(async ({ context: { ctx }, input }) =>
    presentPosition(ctx, await endPosition(ctx, input)),
  ),
  holders: api.organisations.holders.handler(async ({ context: { ctx }, input }) => {
    const { position, holders } = await listHoldersOf(ctx, input.id)
    return holders.map((holder) => presentHolder(canOrganise.readNip(ctx.actor, position), holder))
  }),
  appoint: api.organisations.appoint.handler(async ({ context: { ctx }, input }) =>
    presentPosition(ctx, await appointHolder(ctx, input)),
  ),
  endHolder: api.organisations.endHolder.handler(async ({ context: { ctx }, input }) =>
    presentPosition(ctx, await endHolder(ctx, input)),
  ),
  importOfficials: api.organisations.importOfficials.handler(async ({ context, input }) =>
    importOfficials(context.ctx, {
      source: new Uint8Array(await input.file.arrayBuffer()),
      fileName: input.file.name,
      dryRun: input.dryRun,
      language: context.language,
    }),
  ),
  createTerritorial: api.organisations.createTerritorial.handler(({ context: { ctx } }) => createTerritorial(ctx)),

  mandates: api.organisations.mandates.handler(async ({ context: { ctx }, input }) => {
    const onDay = input.past ? null : (input.on ?? todayOf(ctx))
    const { rows, total } = await pageMandates(ctx, { ...input, onDay })
    return {
      rows: rows.map(({ agencyShortName, agencyName, ...mandate }) =>
        presentMandate(ctx, mandate, { id: mandate.agencyId, shortName: agencyShortName, name: agencyName }),
      ),
      total,
      page: input.page,
      pageSize: input.pageSize,
    }
  }),
  addMandate: api.organisations.addMandate.handler(async ({ context: { ctx }, input }) =>
    presentMandate(ctx, await addMandate(ctx, input), await getAgency(ctx, input.agencyId)),
  ),
  endMandate: api.organisations.endMandate.handler(async ({ context: { ctx }, input }) => {
    const mandate = await endMandate(ctx, input)
    return presentMandate(ctx, mandate, await getAgency(ctx, mandate.agencyId))
  }),
  importMandates: api.organisations.importMandates.handler(async ({ context, input }) =>
    importMandates(context.ctx, {
      source: new Uint8Array(await input.file.arrayBuffer()),
      fileName: input.file.name,
      dryRun: input.dryRun,
      from: input.from,
      language: context.language,
    }),
  ),
  exportMandates: api.organisations.exportMandates.handler(({ context, input }) => exportMandates(context.ctx, input)),

  successions: api.organisations.successions.handler(({ context, input }) =>
    listSuccessions(context.ctx, input.agencyId),
  ),
  succeedAgencies: api.organisations.succeedAgencies.handler(async ({ context: { ctx }, input }) => {
    const ids = await succeedAgencies(ctx, input)
    return (await listSuccessions(ctx)).filter((row) => ids.includes(row.id))
  }),
}
