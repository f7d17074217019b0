import { z } from 'zod'
import { base, errors } from './errors.ts'
import { ImportProblem, ImportState, ImportSteps, MAX_FILE_BYTES, ProblemKind } from './imports.ts'
import { ListField, ListLayout, TableCorrection } from './lists/layout.ts'
import { Day, Id, LoggedWords, Paging, pageOf } from './shapes.ts'

const Text = z.string().trim().max(200)

/** What holds for a whole list: whose it is, what it is about, of when. */
export const ListTerms = z.object({
  /** Null: not said yet. */
  agencyId: Id.nullable(),
  title: Text,
  /** Code of the kind of service; empty: not said yet. */
  serviceKind: z.string().max(80),
  /** As the agency names it: `2025`, `TW II 2025`. */
  period: Text,
  /** The day the list speaks of; null: not said yet. */
  asOf: Day.nullable(),
  giver: Text,
  fundSource: Text,
})
export type ListTerms = z.infer<typeof ListTerms>

/** Where a term was told: in the file's name, over its table, by the day it was signed, by the words of its header, by an earlier edition, by a person, or today because its period is not over; null: nowhere. */
export const TermBasis = z.enum(['file', 'title', 'signature', 'header', 'earlier', 'today', 'person']).nullable()
export type TermBasis = z.infer<typeof TermBasis>
export const TermBases = z.partialRecord(ListTerms.keyof(), TermBasis)
export type TermBases = z.infer<typeof TermBases>

/** `ready`: rows that are or will be taken, `warned` among them; `skipped`: titles, totals, signatures and the like, which are no rows of people. */
export const ListCounts = z.object({
  rows: z.number().int(),
  ready: z.number().int(),
  warned: z.number().int(),
  rejected: z.number().int(),
  skipped: z.number().int(),
})
export type ListCounts = z.infer<typeof ListCounts>

/** An edition beside the one before it: rows that are the same, changed, only in the new one, only in the old one. */
export const ListComparison = z.object({
  editionId: Id,
  same: z.number().int(),
  changed: z.number().int(),
  new: z.number().int(),
  gone: z.number().int(),
})
export type ListComparison = z.infer<typeof ListComparison>

const OtherEdition = z.object({ id: Id, fileName: z.string(), period: z.string(), committedAt: z.string() })

/** What is still to be said before the rows can be read. */
export const MissingTerm = z.enum(['agencyId', 'title', 'serviceKind', 'asOf', 'name'])
export type MissingTerm = z.infer<typeof MissingTerm>

export const ListEdition = ListTerms.extend({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  agency: z.object({ id: Id, shortName: z.string(), name: z.string() }).nullable(),
  /** An agency that the commit registers. */
  newAgency: z.string(),
  /** Rows that name a person. */
  rowCount: z.number().int(),
  /** Null until it was checked. */
  counts: ListCounts.nullable(),
  /** The list it is an edition of, and how many committed editions that has. */
  series: z.object({ id: Id, title: z.string(), editions: z.number().int() }).nullable(),
  /** The edition whose place it takes; proposed by the check where most rows are the same, until somebody says otherwise. */
  supersedes: OtherEdition.nullable(),
  comparison: ListComparison.nullable(),
  /** The edition it was compared with. */
  compared: OtherEdition.nullable(),
  /** The edition that took its place. */
  supersededBy: OtherEdition.nullable(),
  /** An earlier import of the very same file. */
  sameFile: OtherEdition.nullable(),
  /** The job that checks, commits or undoes now; null when there is none or somebody else asked for it. */
  jobId: Id.nullable(),
  createdAt: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  can: ImportSteps,
})
export type ListEdition = z.infer<typeof ListEdition>

/** How far its rows are recognised as persons. What other agencies have is for the coordinator alone. */
export const ListRecognition = z.object({
  isDone: z.boolean(),
  /** The run that is at it, where this person asked for it. */
  jobId: Id.nullable(),
  /** Persons its rows are, rows of persons that other lists have too; null to an agency. */
  persons: z.number().int().nullable(),
  elsewhere: z.number().int().nullable(),
})

export const ListEditionWithLayout = ListEdition.extend({
  /** Null until the list is committed. */
  recognition: ListRecognition.nullable(),
  layout: ListLayout,
  basis: TermBases,
  missing: z.array(MissingTerm),
  /** What somebody should know of its sheets before going on: a hidden sheet with data, a sheet without a header. */
  remarks: z.array(z.object({ code: z.string(), what: z.string(), now: z.string() })),
  /** Whether this person says whose list it is; otherwise it is the own agency's. */
  mayChooseAgency: z.boolean(),
  /** Whether this person may register an agency that is not there yet. */
  mayAddAgency: z.boolean(),
})
export type ListEditionWithLayout = z.infer<typeof ListEditionWithLayout>

