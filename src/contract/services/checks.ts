import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { AreaCode, Day, Id, LoggedWords, Paging, pageOf } from '../shapes.ts'
import { KindCode } from './shapes.ts'

/**
 * none: nothing stands against it, as far as lists tell; conflict: a rule stands against it; ask: let the officer look. *None* is also the answer
 * for somebody whom no list knows, and a few are answered *ask* by a draw, so that no answer tells whether a person or a NIK exists.
 */
export const CheckAnswer = z.enum(['none', 'conflict', 'ask'])
export type CheckAnswer = z.infer<typeof CheckAnswer>

const Digits = z
  .string()
  .trim()
  .max(30)
  .transform((text) => text.replace(/\D/g, ''))

/** A candidate as far as the proposing agency knows them; only the name is needed. */
export const Candidate = z.object({
  name: z.string().trim().min(2).max(200),
  nik: Digits.default(''),
  kk: Digits.default(''),
  sex: z.enum(['L', 'P']).nullable().default(null),
  birthDate: Day.nullable().default(null),
  villageCode: AreaCode.nullable().default(null),
})
export type Candidate = z.infer<typeof Candidate>

/** Why somebody asks about candidates; kept with the question. */
export const CheckPurpose = LoggedWords(10, 300)

const About = z.object({
  kind: KindCode,
  /** Any day of the month in which the service is to begin, this month or one of the next (`monthsAhead`); judged for its first day, this month for today. */
  on: Day,
  purpose: CheckPurpose,
})

/** Who answers when Selaras says *ask this officer*; the same for every question. */
export const Officer = z.object({
  name: z.string().trim().min(2).max(200),
  title: z.string().trim().max(200).default(''),
  phone: z.string().trim().max(60).default(''),
})
export type Officer = z.infer<typeof Officer>

const Answered = z.object({
  /** Of the question in the log. */
  id: Id,
  answer: CheckAnswer,
  /** What stands against it is all of one's own agency; one finds it in the own list. */
  isOwn: z.boolean(),
})

const Limit = (most: number) => z.number().int().min(1).max(most)

/** Rules that change, so they are data; `seed/services/limits.csv` says what each means. */
export const CheckLimits = z.object({
  personHour: Limit(100_000),
  personDay: Limit(100_000),
  agencyDay: Limit(1_000_000),
  listRows: Limit(1000),
  askedAtRandom: Limit(1_000_000),
  monthsAhead: Limit(24),
  numbersOfOneName: Limit(1000),
  cardsOfOneName: Limit(1000),
  namesOfOneNumber: Limit(1000),
  serialsOfOneArea: Limit(1000),
  busyShare: Limit(100),
  tickMillis: Limit(10_000),
  rowMillis: Limit(1000),
})
export type CheckLimits = z.infer<typeof CheckLimits>

export const LoggedCheck = z.object({
  id: Id,
  /** Equal for rows that were sent together. */
  listId: Id.nullable(),
  askedAt: z.string(),
  askedBy: z.string(),
  agency: z.string().nullable(),
  purpose: z.string(),
  kind: z.string(),
  on: Day,
  answer: z.union([CheckAnswer, z.literal('refused')]),
  /** Six letters that are equal when the same was asked about the same candidate; they lead back to nobody. */
  mark: z.string(),
})
export type LoggedCheck = z.infer<typeof LoggedCheck>

/**
 * numbers: one name with many NIK; cards: with many family cards; names: one NIK with many names; serials: many NIK that differ in their serial only; busy: near the limit of a day; refused: beyond it.
 */
export const CheckAlert = z.object({
  kind: z.enum(['numbers', 'cards', 'names', 'serials', 'busy', 'refused']),
  askedBy: z.string(),
  agency: z.string().nullable(),
  day: Day,
  count: z.number().int(),
})
export type CheckAlert = z.infer<typeof CheckAlert>

/** What was read of a spreadsheet of candidates. */
export const CandidateFile = z.object({
  rows: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      nik: z.string(),
      kk: z.string(),
      sex: z.enum(['L', 'P']).nullable(),
      birthDate: Day.nullable(),
      villageCode: AreaCode.nullable(),
      village: z.string(),
      /** What is written there and cannot be used: a rounded NIK, a day that is on no calendar. It is left out. */
      faults: z.array(z.enum(['nik', 'kk', 'birthDate', 'sex'])),
    }),
  ),
  /** Of which no column was found. */
  missing: z.array(z.enum(['birthDate', 'nik', 'village'])),
  /** Rows that tell of somebody and have no name. */
  unnamed: z.array(z.number().int()),
})
export type CandidateFile = z.infer<typeof CandidateFile>

const asking = errors('unknown_reference', 'check_limit', 'check_month')

export const checks = {
  ask: base
    .route({ method: 'POST', path: '/services/checks', summary: 'May this candidate receive this? A minimal answer' })
    .errors(asking)
    .input(About.extend({ candidate: Candidate }))
    .output(Answered.extend({ officer: Officer.nullable() })),
  askList: base
    .route({ method: 'POST', path: '/services/checks/list', summary: 'The same for many candidates, in their order' })
    .errors(asking)
    .input(About.extend({ candidates: z.array(Candidate).min(1).max(1000) }))
    .output(z.object({ listId: Id, rows: z.array(Answered), officer: Officer.nullable() })),
  readFile: base
    .route({
      method: 'POST',
      path: '/services/checks/read',
      summary: 'The candidates in a spreadsheet; nothing is looked up or kept',
    })
    .errors(errors('file_unreadable', 'columns_missing'))
    .input(z.object({ file: z.file() }))
    .output(CandidateFile),
  log: base
    .route({
      method: 'GET',
      path: '/services/checks',
      summary: 'One’s own questions; for the coordinator those of everybody',
    })
    .input(
      z.object({
        ...Paging.shape,
        mine: z.coerce.boolean().default(false),
        answer: LoggedCheck.shape.answer.optional(),
      }),
    )
    .output(pageOf(LoggedCheck)),
  alerts: base
    .route({ method: 'GET', path: '/services/checks/alerts', summary: 'Use of the last 14 days that looks odd' })
    .output(z.array(CheckAlert)),
  settings: base
    .route({
      method: 'GET',
      path: '/services/checks/settings',
      summary: 'How often one may ask, how much of that is used, and whom to ask',
    })
    .output(
      z.object({
        limits: CheckLimits,
        officer: Officer.nullable(),
        source: z.string(),
        used: z.object({ personHour: z.number().int(), personDay: z.number().int(), agencyDay: z.number().int() }),
        can: z.object({ ask: z.boolean(), readAll: z.boolean(), edit: z.boolean() }),
      }),
    ),
  saveSettings: base
    .route({
      method: 'PUT',
      path: '/services/checks/settings',
      summary: 'Set limits and officer, with the source of the rule',
    })
    .input(z.object({ limits: CheckLimits, officer: Officer.nullable(), source: z.string().trim().min(3).max(500) }))
    .output(z.object({ source: z.string() })),
}
