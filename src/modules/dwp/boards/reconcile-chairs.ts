import { daysAfter } from '#contract/calendar/days.ts'
import { dropWithSource, openFollowup } from '#modules/followups/index.ts'
import { describePosts, type Holder } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { findHolderNames, listChairsByOffice } from '../queries/boards.ts'
import { insertChairChange, listChangesOf, listOrphanedChanges, markGone, markOpen } from '../queries/chair-changes.ts'
import { RULES_OF_DWP } from '../seed-tables.ts'
import { headOf, isStillHis } from './board.ts'

type Chair = Awaited<ReturnType<typeof listChairsByOffice>>[number]

const IN_CAPACITY: Readonly<Record<string, string>> = { definitif: '', plt: ' (Plt)', pj: ' (Pj)', plh: ' (Plh)' }

/** What the to-do says; in the language of the offices, as every follow-up's words are those of whoever wrote them. */
const wordsOf = (chair: Chair, office: string, former: string, head: Holder | undefined) => ({
  what: `Putuskan ketua ${chair.agencyName}: ${office} ${head ? `berganti kepada ${head.personName}${IN_CAPACITY[head.capacity]}` : 'kosong'}`,
  note: `${chair.personName} menjabat ketua karena jabatan suaminya, ${former || 'pejabat sebelumnya'}. Pilih: PAW dengan SK, atau tetap sampai akhir masa bakti dengan alasan.`,
})

async function openTodo(ctx: Context, chair: Chair, office: string, former: string, head: Holder | undefined) {
  const today = todayOf(ctx)
  return openFollowup(ctx, {
    ...wordsOf(chair, office, former, head),
    kind: 'decision',
    ownerAgencyId: chair.agencyId,
    concernedAgencies: chair.parentId ? [chair.parentId] : [],
    dueOn: daysAfter(today, RULES_OF_DWP.chairChangeDays),
    source: { kind: 'direct', id: '', title: chair.agencyName },
  })
}

/**
 * Compares every chair who sits by her husband's office with who holds that office today. Another holder, or none, becomes a to-do of her unit; a
 * former head who is back, or a chair who left, ends the to-do that nobody answered. The board itself is never changed here. Safe to call at any
 * time: a change is told once.
 */
export async function reconcileChairs(asked: Context): Promise<void> {
  const ctx: Context = { ...asked, actor: systemActor }
  const today = todayOf(ctx)
  for (const { id, followupId } of await listOrphanedChanges(ctx, today)) await giveUp(ctx, id, followupId)
  const chairs = await listChairsByOffice(ctx, today)
  if (chairs.length === 0) return
  const posts = await describePosts(
    ctx,
    chairs.flatMap(({ headPositionId }) => headPositionId ?? []),
    today,
  )
  const names = await findHolderNames(
    ctx,
    chairs.flatMap(({ headHolderId }) => headHolderId ?? []),
  )
  const known = Map.groupBy(
    await listChangesOf(
      ctx,
      chairs.map(({ id }) => id),
    ),
    ({ postId }) => postId,
  )
  for (const chair of chairs) {
    const post = posts.get(chair.headPositionId ?? '')
    const former = names.get(chair.headHolderId ?? '') ?? ''
    const head = headOf(post)
    const changes = known.get(chair.id) ?? []
    const isHis = isStillHis({ id: chair.headHolderId ?? '', name: former }, head)
    const present = isHis ? undefined : changes.find(({ newHolderId }) => newHolderId === (head?.id ?? null))
    for (const change of changes)
      if (change.state === 'open' && change !== present) await giveUp(ctx, change.id, change.followupId)
    if (isHis || (present && present.state !== 'gone')) continue
    const changedOn = head?.validFrom ?? today
    const followupId = await openTodo(ctx, chair, post?.title ?? 'jabatan kepala', former, head)
    if (present) await markOpen(ctx, present.id, followupId, changedOn)
    else
      await insertChairChange(ctx, {
        id: newId(),
        postId: chair.id,
        newHolderId: head?.id ?? null,
        newHolderName: head?.personName ?? '',
        newCapacity: head?.capacity ?? null,
        changedOn,
        followupId,
      })
  }
}

async function giveUp(ctx: Context, id: string, followupId: string | null) {
  await markGone(ctx, id)
  if (followupId)
    await dropWithSource(ctx, followupId, 'Tidak perlu dijawab lagi: pejabat atau ketuanya sudah berubah sejak itu.')
}

/** Listens to `organisations.holders_changed`. */
export const onHoldersChanged = (ctx: Context): Promise<void> => reconcileChairs(ctx)

/** Looks by the clock, since somebody may be appointed from a day to come; puts no work into the queue. */
export async function lookAtChairs(ctx: Context): Promise<boolean> {
  await reconcileChairs(ctx)
  return false
}
