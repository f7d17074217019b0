import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Activity } from '../plans/activities.ts'
import { AgencyName } from '../plans/shapes.ts'
import { AreaCode, Day, Id, pageOf, severalOf } from '../shapes.ts'
import { ActivityShort, DecisionKind, OverlapLabel, PairState, paged } from './shapes.ts'

const Score = z.number().min(0).max(1)
const Note = z.string().trim().min(3).max(2000)

/** What was decided in particular. A and B are the activities as the answers name them. */
export const DecisionTerms = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('join'),
    /** The activity that goes on; its agency leads. */
    keepActivityId: Id,
    /** Agencies that support it; usually the one of the other activity. */
    supportAgencyIds: z.array(Id).min(1).max(30),
    /** Whether the other activity is marked withdrawn at once. */
    withdrawOther: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal('divide'),
    by: z.enum(['area', 'group']),
    keepsA: Note,
    keepsB: Note,
  }),
  z.object({ kind: z.literal('sequence'), firstActivityId: Id }),
  z.object({ kind: z.literal('justify') }),
  z.object({ kind: z.literal('withdraw'), activityId: Id }),
])
export type DecisionTerms = z.infer<typeof DecisionTerms>

export const DecisionInput = z.object({
  terms: DecisionTerms,
  ownerAgencyId: Id,
  dueOn: Day,
  note: Note,
})
export type DecisionInput = z.infer<typeof DecisionInput>

export const Decision = z.object({
  id: Id,
  kind: DecisionKind,
  terms: DecisionTerms,
  owner: AgencyName,
  dueOn: Day,
  note: z.string(),
  followupId: Id.nullable(),
  labelThen: OverlapLabel,
  scoreThen: Score,
  decidedBy: z.string(),
  decidedAt: z.string(),
  /** Null: it stands. */
  endedAt: z.string().nullable(),
  endReason: z.enum(['plan_changed', 'revised', 'withdrawn']).nullable(),
  endNote: z.string(),
  endedBy: z.string().nullable(),
  can: z.object({ revise: z.boolean(), withdraw: z.boolean() }),
})
export type Decision = z.infer<typeof Decision>

const Parts = z.object({ purpose: Score, target: Score, place: Score, period: Score })

export const PairRow = z.object({
  /** Always a.id < b.id. */
  a: ActivityShort,
  b: ActivityShort,
  label: OverlapLabel,
  score: Score,
  parts: Parts,
  why: z.string(),
  /** Both budgets together, whole rupiah. */
  money: z.number(),
  state: PairState,
  /** The decision that stands. */
  decision: z
    .object({
      id: Id,
      kind: DecisionKind,
      owner: AgencyName,
      dueOn: Day,
      isOverdue: z.boolean(),
      followupId: Id.nullable(),
    })
    .nullable(),
  can: z.object({ decide: z.boolean() }),
})
export type PairRow = z.infer<typeof PairRow>

/** 0 = contradicts, 1 = meets fully; the sentence is Indonesian; the words are to be marked in each activity's texts. */
export const PairPart = z.object({
  score: Score,
  sentence: z.string(),
  wordsA: z.array(z.string()),
  wordsB: z.array(z.string()),
})
export type PairPart = z.infer<typeof PairPart>

export const Pair = z.object({
  year: z.number().int(),
  a: Activity,
  b: Activity,
  label: OverlapLabel,
  score: Score,
  parts: z.object({ purpose: PairPart, target: PairPart, place: PairPart, period: PairPart }),
  why: z.string(),
  /** For a sequence gap: the activity that must come first. */
  mustComeFirstId: Id.nullable(),
  /** Lexicon concepts that carried the meeting, strongest first. */
  concepts: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What the recipient gets from each side: skill, tool, permit, … */
  linkA: z.string(),
  linkB: z.string(),
  money: z.number(),
  /** Where both are: districts, or the region's own code. */
  areas: z.array(AreaCode),
  state: PairState,
  computedAt: z.string(),
  /** The one that stands first, then the ended ones, newest first. */
  decisions: z.array(Decision),
  can: z.object({ decide: z.boolean() }),
})
export type Pair = z.infer<typeof Pair>

const PAIR_SORTS = ['score', 'money', 'dueOn'] as const
export const PairSort = z.enum([...PAIR_SORTS, ...PAIR_SORTS.map((name) => `-${name}` as const)]).default('-score')

/** The ids of both activities, in any order. */
const OnePair = z.object({ a: Id, b: Id })

export const pairs = {
  pairs: base
    .route({ method: 'GET', path: '/overlaps/pairs', summary: 'Pairs of plans that meet, filtered and sorted' })
    .input(
      paged({
        label: severalOf(OverlapLabel, 3).optional(),
        state: severalOf(PairState, 4).default(['open', 'reopened', 'decided']),
        agencyId: severalOf(Id, 50).optional(),
        /** The agency that owns the decision. */
        ownerId: Id.optional(),
        due: z.enum(['overdue', 'week', 'month']).optional(),
        minScore: z.coerce.number().min(0).max(1).optional(),
        sort: PairSort,
      }),
    )
    .output(pageOf(PairRow).extend({ year: z.number().int().nullable() })),
  pairsOf: base
    .route({ method: 'GET', path: '/overlaps/activities/{id}/pairs', summary: 'What one activity meets, surest first' })
    .input(z.object({ id: Id }))
    .output(z.array(PairRow)),
  pair: base
    .route({ method: 'GET', path: '/overlaps/pairs/{a}/{b}', summary: 'One pair: both plans, where they meet, why' })
    .input(OnePair)
    .output(Pair),
  decide: base
    .route({
      method: 'POST',
      path: '/overlaps/pairs/{a}/{b}/decisions',
      summary: 'Decide; makes a followup of the owner',
    })
    .errors(errors('wrong_state', 'unknown_reference', 'due_in_past'))
    .input(DecisionInput.extend(OnePair.shape))
    .output(Pair),
  reviseDecision: base
    .route({ method: 'POST', path: '/overlaps/decisions/{id}/revise', summary: 'End a decision and take another' })
    .errors(errors('wrong_state', 'unknown_reference', 'due_in_past'))
    .input(DecisionInput.extend({ id: Id }))
    .output(Pair),
  withdrawDecision: base
    .route({
      method: 'POST',
      path: '/overlaps/decisions/{id}/withdraw',
      summary: 'End a decision; the pair is open again',
    })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id, reason: Note }))
    .output(Pair),
}
