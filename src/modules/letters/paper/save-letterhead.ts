import type { LetterheadInput } from '#contract/letters/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { readPicture } from '#platform/documents/picture.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import { assert } from '#platform/errors.ts'
import { onPaperOf } from '../forms/form.ts'
import { upsertLetterhead } from '../queries/settings.ts'
import { getLetterhead, readLetterhead } from './letterhead-of.ts'
import { assertMaySave } from './read-settings.ts'

const MOST_BYTES = 1024 * 1024

/** Keeps the head of an agency's letters. Errors: not_found, forbidden. */
export async function saveLetterhead(ctx: Context, agencyId: string, input: LetterheadInput): Promise<void> {
  await assertMaySave(ctx, agencyId)
  await upsertLetterhead(ctx, agencyId, input)
  await record(ctx, 'letterhead.save', { kind: 'agency', id: agencyId })
}

/** Keeps or takes away the emblem; it is drawn once, since a broken picture would spoil every letter. Errors: not_found, forbidden, picture_unreadable. */
export async function saveEmblem(ctx: Context, agencyId: string, bytes: Uint8Array | null): Promise<void> {
  await assertMaySave(ctx, agencyId)
  if (bytes) await assertDrawable(ctx, agencyId, bytes)
  const { input } = await readLetterhead(ctx, agencyId)
  await upsertLetterhead(ctx, agencyId, { ...input, emblem: bytes })
  const deed = bytes ? 'emblem' : 'emblem_remove'
  await record(ctx, `letterhead.${deed}`, { kind: 'agency', id: agencyId })
}

async function assertDrawable(ctx: Context, agencyId: string, bytes: Uint8Array): Promise<void> {
  const picture = bytes.length <= MOST_BYTES ? readPicture(bytes) : undefined
  assert(picture && picture.width <= 4000 && picture.height <= 4000, 'picture_unreadable')
  const letterhead = await getLetterhead(ctx, agencyId)
  const blocks = [{ kind: 'picture', picture, width: 20, height: 20 } as const]
  const drawn = await renderPdf(onPaperOf({ title: '', letterhead, blocks })).catch(() => undefined)
  assert(drawn, 'picture_unreadable')
}
