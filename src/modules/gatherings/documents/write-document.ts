import { type DocumentKind, NumberedKind } from '#contract/gatherings/documents/documents.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { assemble } from './assemble-numbered.ts'
import { compose, plainWish } from './content.ts'
import { listIssued } from './document-queries.ts'
import { gather, type Material } from './material.ts'
import { activityReport } from './write-activity-report.ts'
import { attendanceList } from './write-attendance-list.ts'
import { minutesPaper } from './write-minutes-paper.ts'

interface Ask {
  readonly id: string
  readonly kind: DocumentKind
  readonly sessionId?: string | undefined
  readonly day?: string | undefined
  readonly blank: boolean
}

const isNumbered = (kind: DocumentKind): kind is NumberedKind => NumberedKind.options.some((one) => one === kind)

/** As it was issued; before that a draft with dots for its number, for the organiser. */
async function numberedPaper(ctx: Context, material: Material, kind: NumberedKind): Promise<OfficeDocument> {
  const issued = (await listIssued(ctx, material.gathering.id)).find((one) => one.kind === kind)
  if (issued) return compose(issued.content, material.letterhead, issued)
  assert(can.organise(ctx.actor, material.gathering), 'not_found')
  const today = todayOf(ctx)
  const draft = await assemble(ctx, material, plainWish(kind, today))
  return compose(draft, material.letterhead, { number: null, correction: 0 })
}

/**
 * One paper of a gathering, to be drawn as .docx or PDF outside the transaction. Throws `not_found` for what the actor may not read, and as the
 * paper's own form.
 */
export async function writeDocument(ctx: Context, ask: Ask): Promise<OfficeDocument> {
  const gathering = await getGathering(ctx, ask.id)
  const material = await gather(ctx, gathering)
  if (isNumbered(ask.kind)) return numberedPaper(ctx, material, ask.kind)
  if (ask.kind === 'minutes') return minutesPaper(ctx, material)
  assert(can.organise(ctx.actor, gathering), 'not_found')
  return ask.kind === 'attendance_list' ? attendanceList(ctx, material, ask) : activityReport(ctx, material)
}
