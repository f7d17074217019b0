import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AgencyName } from '../plans/shapes.ts'
import { Day, Id, Paging, pageOf } from '../shapes.ts'

/** obsolete: no longer asked, since a run or another answer made it needless. */
export const QuestionState = z.enum(['open', 'later', 'same', 'different', 'obsolete'])
export type QuestionState = z.infer<typeof QuestionState>

/** unsure: nearly sure. conflict: sure, but a yes puts two certain NIK in one person. */
export const QuestionReason = z.enum(['unsure', 'conflict'])
export type QuestionReason = z.infer<typeof QuestionReason>

export const Answer = z.enum(['same', 'different', 'later'])
export type Answer = z.infer<typeof Answer>

/** The lines of a record that are laid side by side, in this order. */
export const ComparedField = z.enum([
  'name',
  'nik',
  'birth',
  'sex',
  'kk',
  'birthPlace',
  'address',
  'rtRw',
  'village',
  'relation',
  'phone',
])
export type ComparedField = z.infer<typeof ComparedField>

export const LineMark = z.enum(['same', 'nearly', 'other', 'unknown'])
export type LineMark = z.infer<typeof LineMark>

/** What is to be said of a line beside its mark. */
export const LineNote = z.enum([
  'one_digit',
  'digits_swapped',
  'excel_rounded',
  'incomplete',
  'nik_is_kk',
  'default_date',
  'day_month_swapped',
  'year_differs',
  'age_only',
  'neighbours',
  'inferred',
  'not_counted',
  'rt_rw_swapped',
])
export type LineNote = z.infer<typeof LineNote>

/** A run of characters of a value; `differs`: not so on the other side. */
export const Piece = z.object({ text: z.string(), differs: z.boolean() })
export type Piece = z.infer<typeof Piece>

export const ComparedLine = z.object({
  field: ComparedField,
  mark: LineMark,
  /** Empty: this side does not say. Digits of NIK, family card and phone are masked. */
  a: z.array(Piece),
  b: z.array(Piece),
  notes: z.array(LineNote),
})
export type ComparedLine = z.infer<typeof ComparedLine>

/** How loudly a comparison speaks for or against "same"; silent: next to nothing. */
export const Strength = z.enum(['strongFor', 'for', 'silent', 'against', 'strongAgainst'])
export type Strength = z.infer<typeof Strength>

/** What one comparison of the two records says, the loudest first; level null: not compared. Names of the model, no values. */
export const Evidence = z.object({ comparison: z.string(), level: z.string().nullable(), strength: Strength })
export type Evidence = z.infer<typeof Evidence>

/** Where a record of a question came from. */
export const QuestionSide = z.object({
  recordId: Id,
  /** Whom the record belongs to now. */
  personId: Id.nullable(),
  agency: AgencyName,
  list: z.string(),
  file: z.string(),
  sheet: z.string(),
  row: z.number().int(),
  asOf: Day,
})
export type QuestionSide = z.infer<typeof QuestionSide>

export const QuestionRow = z.object({
  id: Id,
  /** Probability that both are one person. */
  score: z.number().min(0).max(1),
  reason: QuestionReason,
  state: QuestionState,
  agencies: z.array(AgencyName),
  decidedAt: z.string().nullable(),
})
export type QuestionRow = z.infer<typeof QuestionRow>

export const Question = QuestionRow.extend({
  a: QuestionSide,
  b: QuestionSide,
  lines: z.array(ComparedLine),
  evidence: z.array(Evidence),
  /** Records that already belong to each side's person, that side's own included. */
  recordsOfA: z.number().int(),
  recordsOfB: z.number().int(),
  decidedBy: z.string().nullable(),
  can: z.object({ answer: z.boolean(), undo: z.boolean() }),
})
export type Question = z.infer<typeof Question>

/** How many questions wait, as far as the caller may answer them. */
export const Queue = z.object({
  open: z.number().int(),
  later: z.number().int(),
  answered: z.number().int(),
  /** By agency whose records are asked about; a question of two agencies counts for both. */
  byAgency: z.array(z.object({ agency: AgencyName, open: z.number().int() })),
})
export type Queue = z.infer<typeof Queue>

const One = z.object({ id: Id })
/** What became of a question; nothing of the records, since answers are kept for a repeat. */
const Said = z.object({ id: Id, state: QuestionState })

export const questions = {
  queue: base.route({ method: 'GET', path: '/matching/queue', summary: 'How many questions wait' }).output(Queue),
  list: base
    .route({
      method: 'GET',
      path: '/matching/questions',
      summary: 'Pairs of records that staff of the region must judge, those that settle most first',
    })
    .input(
      Paging.extend({
        state: z.array(QuestionState).max(5).default(['open']),
        /** Only with a record of this agency. */
        agencyId: Id.optional(),
      }),
    )
    .output(pageOf(QuestionRow)),
  get: base
    .route({ method: 'GET', path: '/matching/questions/{id}', summary: 'Two records side by side, masked' })
    .input(One)
    .output(Question),
  answer: base
    .route({
      method: 'POST',
      path: '/matching/questions/{id}/answer',
      summary: 'Say whether both are one person; applies at once',
    })
    .errors(errors('already_answered', 'conflict'))
    .input(One.extend({ answer: Answer }))
    .output(Said),
  undo: base
    .route({ method: 'POST', path: '/matching/questions/{id}/undo', summary: 'Take an answer back' })
    .errors(errors('wrong_state', 'change_overtaken'))
    .input(One)
    .output(Said),
}
