import { api, during, duringOnce, type Incoming, signedIn, toldOthers } from '#api/kit.ts'
import type { House as Shape } from '#contract/houses/house.ts'
import type { SignedIn } from '#modules/accounts/index.ts'
import {
  askBeforeCreate,
  askBeforeEdit,
  canOnHouses,
  createHouse,
  editHouse,
  gapOf,
  type ReadHouse,
  type ReadJudgement,
  readHouse,
  readJudgement,
  revealNumbers,
  SURVEY_SCALE,
  showHistory,
} from '#modules/houses/index.ts'
import type { Refusal } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'

/** A house with what its reader may do with it. */
export function presentHouse({ actor }: Context, house: ReadHouse): Shape {
  const { money, owner } = house
  return {
    ...house,
    owner: { name: owner.name, sex: owner.sex, disabled: owner.disabled },
    money: { ...money, gap: gapOf(money) },
    can: {
      edit: canOnHouses.edit(actor, house),
      readPrivate: canOnHouses.readPrivate(actor, house),
      decide: canOnHouses.decide(actor, house),
      plan: canOnHouses.plan(actor, house),
      give: canOnHouses.give(actor, house),
      build: canOnHouses.build(actor, house),
      handOver: canOnHouses.handOver(actor, house),
      cancel: canOnHouses.cancel(actor, house),
    },
  }
}

/** The same read anew, for the answer to a change. */
export const answerHouse = async (ctx: Context, { id }: { readonly id: string }): Promise<Shape> =>
  presentHouse(ctx, await readHouse(ctx, id))

const presentJudgement = ({ score, missing, conflicts, conditions }: ReadJudgement) => ({
  score,
  missing: [...missing],
  conflicts: [...conflicts],
  conditions: conditions.map(({ condition: { code, label, remedy }, isMet }) => ({ code, label, remedy, isMet })),
})

interface Asked {
  readonly path: readonly string[]
  readonly input: unknown
  /** Answers the limit of questions that this one would break. */
  readonly ask: (ctx: Context) => Promise<Refusal | null>
}

/** Throws the limit of questions that would be broken. */
export function assertWithinLimits(refusal: Refusal | null): void {
  if (refusal) throw new AppError('check_limit', { most: refusal.most, state: refusal.limit })
}

/** Writes a house once the question about its family is counted and stands in the log, which a refused write must not undo. */
async function writeAsked(
  context: Incoming & { readonly signedIn: SignedIn },
  { path, input, ask }: Asked,
  write: (ctx: Context) => Promise<{ readonly id: string }>,
): Promise<Shape> {
  const id = await duringOnce(
    context,
    { path, input },
    async (ctx) => (await write(ctx)).id,
    async () => assertWithinLimits(await during(context, ask)),
  )
  await toldOthers(context)
  return during(context, (ctx) => answerHouse(ctx, { id }))
}

const asked = signedIn.houses.records

export const records = {
  get: api.houses.records.get.handler(({ context: { ctx }, input }) => answerHouse(ctx, input)),
  create: asked.create.handler(({ context, input, path }) =>
    writeAsked(context, { path, input, ask: (ctx) => askBeforeCreate(ctx, input) }, (ctx) => createHouse(ctx, input)),
  ),
  edit: asked.edit.handler(({ context, input, path }) =>
    writeAsked(context, { path, input, ask: (ctx) => askBeforeEdit(ctx, input) }, (ctx) => editHouse(ctx, input)),
  ),
  reveal: api.houses.records.reveal.handler(({ context: { ctx }, input }) => revealNumbers(ctx, input)),
  judgement: api.houses.records.judgement.handler(async ({ context: { ctx }, input }) => {
    const { before, after } = await readJudgement(ctx, input.id)
    return { scale: SURVEY_SCALE, before: presentJudgement(before), after: presentJudgement(after) }
  }),
  history: api.houses.records.history.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await showHistory(ctx, input)
    const { page, pageSize } = input
    return { rows: rows.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })), total, page, pageSize }
  }),
}
