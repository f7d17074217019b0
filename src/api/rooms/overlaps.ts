import { api } from '#api/kit.ts'
import type { Gap } from '#contract/overlaps/overview.ts'
import type { Decision as DecisionShape, Pair, PairRow } from '#contract/overlaps/pairs.ts'
import type { ActivityShort } from '#contract/overlaps/shapes.ts'
import {
  addTerm,
  type ClassedActivity,
  canOnOverlaps,
  chartDistricts,
  chartMatrix,
  type Decision,
  decidePair,
  listGaps,
  listPairs,
  listPairsOfActivity,
  listWrongAgency,
  type PairWithSides,
  readLessons,
  readPair,
  readTerms,
  recompute,
  removeTerm,
  reviseDecision,
  searchConcepts,
  summarise,
  withdrawDecision,
} from '#modules/overlaps/index.ts'
import type { Actor, Context } from '#platform/context.ts'

const presentShort = (activity: ClassedActivity): ActivityShort => ({ ...activity })

function presentRow(actor: Actor, pair: PairWithSides): PairRow {
  const { decision, owner, parts } = pair
  return {
    a: presentShort({ ...pair.sideA, targetClass: pair.classA }),
    b: presentShort({ ...pair.sideB, targetClass: pair.classB }),
    label: pair.label,
    score: pair.score,
    parts: {
      purpose: parts.purpose.score,
      target: parts.target.score,
      place: parts.place.score,
      period: parts.period.score,
    },
    why: pair.why,
    money: pair.money,
    state: pair.state,
    decision:
      decision && owner
        ? {
            id: decision.id,
            kind: decision.kind,
            owner: { id: owner.id, shortName: owner.shortName, name: owner.name },
            dueOn: decision.dueOn,
            isOverdue: pair.isOverdue,
            followupId: decision.followupId,
          }
        : null,
    can: { decide: canOnOverlaps.decide(actor, pair) },
  }
}

function presentDecision(actor: Actor, decision: Decision): DecisionShape {
  const mayEnd = canOnOverlaps.endDecision(actor, decision)
  return {
    id: decision.id,
    kind: decision.kind,
    terms: decision.terms,
    owner: decision.owner,
    dueOn: decision.dueOn,
    note: decision.note,
    followupId: decision.followupId,
    labelThen: decision.labelThen,
    scoreThen: decision.scoreThen,
    decidedBy: decision.decidedBy,
    decidedAt: decision.decidedAt.toISOString(),
    endedAt: decision.endedAt?.toISOString() ?? null,
    endReason: decision.endReason,
    endNote: decision.endNote,
    endedBy: decision.endedBy,
    can: { revise: mayEnd, withdraw: mayEnd },
  }
}

async function presentPair(ctx: Context, ids: { a: string; b: string }): Promise<Pair> {
  const pair = await readPair(ctx, ids)
  const part = ({ score, sentence, wordsA, wordsB }: (typeof pair.parts)['purpose']) => ({
    score,
    sentence,
    wordsA: [...wordsA],
    wordsB: [...wordsB],
  })
  const { purpose, target, place, period } = pair.parts
  return {
    year: pair.year,
    ...pair.sides,
    label: pair.label,
    score: pair.score,
    parts: { purpose: part(purpose), target: part(target), place: part(place), period: part(period) },
    why: pair.why,
    mustComeFirstId: pair.mustComeFirstId,
    concepts: pair.concepts,
    linkA: pair.linkA,
    linkB: pair.linkB,
    money: pair.money,
    areas: [...pair.areas],
    state: pair.state,
    computedAt: pair.computedAt.toISOString(),
    decisions: pair.decisions.map((decision) => presentDecision(ctx.actor, decision)),
    can: { decide: canOnOverlaps.decide(ctx.actor, pair) },
  }
}

const presentTerm = (actor: Actor, term: Awaited<ReturnType<typeof readTerms>>[number]) => ({
  id: term.id,
  concept: term.concept,
  conceptName: term.conceptName,
  name: term.name ?? '',
  forms: [...term.forms],
  is: [...(term.is ?? [])],
  serves: [...(term.serves ?? [])],
  addedBy: term.addedBy,
  addedAt: term.addedAt.toISOString(),
  can: { remove: canOnOverlaps.coordinate(actor) },
})

