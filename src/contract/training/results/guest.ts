import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day } from '../../shapes.ts'
import { OutcomeMonths, OutcomeStatus, WrittenName } from '../shapes.ts'
import { OutcomeWork } from './graduates.ts'

const Token = z.object({ token: z.string().min(1).max(200) })

/** What whoever holds the personal link of a graduate sees: the own name and answers, nothing of others. */
export const GraduateForm = z.object({
  name: z.string(),
  course: z.string(),
  batch: z.string(),
  agency: z.string(),
  region: z.string(),
  /** The point that is asked for; null: none has come yet. */
  months: OutcomeMonths.nullable(),
  opensOn: Day.nullable(),
  /** What was answered for it; null: nothing yet. */
  answer: OutcomeWork.extend({ saidOn: Day }).nullable(),
  can: z.object({ answer: z.boolean() }),
})
export type GraduateForm = z.infer<typeof GraduateForm>

/** What an employer sees: one name, and what was said of the work. Nothing of income, disability, decile or others. */
export const EmployerForm = z.object({
  name: z.string(),
  employerName: z.string(),
  status: OutcomeStatus,
  work: z.string(),
  workingSince: Day.nullable(),
  agency: z.string(),
  region: z.string(),
  expiresOn: Day,
  answer: z.enum(['confirmed', 'denied']).nullable(),
})
export type EmployerForm = z.infer<typeof EmployerForm>

const refused = errors('link_invalid')

/** By a signed link, without an account. */
export const resultGuest = {
  openGraduate: base
    .route({ method: 'POST', path: '/guest/graduate', summary: 'What a graduate is asked, by the personal link' })
    .errors(refused)
    .input(Token)
    .output(GraduateForm),
  answerGraduate: base
    .route({ method: 'POST', path: '/guest/graduate/answer' })
    .errors({
      ...refused,
      ...errors(
        'outcome_too_early',
        'outcome_settled',
        'outcome_income_unlikely',
        'outcome_since_late',
        'outcome_exists',
        'outcome_after_death',
      ),
    })
    .input(
      Token.extend({
        ...OutcomeWork.omit({ partnerId: true }).shape,
        status: OutcomeStatus.exclude(['unreachable']),
        months: OutcomeMonths,
      }),
    )
    .output(GraduateForm),
  openEmployer: base
    .route({ method: 'POST', path: '/guest/employer', summary: 'What an employer is asked, by the one-time link' })
    .errors(refused)
    .input(Token)
    .output(EmployerForm),
  answerEmployer: base
    .route({ method: 'POST', path: '/guest/employer/answer', summary: 'Once; a repeat changes nothing' })
    .errors({ ...refused, ...errors('outcome_since_late', 'outcome_since_early') })
    .input(
      Token.extend({
        answer: z.enum(['confirmed', 'denied']),
        /** Corrected by the employer; null: as was said. */
        workingSince: Day.nullable().default(null),
        isFormal: z.boolean().nullable().default(null),
        name: WrittenName(120),
        post: z.string().trim().min(2).max(120),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(EmployerForm),
}
