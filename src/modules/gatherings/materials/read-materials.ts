import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken } from '#platform/vault/links.ts'
import { openParticipantLink } from '../answers/answer-call.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { openSpeakerLink } from '../speakers/answer-by-link.ts'
import { findMaterial, listMaterials, type Material, readContent } from './material-queries.ts'

/** Whether those who are called read it already. */
export const isVisible = ({ visibleFrom }: Pick<Material, 'visibleFrom'>, now: Date): boolean =>
  visibleFrom === null || visibleFrom <= now

/** The papers of a gathering; before their moment the organiser's alone. Throws `not_found`. */
export async function readMaterials(ctx: Context, gatheringId: string) {
  const gathering = await getGathering(ctx, gatheringId)
  const organises = can.organise(ctx.actor, gathering)
  const all = await listMaterials(ctx, gatheringId)
  const rows = all.filter((material) => organises || isVisible(material, ctx.clock.now()))
  return { gathering, rows, mayChange: can.edit(ctx.actor, gathering) }
}

async function toFile(ctx: Context, material: Material): Promise<File> {
  const content = await readContent(ctx, material.id)
  assert(content, 'not_found')
  return new File([Uint8Array.from(content)], material.fileName, { type: material.mediaType })
}

/** A kept file. Throws `not_found`, also before its moment and for what is a link. */
export async function readMaterialFile(ctx: Context, id: string): Promise<File> {
  const material = await findMaterial(ctx, id)
  assert(material, 'not_found')
  const { rows } = await readMaterials(ctx, material.gatheringId)
  assert(
    rows.some((one) => one.id === id),
    'not_found',
  )
  return toFile(ctx, material)
}

/** The gathering of a participant's or a speaker's personal link. Throws `link_invalid`. */
async function gatheringOfLink(ctx: Context, link: LinkToken) {
  const opened = isGenuine(ctx.vault, 'speaker', link) ? openSpeakerLink(ctx, link) : openParticipantLink(ctx, link)
  return (await opened).gathering
}

/** What the holder of a personal link may read by now. Throws `link_invalid`. */
export async function listMaterialsByLink(ctx: Context, link: LinkToken): Promise<Material[]> {
  const gathering = await gatheringOfLink(ctx, link)
  if (gathering.state === 'draft') return []
  return (await listMaterials(ctx, gathering.id)).filter((material) => isVisible(material, ctx.clock.now()))
}

/** A kept file by a personal link. Throws `link_invalid`, `not_found`. */
export async function readFileByLink(ctx: Context, link: LinkToken, id: string): Promise<File> {
  const material = (await listMaterialsByLink(ctx, link)).find((one) => one.id === id)
  assert(material, 'not_found')
  return toFile(ctx, material)
}
