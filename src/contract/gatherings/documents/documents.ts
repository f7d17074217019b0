import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Classification, Urgency } from '../../letters/shapes.ts'
import { Day, Id } from '../../shapes.ts'

/** Those with a number of the register; they say for ever what they said when they were issued. */
export const NumberedKind = z.enum(['invitation', 'official_record', 'assignment_letter'])
export type NumberedKind = z.infer<typeof NumberedKind>

export const DocumentKind = z.enum([...NumberedKind.options, 'attendance_list', 'minutes', 'activity_report'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** ready: without a number, written from what stands now; draft: without a number yet; corrected: issued anew under its number (ralat). */
export const DocumentState = z.enum(['draft', 'ready', 'numbered', 'corrected', 'final'])

export const GatheringDocument = z.object({
  kind: DocumentKind,
  state: DocumentState,
  number: z.string().nullable(),
  datedOn: Day.nullable(),
  /** How many corrections were issued. */
  correction: z.number().int(),
  /** What the system knows now is no longer what was issued. */
  isOutdated: z.boolean(),
  /** Why not even a draft can be made now; null: it can. */
  lacks: z.enum(['nobody_assigned', 'minutes_empty', 'signer_missing']).nullable(),
  can: z.object({ issue: z.boolean(), correct: z.boolean() }),
})
export type GatheringDocument = z.infer<typeof GatheringDocument>

const Line = z.string().trim().min(1).max(300)

export const IssueInput = z.object({
  kind: NumberedKind,
  datedOn: Day,
  /** Of the organiser; left out: its head. */
  signerPositionId: Id.nullable().default(null),
  classification: Classification.default(''),
  urgency: Urgency.default('Biasa'),
  /** Catatan of an invitation. */
  notes: z.array(Line).max(10).default([]),
  /** Tembusan. */
  copies: z.array(Line).max(20).default([]),
  /** Whom an assignment letter sends. */
  assigned: z.enum(['committee', 'participants']).default('committee'),
  /** Why it is issued anew; only of one that was issued. */
  reason: z.string().trim().max(500).default(''),
})
export type IssueInput = z.infer<typeof IssueInput>

const One = z.object({ id: Id })

/** The papers of a gathering in the forms of the office. */
export const documents = {
  list: base
    .route({ method: 'GET', path: '/gatherings/{id}/documents', summary: 'Which papers there are to sign' })
    .input(One)
    .output(z.array(GatheringDocument)),
  issue: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/documents',
      summary: 'Number a paper and keep what it says; again with a reason: a correction (ralat) under the same number',
    })
    .errors(
      errors(
        'conflict',
        'wrong_state',
        'reason_missing',
        'day_in_future',
        'number_inserts',
        'number_taken',
        'classification_missing',
        'signer_missing',
        'nobody_assigned',
        'minutes_empty',
      ),
    )
    .input(IssueInput.extend({ id: Id }))
    .output(z.array(GatheringDocument)),
  file: base
    .route({ method: 'GET', path: '/gatherings/{id}/documents/{kind}', summary: 'One paper, as .docx or PDF' })
    .errors(errors('signer_missing', 'unknown_reference', 'nobody_assigned', 'minutes_empty'))
    .input(
      One.extend({
        kind: DocumentKind,
        format: z.enum(['docx', 'pdf']).default('docx'),
        /** Attendance list: of this session; left out: of the first day. */
        sessionId: Id.optional(),
        /** Attendance list: of this day. */
        day: Day.optional(),
        /** Attendance list: cells to sign by hand, whatever Selaras took. */
        blank: z.stringbool().default(false),
      }),
    )
    .output(z.file()),
}
