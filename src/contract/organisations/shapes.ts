import { z } from 'zod'
import { AreaCode, Day, Id } from '../shapes.ts'

export const AgencyKind = z.enum(['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'])
export const Capacity = z.enum(['definitif', 'plt', 'plh', 'pj'])
export type Capacity = z.infer<typeof Capacity>

export const Name = z.string().trim().min(2).max(300)
export const ShortName = z.string().trim().min(1).max(60)
export const Text = z.string().trim().max(2000)
export const AffairCode = z.string().regex(/^[1-9]\.\d{2}$/)

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

export const AgencyInput = z.object({
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

export const OfficialsImport = z.object({
  committed: z.boolean(),
  rows: z.number().int(),
  postsCreated: z.number().int(),
  appointed: z.number().int(),
  /** Holders who ended since another one was named. */
  ended: z.number().int(),
  unchanged: z.number().int(),
  problems: z.array(RowProblem),
})
export type OfficialsImport = z.infer<typeof OfficialsImport>

const Made = z.object({ all: z.number().int(), created: z.number().int() })
export const Territorial = z.object({ kecamatan: Made, kelurahan: Made, postsCreated: z.number().int() })
