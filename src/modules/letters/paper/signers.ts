import type { SignerSetting } from '#contract/letters/shapes.ts'
import { type Holder, type Position, pagePositions } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Signer } from '../forms/form.ts'
import { listSignerNotes } from '../queries/settings.ts'

/** Who signs for a post on a day: the Plh while its holder is away, else the holder, else whoever acts in it. */
const handOf = ({ holders }: Position): Holder | undefined =>
  holders.find(({ capacity }) => capacity === 'plh') ??
  holders.find(({ capacity }) => capacity === 'definitif') ??
  holders[0]

const PREFIXES: Readonly<Record<Holder['capacity'], string>> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' }

const ALL_POSTS = 200

async function readHands(ctx: Context, agencyId: string, onDay: string) {
  const { rows } = await pagePositions(ctx, { agencyId, onDay, page: 1, pageSize: ALL_POSTS })
  const notes = new Map((await listSignerNotes(ctx, agencyId)).map((note) => [note.positionId, note]))
  return rows.map((position) => {
    const holder = handOf(position)
    const note = notes.get(position.id)
    return {
      positionId: position.id,
      isHead: position.isHead,
      nip: holder?.nip ?? '',
      name: holder?.personName ?? '',
      post: `${holder ? PREFIXES[holder.capacity] : ''}${position.title}`,
      onBehalfOf: note?.onBehalfOf ?? '',
      // A rank is a person's: it does not pass to whoever comes after.
      rank: note && note.rankOf === holder?.personName ? note.rank : '',
    }
  })
}

/** Everybody who may sign for an agency on a day, its head first; without NIP. */
export async function listSigners(ctx: Context, agencyId: string, onDay: string): Promise<SignerSetting[]> {
  return (await readHands(ctx, agencyId, onDay)).map(({ nip: _, ...shown }) => shown)
}

/**
 * Who signs a letter of an agency on its day, with the NIP that stands on paper: of a post, or of the head's post. Undefined when the agency has no such
 * post; a vacant post is signed without a name.
 */
export async function findSigner(
  ctx: Context,
  { agencyId, positionId, onDay }: { agencyId: string; positionId?: string | undefined; onDay: string },
): Promise<Signer | undefined> {
  const hand = (await readHands(ctx, agencyId, onDay)).find((one) =>
    positionId ? one.positionId === positionId : one.isHead,
  )
  return hand && { onBehalfOf: hand.onBehalfOf, post: hand.post, name: hand.name, rank: hand.rank, nip: hand.nip }
}
