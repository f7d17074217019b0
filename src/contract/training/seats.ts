import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id } from '../shapes.ts'

const One = z.object({ id: Id })
const Text = z.string().trim().max(500)
const Partner = z.object({ id: Id, name: z.string() }).nullable()

export const TrainerOrigin = z.enum(['government', 'business', 'university', 'community', 'freelance'])
export type TrainerOrigin = z.infer<typeof TrainerOrigin>

export const SeatInput = z.object({
  /** A partner of the region, or null for an employer that is only named. */
  partnerId: Id.nullable().default(null),
  employerName: z.string().trim().max(200).default(''),
  /** The work, as a post is named. */
  work: z.string().trim().min(2).max(200),
  seats: z.number().int().min(1).max(2000),
  /** Of the seats, so many are open to people with disabilities. */
  forDisabled: z.number().int().min(0).max(2000).default(0),
  /** The letter or the agreement it stands in. */
  evidence: Text.default(''),
})
export type SeatInput = z.infer<typeof SeatInput>

export const Seat = z.object({
  id: Id,
  partner: Partner,
  employerName: z.string(),
  work: z.string(),
  seats: z.number().int(),
  forDisabled: z.number().int(),
  evidence: z.string(),
  cancelledReason: z.string(),
  pledgedAt: z.string(),
  can: z.object({ cancel: z.boolean() }),
})
export type Seat = z.infer<typeof Seat>

export const TrainerInput = z.object({
  name: z.string().trim().min(2).max(200),
  origin: TrainerOrigin,
  organisation: z.string().trim().max(200).default(''),
  partnerId: Id.nullable().default(null),
  subject: z.string().trim().max(300).default(''),
  lessonHours: z.number().min(0).max(5000).default(0),
  phone: z
    .string()
    .trim()
    .regex(/^(\+?[\d\s-]{6,20})?$/)
    .default(''),
})
export type TrainerInput = z.infer<typeof TrainerInput>

export const Trainer = z.object({
  id: Id,
  name: z.string(),
  origin: TrainerOrigin,
  organisation: z.string(),
  partner: Partner,
  subject: z.string(),
  lessonHours: z.number(),
  /** For the organiser; empty for others and where none is known. */
  phone: z.string(),
  can: z.object({ remove: z.boolean() }),
})
export type Trainer = z.infer<typeof Trainer>

/** Who pledged places of work, and who teaches. */
export const seats = {
  list: base
    .route({
      method: 'GET',
      path: '/training/batches/{id}/seats',
      summary: 'Places of work that employers pledged for the graduates',
    })
    .input(One)
    .output(z.array(Seat)),
  pledge: base
    .route({ method: 'POST', path: '/training/batches/{id}/seats' })
    .errors(
      errors(
        'training_batch_over',
        'unknown_reference',
        'training_seats_disabled',
        'training_employer_missing',
        'partner_resting',
      ),
    )
    .input(SeatInput.extend({ id: Id }))
    .output(z.array(Seat)),
  cancel: base
    .route({
      method: 'POST',
      path: '/batch-seats/{id}/cancel',
      summary: 'The employer took it back; kept with the reason',
    })
    .errors(
      errors('training_batch_over', 'wrong_state', 'training_last_market', 'partner_pledge_delivered', 'conflict'),
    )
    .input(One.extend({ reason: z.string().trim().min(3).max(500) }))
    .output(z.array(Seat)),
}

export const trainers = {
  list: base.route({ method: 'GET', path: '/training/batches/{id}/trainers' }).input(One).output(z.array(Trainer)),
  add: base
    .route({ method: 'POST', path: '/training/batches/{id}/trainers' })
    .errors(errors('training_batch_over', 'unknown_reference'))
    .input(TrainerInput.extend({ id: Id }))
    .output(z.array(Trainer)),
  remove: base
    .route({ method: 'POST', path: '/batch-trainers/{id}/remove' })
    .errors(errors('training_batch_over'))
    .input(One)
    .output(z.array(Trainer)),
}
