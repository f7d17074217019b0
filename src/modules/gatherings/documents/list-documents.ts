import { type GatheringDocument, NumberedKind } from '#contract/gatherings/documents/documents.ts'
import { canOnLetters } from '#modules/letters/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { contentHash } from '#platform/documents/content-hash.ts'
import { AppError } from '#platform/errors.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { assemble } from './assemble-numbered.ts'
import { compose, plainWish } from './content.ts'
import { type IssuedDocument, listIssued } from './document-queries.ts'
import { findMinutes, gather, type Material } from './material.ts'

/** Whether a paper would say something else today than what was issued. */
async function isOutdated(ctx: Context, material: Material, issued: IssuedDocument): Promise<boolean> {
  const { number, correction, content } = issued
  try {
    const now = await assemble(ctx, material, content.wish)
    const hash = (one: typeof now) => contentHash(compose(one, material.letterhead, { number, correction }))
    return hash(now) !== hash(content)
  } catch (error) {
    // What can no longer be put together at all is not what it was.
    if (error instanceof AppError) return true
    throw error
  }
}

type Lack = GatheringDocument['lacks']
const LACKS: readonly string[] = ['nobody_assigned', 'minutes_empty', 'signer_missing'] satisfies readonly Lack[]
const isLack = (code: string): code is NonNullable<Lack> => LACKS.includes(code)

/** Why not even a draft can be made, as making it says it. */
async function lacksOf(ctx: Context, material: Material, kind: NumberedKind): Promise<Lack> {
  try {
    await assemble(ctx, material, plainWish(kind, todayOf(ctx)))
    return null
  } catch (error) {
    if (error instanceof AppError && isLack(error.code)) return error.code
    throw error
  }
}

/** Another signer or other people may be chosen when it is issued; minutes are what they are. */
const isHopeless = (lacks: Lack, { people }: Material) =>
  lacks === 'minutes_empty' || (lacks === 'nobody_assigned' && !people.some(({ role }) => role === 'participant'))

const mayIssue = ({ actor }: Context, gathering: Gathering) =>
  can.organise(actor, gathering) && canOnLetters.number(actor, gathering.organiser.id)

async function numbered(ctx: Context, material: Material): Promise<GatheringDocument[]> {
  const { gathering } = material
  const issued = await listIssued(ctx, gathering.id)
  const may = mayIssue(ctx, gathering) && gathering.state !== 'cancelled'
  const shown = can.organise(ctx.actor, gathering) ? NumberedKind.options : issued.map(({ kind }) => kind)
  const documents: GatheringDocument[] = []
  for (const kind of shown) {
    const one = issued.find((document) => document.kind === kind)
    const lacks = one ? null : await lacksOf(ctx, material, kind)
    documents.push({
      kind,
      state: !one ? 'draft' : one.correction > 0 ? 'corrected' : 'numbered',
      number: one?.number ?? null,
      datedOn: one?.datedOn ?? null,
      correction: one?.correction ?? 0,
      isOutdated: one !== undefined && may && (await isOutdated(ctx, material, one)),
      lacks,
      can: { issue: may && !one && !isHopeless(lacks, material), correct: may && one !== undefined },
    })
  }
  return documents
}

/** The papers of a gathering that the actor may read, and where each stands. Throws `not_found`. */
export async function listDocuments(ctx: Context, gatheringId: string): Promise<GatheringDocument[]> {
  const gathering = await getGathering(ctx, gatheringId)
  const material = await gather(ctx, gathering)
  const minutes = await findMinutes(ctx, gatheringId)
  const live = { number: null, datedOn: null, isOutdated: false, lacks: null, can: { issue: false, correct: false } }
  const ready = (kind: GatheringDocument['kind'], state: GatheringDocument['state'] = 'ready', correction = 0) => ({
    kind,
    state,
    correction,
    ...live,
  })
  const organises = can.organise(ctx.actor, gathering)
  return [
    ...(await numbered(ctx, material)),
    ...(organises ? [ready('attendance_list')] : []),
    ...(minutes ? [ready('minutes', minutes.head.state === 'final' ? 'final' : 'ready', minutes.head.revision)] : []),
    ...(organises && minutes ? [ready('activity_report')] : []),
  ]
}
