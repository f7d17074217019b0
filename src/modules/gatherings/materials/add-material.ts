import { MAX_MATERIAL_BYTES } from '#contract/gatherings/logistics/materials.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getChangeable } from '../get-gathering.ts'
import { listSessionTimes, listSpeakers } from '../speakers/speaker-queries.ts'
import { detectFileKind, safeFileName } from './file-kind.ts'
import { deleteMaterial, findMaterial, insertMaterial, listMaterials, type NewMaterial } from './material-queries.ts'

/** So many papers a gathering keeps at most: with 10 MB each, 2 GB. */
const MOST = 200

interface About {
  readonly id: string
  readonly title: string
  readonly sessionId?: string | undefined
  readonly speakerId?: string | undefined
  /** An instant with its offset. */
  readonly visibleFrom?: string | undefined
}

async function add(
  ctx: Context,
  { id: gatheringId, title, sessionId, speakerId, visibleFrom }: About,
  what: Pick<NewMaterial, 'link' | 'fileName' | 'mediaType' | 'content'>,
): Promise<void> {
  await getChangeable(ctx, gatheringId)
  const sessions = await listSessionTimes(ctx, gatheringId)
  assert(!sessionId || sessions.some(({ id }) => id === sessionId), 'unknown_reference', { what: 'session' })
  const speakers = await listSpeakers(ctx, gatheringId)
  assert(!speakerId || speakers.some(({ id }) => id === speakerId), 'unknown_reference', { what: 'speaker' })
  assert((await listMaterials(ctx, gatheringId)).length < MOST, 'materials_full', { count: MOST })
  const id = newId()
  const about = { id, gatheringId, title, sessionId: sessionId ?? null, speakerId: speakerId ?? null }
  await insertMaterial(ctx, { ...about, ...what, visibleFrom: visibleFrom ? new Date(visibleFrom) : null })
  await record(ctx, 'gathering.material_add', { kind: 'gathering', id: gatheringId }, { material: id })
}

/** A paper that lies elsewhere. Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`, `materials_full`. */
export const addLink = (ctx: Context, { link, ...about }: About & { readonly link: string }): Promise<void> =>
  add(ctx, about, { link, fileName: '', mediaType: '', content: null })

/** A paper that is kept here; what it is, its content says. Throws also `material_type`, `material_too_large`. */
export async function addFile(ctx: Context, { file, ...about }: About & { readonly file: File }): Promise<void> {
  assert(file.size <= MAX_MATERIAL_BYTES, 'material_too_large')
  await getChangeable(ctx, about.id)
  const content = new Uint8Array(await file.arrayBuffer())
  const kind = detectFileKind(content)
  assert(kind, 'material_type')
  const fileName = safeFileName(file.name, kind)
  await add(ctx, about, { link: '', fileName, mediaType: kind.mediaType, content })
}

/** Takes a paper away; answers whose gathering it was. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function removeMaterial(ctx: Context, id: string): Promise<string> {
  const material = await findMaterial(ctx, id)
  assert(material, 'not_found')
  await getChangeable(ctx, material.gatheringId)
  await deleteMaterial(ctx, id)
  await record(ctx, 'gathering.material_remove', { kind: 'gathering', id: material.gatheringId }, { material: id })
  return material.gatheringId
}
