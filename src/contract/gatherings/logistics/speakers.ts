import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id } from '../../shapes.ts'

/** invited → confirmed | declined | deputy (another speaks in his or her place); changed as long as the gathering is not over. */
export const SpeakerState = z.enum(['invited', 'confirmed', 'declined', 'deputy'])
export type SpeakerState = z.infer<typeof SpeakerState>

/**
 * What the organiser had better do next for a speaker; `name_deputy`: the day for the answer has passed; `ask_again`: the answer was given before the
 * gathering was moved.
 */
export const Advice = z.enum(['none', 'wait', 'remind', 'name_deputy', 'replace', 'ask_again'])

const Name = z.string().trim().min(3).max(200)
const Short = z.string().trim().max(200)
const Words = z.string().trim().max(2000)
/** A web address, or nothing. */
export const WebLink = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)])
export const Phone = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{6,24}$/),
])

export const SpeakerInput = z.object({
  sessionId: Id,
  name: Name,
  postTitle: Short.default(''),
  institution: Short.default(''),
  topic: Short.default(''),
  phone: Phone.default(''),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  /** The last day for an answer, of the region's calendar. */
  answerBy: Day.nullable().default(null),
  /** Lesson hours, honorarium, journey: the organiser's own. */
  note: Words.default(''),
  cvLink: WebLink.default(''),
})
export type SpeakerInput = z.infer<typeof SpeakerInput>

export const Speaker = z.object({
  id: Id,
  session: z.object({
    id: Id,
    title: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    /** Why it does not take place; empty: it does. */
    cancelledReason: z.string(),
  }),
  name: z.string(),
  postTitle: z.string(),
  institution: z.string(),
  topic: z.string(),
  state: SpeakerState,
  deputy: z.object({ name: z.string(), title: z.string() }).nullable(),
  reason: z.string(),
  answerBy: Day.nullable(),
  /** Days until the answer is due, negative when that day has passed; null: no day set or answered. */
  daysLeft: z.number().int().nullable(),
  advice: Advice,
  answeredAt: z.string().nullable(),
  answeredThrough: z.enum(['organiser', 'link']).nullable(),
  cvLink: z.string(),
  version: z.number().int(),
  /** Null to everybody but the organiser. */
  own: z.object({ note: z.string(), phone: z.string(), email: z.string(), link: z.string() }).nullable(),
  can: z.object({ edit: z.boolean() }),
})
export type Speaker = z.infer<typeof Speaker>

export const SpeakerBoard = z.object({
  speakers: z.array(Speaker),
  /** Of sessions that take place: of how many it is sure who will speak: confirmed, or a deputy is named, for the days as they stand. */
  sure: z.number().int(),
  total: z.number().int(),
  can: z.object({ edit: z.boolean() }),
})
export type SpeakerBoard = z.infer<typeof SpeakerBoard>

const answerOf = {
  state: SpeakerState,
  deputyName: Short.default(''),
  deputyTitle: Short.default(''),
  reason: Words.default(''),
}

/** What somebody sees who was asked to speak and holds the link. */
export const SpeakerInvitation = z.object({
  gathering: z.object({ title: z.string(), organiser: z.string(), place: z.string() }),
  session: z.object({ title: z.string(), startsAt: z.string(), endsAt: z.string(), place: z.string() }),
  timezone: z.string(),
  name: z.string(),
  topic: z.string(),
  answerBy: Day.nullable(),
  isPastAnswerDay: z.boolean(),
  state: SpeakerState,
  deputy: z.object({ name: z.string(), title: z.string() }).nullable(),
  reason: z.string(),
  cvLink: z.string(),
  /** False once the gathering is over, or it or the session is called off. */
  mayAnswer: z.boolean(),
})
export type SpeakerInvitation = z.infer<typeof SpeakerInvitation>

const One = z.object({ id: Id })
const Version = z.number().int().min(1)
const Token = z.string().min(1).max(200)
const writing = errors('conflict', 'gathering_over', 'speaker_busy', 'unknown_reference', 'deputy_needed')

/** Who is asked to speak, what they answered, and what to do next. */
export const speakers = {
  board: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/speakers',
      summary: 'Who speaks, of whom it is sure, and what to do next',
    })
    .input(One)
    .output(SpeakerBoard),
  add: base
    .route({ method: 'POST', path: '/gatherings/{id}/speakers' })
    .errors(writing)
    .input(SpeakerInput.extend({ id: Id }))
    .output(Speaker),
  edit: base
    .route({ method: 'PUT', path: '/gathering-speakers/{id}' })
    .errors(writing)
    .input(SpeakerInput.extend({ id: Id, version: Version }))
    .output(Speaker),
  answer: base
    .route({
      method: 'POST',
      path: '/gathering-speakers/{id}/answer',
      summary: 'What the speaker said, noted by the organiser',
    })
    .errors(writing)
    .input(One.extend({ ...answerOf, version: Version }))
    .output(Speaker),
  remove: base
    .route({ method: 'POST', path: '/gathering-speakers/{id}/remove' })
    .errors(writing)
    .input(One)
    .output(SpeakerBoard),
  newLink: base
    .route({
      method: 'POST',
      path: '/gathering-speakers/{id}/new-link',
      summary: 'A new personal link; the older one opens nothing any more',
    })
    .errors(errors('gathering_over'))
    .input(One)
    .output(Speaker),
  /** By the personal link, without an account. */
  openLink: base
    .route({ method: 'POST', path: '/guest/speaker', summary: 'What a speaker was asked, by the personal link' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: Token }))
    .output(SpeakerInvitation),
  answerLink: base
    .route({ method: 'POST', path: '/guest/speaker/answer' })
    .errors(errors('link_invalid', 'gathering_over', 'speaker_busy', 'deputy_needed'))
    .input(z.object({ token: Token, ...answerOf, cvLink: WebLink.default('') }))
    .output(SpeakerInvitation),
}
