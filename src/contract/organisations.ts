import { z } from 'zod'
import { base, errors } from './errors.ts'
import { AreaCode, Day, Id, Paging, pageOf } from './shapes.ts'

export const AgencyKind = z.enum(['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'])
export const Capacity = z.enum(['definitif', 'plt', 'plh', 'pj'])
export type Capacity = z.infer<typeof Capacity>

const Name = z.string().trim().min(2).max(300)
const ShortName = z.string().trim().min(1).max(60)
const Text = z.string().trim().max(2000)
const AffairCode = z.string().regex(/^[1-9]\.\d{2}$/)

export const AgencyRef = z.object({ id: Id, shortName: z.string(), name: z.string() })

export const Agency = AgencyRef.extend({
  kind: AgencyKind,
  parent: AgencyRef.nullable(),
  areaCode: AreaCode.nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
  formerNames: z.array(z.object({ shortName: z.string(), name: z.string() })),
  can: z.object({ edit: z.boolean(), end: z.boolean(), managePositions: z.boolean(), manageMandates: z.boolean() }),
})
export type Agency = z.infer<typeof Agency>

const AgencyInput = z.object({
  shortName: ShortName,
  name: Name,
  kind: AgencyKind,
  parentId: Id.nullable().default(null),
  areaCode: AreaCode.nullable().default(null),
})

export const Holder = z.object({
  id: Id,
  personName: z.string(),
  /** Null for those who do not keep this list. */
  nip: z.string().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  capacity: Capacity,
  legalText: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
})
export type Holder = z.infer<typeof Holder>

export const Position = z.object({
  id: Id,
  agency: AgencyRef,
  title: z.string(),
  rank: z.string(),
  isHead: z.boolean(),
  validFrom: Day,
  validUntil: Day.nullable(),
  /** Who holds it on the day asked for; Plh and the holder who is away stand both. */
  holders: z.array(Holder),
  /** `vacant`: nobody at all; `acting`: a Plt or Pj; `away`: the holder is represented by a Plh. */
  state: z.enum(['filled', 'away', 'acting', 'vacant']),
  can: z.object({ manage: z.boolean() }),
})
export type Position = z.infer<typeof Position>

export const Mandate = z.object({
  id: Id,
  agency: AgencyRef,
  affairCode: AffairCode,
  affairName: z.string(),
  functionText: z.string(),
  legalText: z.string(),
  note: z.string(),
  validFrom: Day,
  validUntil: Day.nullable(),
  can: z.object({ end: z.boolean() }),
})
export type Mandate = z.infer<typeof Mandate>

export const SuccessionKind = z.enum(['gabung', 'pecah', 'ganti_nama', 'pindah_urusan'])
export const Succession = z.object({
  id: Id,
  kind: SuccessionKind,
  from: AgencyRef,
  to: AgencyRef,
  affairCodes: z.array(z.string()),
  legalText: z.string(),
  effectiveOn: Day,
})
export type Succession = z.infer<typeof Succession>

/** A problem of an imported row, in words. Rows and columns count as the spreadsheet shows them. */
const RowProblem = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
})

export const MandateImport = z.object({
  committed: z.boolean(),
  rows: z.number().int(),
  agenciesCreated: z.array(AgencyRef.omit({ id: true }).extend({ kind: AgencyKind })),
  mandatesBegun: z.number().int(),
  mandatesEnded: z.number().int(),
  mandatesUnchanged: z.number().int(),
  problems: z.array(RowProblem),
})
export type MandateImport = z.infer<typeof MandateImport>

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
