import { describePosts, type Holder, nameAgencies, type Post } from '#modules/organisations/index.ts'
import { holdsOn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Gathering } from '../gathering.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { nameKey } from '../speakers/speaker.ts'
import { type Cover, type DutyPost, type Traveller, withWarnings } from './cover.ts'
import { listCovers, listTravellers, type WrittenCover } from './duty-queries.ts'

/** A Plh of the post on those days who is not the one that travels. */
function plhOf(posts: readonly (Post | undefined)[], traveller: string, { startsOn, endsOn }: Gathering): Cover | null {
  const isPlh = (holder: Holder) => holder.capacity === 'plh' && nameKey(holder.personName) !== nameKey(traveller)
  const found = posts.flatMap((post) => (post?.holders ?? []).filter(isPlh))[0]
  if (!found) return null
  const isWhole = holdsOn(found, startsOn) && holdsOn(found, endsOn)
  return { kind: 'plh', name: found.personName, title: 'Plh', note: '', phone: '', positionId: null, isWhole }
}

const named = ({ coverPositionId, name, title, note, phone }: WrittenCover): Cover => ({
  kind: 'named',
  name,
  title,
  note,
  phone,
  positionId: coverPositionId,
  isWhole: true,
})

interface Left extends Pick<DutyPost, 'positionId' | 'title' | 'agency' | 'holder'> {}

/** The posts that travellers leave: their first one as they were called, further ones as the register has them. */
async function postsLeft(
  ctx: Context,
  travellers: readonly Traveller[],
  posts: ReadonlyMap<string, Post>,
): Promise<Left[]> {
  const agencies = await nameAgencies(
    ctx,
    travellers.flatMap(({ otherPositions }) => otherPositions.flatMap((id) => posts.get(id)?.agencyId ?? [])),
  )
  return travellers.flatMap(({ positionId, title, agency, name: holder, otherPositions }) => {
    const first = positionId !== null && agency !== null ? [{ positionId, title, agency, holder }] : []
    const others = otherPositions.flatMap((id) => {
      const post = posts.get(id)
      const of = post && agencies.get(post.agencyId)
      if (!post || !of) return []
      return [{ positionId: id, title: post.title, agency: of, holder }]
    })
    return [...first, ...others]
  })
}

/** Every post whose holder is called, with who is in charge of it meanwhile; whoever asks. */
async function readAllDuty(ctx: Context, gathering: Gathering): Promise<DutyPost[]> {
  const travellers = await listTravellers(ctx, gathering.id)
  const ids = travellers.flatMap(({ positionId, otherPositions }) => [
    ...(positionId ? [positionId] : []),
    ...otherPositions,
  ])
  const onFirst = await describePosts(ctx, ids, gathering.startsOn)
  const onLast = gathering.endsOn === gathering.startsOn ? onFirst : await describePosts(ctx, ids, gathering.endsOn)
  const covers = new Map((await listCovers(ctx, gathering.id)).map((cover) => [cover.positionId, cover]))
  const posts = (await postsLeft(ctx, travellers, onFirst)).map((left) => {
    const written = covers.get(left.positionId)
    const plh = plhOf([onFirst.get(left.positionId), onLast.get(left.positionId)], left.holder, gathering)
    return { ...left, cover: written ? named(written) : plh, warnings: [] }
  })
  return withWarnings(posts, travellers)
}

/** The posts to be covered: all of them for the organiser, of an agency that is called its own. Throws `not_found`. */
export async function readDuty(ctx: Context, gatheringId: string) {
  const gathering = await getGathering(ctx, gatheringId)
  const isWhole = can.organise(ctx.actor, gathering)
  const posts = (await readAllDuty(ctx, gathering)).filter(({ agency }) => isWhole || agency.id === ctx.actor.agencyId)
  return { gathering, posts, isWhole }
}
