import { z } from 'zod'
import { base, errors } from './errors.ts'
import {
  AffairCode,
  Agency,
  AgencyInput,
  AgencyKind,
  Capacity,
  Holder,
  Mandate,
  MandateImport,
  Name,
  OfficialsImport,
  Position,
  ShortName,
  Succession,
  Territorial,
  Text,
} from './organisations/shapes.ts'
import { Day, Id, Paging, pageOf } from './shapes.ts'

const byId = z.object({ id: Id })
const NewHolder = z.object({
  personName: Name,
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .nullable()
    .default(null),
  sex: z.enum(['L', 'P']).nullable().default(null),
  capacity: Capacity,
  legalText: Text.default(''),
  validFrom: Day,
  validUntil: Day.nullable().default(null),
})

export const organisations = {
  agencies: base
    .route({ method: 'GET', path: '/agencies', summary: 'Agencies, DWP units and other bodies' })
    .input(
      Paging.extend({
        q: z.string().max(100).optional(),
        kind: AgencyKind.optional(),
        parentId: Id.optional(),
        state: z.enum(['current', 'ended', 'all']).default('current'),
      }),
    )
    .output(pageOf(Agency)),
  agency: base.route({ method: 'GET', path: '/agencies/{id}' }).input(byId).output(Agency),
  createAgency: base
    .route({ method: 'POST', path: '/agencies' })
    .errors(errors('duplicate', 'unknown_reference'))
    .input(AgencyInput.extend({ validFrom: Day.optional() }))
    .output(Agency),
  correctAgency: base
    .route({
      method: 'PUT',
      path: '/agencies/{id}',
      summary: 'Correct what was entered wrongly; a new name by law is a succession',
    })
    .errors(errors('duplicate', 'unknown_reference', 'agency_circle'))
    .input(AgencyInput.extend({ id: Id }))
    .output(Agency),
  endAgency: base
    .route({
      method: 'POST',
      path: '/agencies/{id}/end',
      summary: 'Its last day; its mandates, posts and holders end with it',
    })
    .errors(errors('wrong_state', 'period_invalid', 'agency_has_units'))
    .input(z.object({ id: Id, lastDay: Day }))
    .output(Agency),

  positions: base
    .route({ method: 'GET', path: '/positions', summary: 'Posts and who holds them on a day' })
    .input(
      Paging.extend({
        q: z.string().max(100).optional(),
        agencyId: Id.optional(),
        /** Default: today in the region. */
        on: Day.optional(),
        state: z.enum(['filled', 'away', 'acting', 'vacant']).optional(),
        heads: z.stringbool().optional(),
      }),
    )
    .output(pageOf(Position)),
  createPosition: base
    .route({ method: 'POST', path: '/positions' })
    .errors(errors('unknown_reference', 'position_second_head'))
    .input(
      z.object({
        agencyId: Id,
        title: Name,
        rank: Text.max(60).default(''),
        isHead: z.boolean().default(false),
        validFrom: Day,
      }),
    )
    .output(Position),
  endPosition: base
    .route({ method: 'POST', path: '/positions/{id}/end' })
    .errors(errors('wrong_state', 'period_invalid'))
    .input(z.object({ id: Id, lastDay: Day }))
    .output(Position),
  holders: base
    .route({ method: 'GET', path: '/positions/{id}/holders', summary: 'Everybody who held a post, the latest first' })
    .input(byId)
    .output(z.array(Holder)),
  appoint: base
    .route({ method: 'POST', path: '/positions/{id}/holders' })
    .errors(
      errors(
        'position_occupied',
        'position_not_vacant',
        'position_nobody_away',
        'position_ended',
        'nip_invalid',
        'period_invalid',
      ),
    )
    .input(NewHolder.extend({ id: Id }))
    .output(Position),
  endHolder: base
    .route({ method: 'POST', path: '/holders/{id}/end' })
    .errors(errors('wrong_state', 'period_invalid'))
    .input(z.object({ id: Id, lastDay: Day }))
    .output(Position),
  importOfficials: base
    .route({
      method: 'POST',
      path: '/positions/import',
      summary: 'Read posts and who holds them (CSV or XLSX); `dryRun` only tells what it would do',
    })
    .errors(errors('file_unreadable'))
    .input(z.object({ file: z.file(), dryRun: z.stringbool().default(true) }))
    .output(OfficialsImport),
  createTerritorial: base
    .route({
      method: 'POST',
      path: '/agencies/territorial',
      summary: 'Kecamatan and kelurahan of the region with their head posts, from the list of areas; may be repeated',
    })
    .errors(errors('duplicate'))
    .output(Territorial),

  mandates: base
    .route({ method: 'GET', path: '/mandates', summary: 'Which affair an agency has, by which legal text' })
    .input(
      Paging.extend({
        q: z.string().max(100).optional(),
        agencyId: Id.optional(),
        on: Day.optional(),
        past: z.stringbool().optional(),
      }),
    )
    .output(pageOf(Mandate)),
  addMandate: base
    .route({ method: 'POST', path: '/mandates' })
    .errors(errors('duplicate', 'unknown_reference'))
    .input(
      z.object({
        agencyId: Id,
        affairCode: AffairCode,
        affairName: Name,
        functionText: Text.default(''),
        legalText: Text.min(3),
        note: Text.default(''),
        validFrom: Day,
      }),
    )
    .output(Mandate),
  endMandate: base
    .route({ method: 'POST', path: '/mandates/{id}/end' })
    .errors(errors('wrong_state', 'period_invalid'))
    .input(z.object({ id: Id, lastDay: Day }))
    .output(Mandate),
  importMandates: base
    .route({
      method: 'POST',
      path: '/mandates/import',
      summary: 'Read a list of mandates (CSV or XLSX); `dryRun` only tells what it would do',
    })
    .errors(errors('file_unreadable'))
    .input(z.object({ file: z.file(), dryRun: z.stringbool().default(true), from: Day.optional() }))
    .output(MandateImport),
  exportMandates: base
    .route({
      method: 'GET',
      path: '/mandates/export',
      summary: 'The mandates of a day, in the columns that the import reads',
    })
    .input(z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx'), on: Day.optional() }))
    .output(z.file()),

  successions: base
    .route({ method: 'GET', path: '/successions', summary: 'What became of agencies, the latest first' })
    .input(z.object({ agencyId: Id.optional() }))
    .output(z.array(Succession)),
  renameAgency: base
    .route({ method: 'POST', path: '/agencies/{id}/rename', summary: 'A new name by law; the old one is still found' })
    .errors(errors('duplicate', 'wrong_state', 'period_invalid'))
    .input(z.object({ id: Id, shortName: ShortName, name: Name, legalText: Text.min(3), effectiveOn: Day }))
    .output(Agency),
  succeedAgencies: base
    .route({ method: 'POST', path: '/successions', summary: 'Merge, split, or move affairs' })
    .errors(errors('succession_invalid', 'wrong_state', 'unknown_reference', 'period_invalid', 'agency_has_units'))
    .input(
      z.object({
        kind: z.enum(['gabung', 'pecah', 'pindah_urusan']),
        legalText: Text.min(3),
        effectiveOn: Day,
        ways: z
          .array(z.object({ fromId: Id, toId: Id, affairCodes: z.array(AffairCode).max(50) }))
          .min(1)
          .max(50),
      }),
    )
    .output(z.array(Succession)),

  history: base
    .route({ method: 'GET', path: '/agencies/{id}/history', summary: 'What was done to an agency, the latest first' })
    .input(byId)
    .output(
      z.array(
        z.object({
          seq: z.number().int(),
          at: z.string(),
          /** Null: Selaras itself, or somebody who no longer works here. */
          by: z.string().nullable(),
          operation: z.string(),
          details: z.record(z.string(), z.unknown()),
        }),
      ),
    ),
}