const presentGap = ({
  priorityId,
  priorityName,
  isCovered,
  ...need
}: Awaited<ReturnType<typeof listGaps>>['rows'][number]): Gap => ({
  ...need,
  priority: priorityId && priorityName !== null ? { id: priorityId, name: priorityName } : null,
  status: isCovered ? 'covered' : 'uncovered',
  coveredBy: need.coveredBy.map(presentShort),
})

const paging = ({ page, pageSize }: { page: number; pageSize: number }) => ({ page, pageSize })

export const overlaps = {
  summary: api.overlaps.summary.handler(async ({ context: { ctx }, input }) => {
    const { computedAt, ...figures } = await summarise(ctx, input.year)
    const mayCoordinate = canOnOverlaps.coordinate(ctx.actor)
    return {
      ...figures,
      computedAt: computedAt?.toISOString() ?? null,
      can: { decide: mayCoordinate, recompute: mayCoordinate, editLexicon: mayCoordinate },
    }
  }),
  matrix: api.overlaps.matrix.handler(({ context: { ctx }, input }) => chartMatrix(ctx, input)),
  districts: api.overlaps.districts.handler(({ context: { ctx }, input }) => chartDistricts(ctx, input.year)),
  gaps: api.overlaps.gaps.handler(async ({ context: { ctx }, input }) => {
    const { rows, ...counts } = await listGaps(ctx, input)
    return { rows: rows.map(presentGap), ...counts, ...paging(input) }
  }),
  wrongAgency: api.overlaps.wrongAgency.handler(async ({ context: { ctx }, input }) => {
    const { rows, ...counts } = await listWrongAgency(ctx, input)
    const shown = rows.map((row) => ({ ...row, activity: presentShort(row.activity) }))
    return { rows: shown, ...counts, ...paging(input) }
  }),
  recompute: api.overlaps.recompute.handler(async ({ context: { ctx }, input }) => ({
    jobId: await recompute(ctx, input.year),
  })),

  pairs: api.overlaps.pairs.handler(async ({ context: { ctx }, input }) => {
    const { rows, ...counts } = await listPairs(ctx, input)
    return { rows: rows.map((row) => presentRow(ctx.actor, row)), ...counts, ...paging(input) }
  }),
  pairsOf: api.overlaps.pairsOf.handler(async ({ context: { ctx }, input }) =>
    (await listPairsOfActivity(ctx, input.id)).map((row) => presentRow(ctx.actor, row)),
  ),
  pair: api.overlaps.pair.handler(({ context: { ctx }, input }) => presentPair(ctx, input)),
  decide: api.overlaps.decide.handler(async ({ context: { ctx }, input }) => {
    await decidePair(ctx, input)
    return presentPair(ctx, input)
  }),
  reviseDecision: api.overlaps.reviseDecision.handler(async ({ context: { ctx }, input }) => {
    const { activityA, activityB } = await reviseDecision(ctx, input)
    return presentPair(ctx, { a: activityA, b: activityB })
  }),
  withdrawDecision: api.overlaps.withdrawDecision.handler(async ({ context: { ctx }, input }) => {
    const { activityA, activityB } = await withdrawDecision(ctx, input)
    return presentPair(ctx, { a: activityA, b: activityB })
  }),

  concepts: api.overlaps.concepts.handler(({ input }) => searchConcepts(input.q)),
  terms: api.overlaps.terms.handler(async ({ context: { ctx } }) =>
    (await readTerms(ctx)).map((term) => presentTerm(ctx.actor, term)),
  ),
  addTerm: api.overlaps.addTerm.handler(async ({ context: { ctx }, input }) =>
    presentTerm(ctx.actor, await addTerm(ctx, input)),
  ),
  removeTerm: api.overlaps.removeTerm.handler(async ({ context: { ctx }, input }) => {
    await removeTerm(ctx, input.id)
    return { id: input.id }
  }),
  lessons: api.overlaps.lessons.handler(({ context: { ctx } }) => readLessons(ctx)),
}