/** A row with something wrong. The name is shown to those who may import the list; its numbers never are. */
export const ListRowShown = z.object({
  sheet: z.string(),
  row: z.number().int(),
  isRejected: z.boolean(),
  name: z.string(),
  problems: z.array(ImportProblem),
})
export type ListRowShown = z.infer<typeof ListRowShown>

export const ListChange = z.object({
  change: z.enum(['new', 'changed', 'gone']),
  sheet: z.string(),
  /** Row of this edition; of a row that is gone, of the earlier one. */
  row: z.number().int(),
  name: z.string(),
  fields: z.array(ListField),
})
export type ListChange = z.infer<typeof ListChange>

const One = z.object({ id: Id })
const reading = errors('file_unreadable', 'wrong_state', 'casework_list', 'protection_unit')

export const lists = {
  list: base
    .route({ method: 'GET', path: '/lists', summary: 'Imported lists of people, the newest first' })
    .input(Paging.extend({ state: z.enum(['open', 'committed']).optional() }))
    .output(pageOf(ListEdition)),
  get: base
    .route({ method: 'GET', path: '/lists/{id}', summary: 'One list with its sheets and columns' })
    .input(One)
    .output(ListEditionWithLayout),
  upload: base
    .route({ method: 'POST', path: '/lists', summary: 'Take a list of people; nothing of it is saved as people yet' })
    .errors(errors('file_unreadable', 'casework_list', 'maybe_casework', 'protection_unit'))
    .input(
      z.object({
        file: z.file().max(MAX_FILE_BYTES),
        /** The answer to `maybe_casework`: somebody has looked, and nobody is listed because of violence. */
        isNoCasework: z.union([z.boolean(), z.stringbool()]).optional(),
      }),
    )
    .output(ListEditionWithLayout),
  relocate: base
    .route({ method: 'POST', path: '/lists/{id}/tables', summary: 'Say where the header of a sheet stands' })
    .errors(reading)
    .input(One.extend({ corrections: z.array(TableCorrection).min(1).max(50) }))
    .output(ListEditionWithLayout),
  map: base
    .route({
      method: 'PUT',
      path: '/lists/{id}/mapping',
      summary:
        'Say what the columns mean, which sheets count, and what the list is; kept for the next list with this header',
    })
    .errors(errors('wrong_state', 'unknown_reference', 'casework_list', 'protection_unit'))
    .input(
      One.extend({
        terms: ListTerms.extend({ title: LoggedWords(0, 200) }),
        sheets: z
          .array(
            z.object({
              number: z.number().int().min(1),
              isRead: z.boolean(),
              /** In the order of the tables of the sheet; columns left out stay as they are. */
              tables: z
                .array(z.array(z.object({ column: z.number().int().min(1), field: ListField.nullable() })).max(512))
                .max(50),
            }),
          )
          .max(200),
      }),
    )
    .output(ListEditionWithLayout),
  check: base
    .route({ method: 'POST', path: '/lists/{id}/check', summary: 'Dry run: what is wrong with which row, as a job' })
    .errors(errors('wrong_state', 'list_incomplete', 'protection_unit'))
    .input(One)
    .output(ListEdition),
  rows: base
    .route({ method: 'GET', path: '/lists/{id}/rows', summary: 'Rows with something wrong' })
    .input(
      One.extend({
        ...Paging.shape,
        show: z.enum(['all', 'rejected', 'warned']).default('all'),
        code: z.string().max(60).optional(),
      }),
    )
    .output(pageOf(ListRowShown).extend({ kinds: z.array(ProblemKind) })),
  changes: base
    .route({ method: 'GET', path: '/lists/{id}/changes', summary: 'What a corrected edition changes, row by row' })
    .input(One.extend({ ...Paging.shape, change: z.enum(['new', 'changed', 'gone']).optional() }))
    .output(pageOf(ListChange)),
  faulty: base
    .route({ method: 'GET', path: '/lists/{id}/faulty.xlsx', summary: 'Rejected and doubtful rows with their reasons' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(z.file()),
  supersede: base
    .route({
      method: 'PUT',
      path: '/lists/{id}/supersedes',
      summary: 'Say whether it takes the place of the earlier edition it was compared with',
    })
    .errors(errors('wrong_state'))
    .input(One.extend({ supersedes: z.boolean() }))
    .output(ListEdition),
  commit: base
    .route({ method: 'POST', path: '/lists/{id}/commit', summary: 'Save the good rows and recognise people, as a job' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(ListEdition),
  undo: base
    .route({ method: 'POST', path: '/lists/{id}/undo', summary: 'Take the whole list back, as a job' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(ListEdition),
  discard: base
    .route({ method: 'POST', path: '/lists/{id}/discard', summary: 'Forget a file that was not saved' })
    .errors(errors('wrong_state'))
    .input(One)
    .output(One),
}
