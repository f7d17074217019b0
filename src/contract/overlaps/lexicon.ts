import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id } from '../shapes.ts'

const ConceptId = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9_-]{1,60}$/)

/** What a region adds: more words for a concept of the shipped lexicon, or a concept of its own. */
export const LexiconTermInput = z.object({
  concept: ConceptId,
  /** For a new concept: its name as people say it. */
  name: z.string().trim().max(120).default(''),
  forms: z.array(z.string().trim().min(2).max(120)).min(1).max(30),
  /** Broader concepts. */
  is: z.array(ConceptId).max(10).default([]),
  /** Concepts it is useful for. */
  serves: z.array(ConceptId).max(10).default([]),
})

export const LexiconTerm = LexiconTermInput.extend({
  id: Id,
  conceptName: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
  can: z.object({ remove: z.boolean() }),
})
export type LexiconTerm = z.infer<typeof LexiconTerm>

/** What decisions taught: pairs that met in this concept, and how they were decided. */
export const Lesson = z.object({
  concept: z.string(),
  conceptName: z.string(),
  linkA: z.string(),
  linkB: z.string(),
  /** Joined, divided, put in sequence or withdrawn: the meeting was real. */
  joined: z.number().int(),
  justified: z.number().int(),
})
export type Lesson = z.infer<typeof Lesson>

export const lexicon = {
  concepts: base
    .route({
      method: 'GET',
      path: '/overlaps/concepts',
      summary: 'Concepts of the shipped lexicon by word, at most 20',
    })
    .input(z.object({ q: z.string().trim().min(2).max(100) }))
    .output(z.array(z.object({ id: z.string(), name: z.string(), type: z.string() }))),
  terms: base.route({ method: 'GET', path: '/overlaps/lexicon' }).output(z.array(LexiconTerm)),
  addTerm: base
    .route({
      method: 'POST',
      path: '/overlaps/lexicon',
      summary: 'Add words of the region; used from the next computation',
    })
    .errors(errors('unknown_reference', 'duplicate'))
    .input(LexiconTermInput)
    .output(LexiconTerm),
  removeTerm: base
    .route({ method: 'DELETE', path: '/overlaps/lexicon/{id}' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  lessons: base.route({ method: 'GET', path: '/overlaps/lessons' }).output(z.array(Lesson)),
}
