import { z } from 'zod'
import { base, errors } from './errors.ts'
import { ImportProblem, ImportState, ImportSteps, MAX_FILE_BYTES, ProblemKind } from './imports.ts'
import { Id, Paging, pageOf } from './shapes.ts'

/** What a column of a file of plans can mean, in the order of the columns we hand out ourselves. */
export const IMPORT_FIELDS = [
  'sourceId',
  'agency',
  'agencyShort',
  'code',
  'name',
  'purpose',
  'outputKind',
  'skillField',
  'targetText',
  'target',
  'areaText',
  'areaCodes',
  'startsOn',
  'endsOn',
  'expectedPeople',
  'expectedFemale',
  'expectedMale',
  'unit',
  'budget',
  'fundSource',
  'partner',
] as const
export const ImportField = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof ImportField>

/** One column of the file: what it says, what Selaras takes it for and how surely (0 to 1), and up to three of its values. */
export const ImportColumn = z.object({
  column: z.number().int(),
  letters: z.string(),
  header: z.string(),
  field: ImportField.nullable(),
  confidence: z.number().min(0).max(1),
  /** Told by its name, by its values, kept from an earlier file with this header, or chosen by the person. */
  basis: z.enum(['name', 'values', 'kept', 'person', 'none']),
  samples: z.array(z.string()).max(3),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** Where the table stands in the file and what its columns mean. */
export const ImportLayout = z.object({
  sheets: z.array(z.object({ number: z.number().int(), name: z.string() })),
  sheet: z.number().int(),
  /** The row the header begins in, as the spreadsheet counts, and how many rows it has. */
  headerRow: z.number().int(),
  headerRows: z.number().int().min(1).max(2),
  columns: z.array(ImportColumn),
  /** Fields without which nothing can be read and that no column has been given to. */
  missing: z.array(ImportField),
})
export type ImportLayout = z.infer<typeof ImportLayout>

/** `warnings`: rows taken that somebody should look at. Before the commit these are what would happen; after it, what happened. */
export const ImportCounts = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  warnings: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const RowAction = z.enum(['create', 'update', 'unchanged', 'reject'])
export type RowAction = z.infer<typeof RowAction>

/** A row somebody may want to look at: rejected, taken with a warning, or changing what is there. */
export const ImportRow = z.object({
  row: z.number().int(),
  action: RowAction,
  name: z.string(),
  agency: z.string(),
  activityId: Id.nullable(),
  problems: z.array(ImportProblem),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type ImportRow = z.infer<typeof ImportRow>

export const PlanImport = z.object({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  /** Rows of data in the file. */
  rowCount: z.number().int(),
  year: z.number().int(),
  /** Null until it was checked. */
  counts: ImportCounts.nullable(),
  /** Agencies that the import registers, or has registered. */
  newAgencies: z.array(z.string()),
  /** The job that checks, commits or undoes now; null when there is none or somebody else asked for it. */
  jobId: Id.nullable(),
  createdAt: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  /** An earlier import of the very same file. */
  sameFile: z.object({ id: Id, committedAt: z.string() }).nullable(),
  /** After an undo: activities that somebody has changed since the import, which were kept. */
  kept: z.array(z.object({ id: Id, name: z.string(), agency: z.string() })),
  can: ImportSteps,
})
export type PlanImport = z.infer<typeof PlanImport>

export const PlanImportWithLayout = PlanImport.extend({
  layout: ImportLayout,
  /** The file must name an agency in each row; false where all rows belong to the importer's own. */
  needsAgency: z.boolean(),
})
export type PlanImportWithLayout = z.infer<typeof PlanImportWithLayout>

const One = z.object({ id: Id })
const reading = errors('file_unreadable', 'wrong_state')
const Filter = z.enum(['all', 'rejected', 'warned', 'updated'])

export const planImports = {
  list: base
    .route({ method: 'GET', path: '/plans/imports', summary: 'Imports of plans, the newest first' })
    .input(Paging)
    .output(pageOf(PlanImport)),
  get: base
    .route({ method: 'GET', path: '/plans/imports/{id}', summary: 'One import with its columns' })
    .input(One)
    .output(PlanImportWithLayout),
  upload: base
    .route({
      method: 'POST',
      path: '/plans/imports',
      summary: 'Take a spreadsheet; nothing of it enters the plans yet',
    })
    .errors(reading)
    .input(z.object({ file: z.file().max(MAX_FILE_BYTES) }))
    .output(PlanImportWithLayout),
  relocate: base
    .route({
      method: 'POST',
      path: '/plans/imports/{id}/header',
      summary: 'Say on which sheet and row the header stands',
    })
    .errors(reading)
    .input(One.extend({ sheet: z.number().int().min(1), headerRow: z.number().int().min(1).nullable() }))
    .output(PlanImportWithLayout),
  map: base
    .route({
      method: 'PUT',
      path: '/plans/imports/{id}/mapping',
      summary: 'Say what the columns mean; kept for this header',
    })
    .errors(errors('wrong_state'))
    .input(
      One.extend({
        year: z.number().int().min(2000).max(2100),
        columns: z.array(z.object({ column: z.number().int().min(1), field: ImportField.nullable() })).max(512),
      }),
    )
    .output(PlanImportWithLayout),
  check: base
    .route({ method: 'POST', path: '/plans/imports/{id}/check', summary: 'Dry run: what each row would do, as a job' })
    .errors(errors('wrong_state', 'columns_missing'))
    .input(One)
    .output(PlanImport),
  rows: base
    .route({ method: 'GET', path: '/plans/imports/{id}/rows', summary: 'Rows with problems or changes' })
    .input(One.extend({ ...Paging.shape, show: Filter.default('all'), code: z.string().max(60).optional() }))
    .output(
      pageOf(ImportRow).extend({
        /** How many rows have each kind of problem, the most frequent first. */
        kinds: z.array(ProblemKind),
      }),
    ),
  faulty: base
    .route({
      method: 'GET',
      path: '/plans/imports/{id}/faulty.xlsx',
      summary: 'The rejected and doubtful rows with their reasons',
    })
    .errors(reading)
    .input(One)
    .output(z.file()),
  commit: base
    .route({
      method: 'POST',
      path: '/plans/imports/{id}/commit',
      summary: 'Write the good rows into the plans, as a job',
    })
    .errors(errors('wrong_state'))
    .input(One)
    .output(PlanImport),
  undo: base
    .route({ method: 'POST', path: '/plans/imports/{id}/undo', summary: 'Take the whole import back, as a job' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(PlanImport),
  discard: base
    .route({ method: 'POST', path: '/plans/imports/{id}/discard', summary: 'Forget a file that was not committed' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(One),
}
