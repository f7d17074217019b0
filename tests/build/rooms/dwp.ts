import { addMember, fillPost, openBoard, recordMeeting } from '#modules/dwp/index.ts'
import { type Agency, appointHolder, createPosition } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { PostInput } from '../../../src/modules/dwp/boards/keep-board.ts'
import { buildAgency } from '../organisations.ts'

/** An agency with a head in office since 2025, and the DWP unit beside it. */
export async function buildUnit(
  ctx: Context,
  name: string,
): Promise<{ unit: Agency; agency: Agency; headPostId: string }> {
  const agency = await buildAgency(ctx, { shortName: name, name: `Dinas ${name}` })
  const unit = await buildAgency(ctx, {
    shortName: `DWP ${name}`,
    name: `DWP Dinas ${name}`,
    kind: 'dwp',
    parentId: agency.id,
  })
  const post = await createPosition(ctx, {
    agencyId: agency.id,
    title: `Kepala Dinas ${name}`,
    rank: 'II.b',
    isHead: true,
    validFrom: '2020-01-01',
  })
  await appoint(ctx, post.id, `Bapak ${name}`, '2025-01-02')
  return { unit, agency, headPostId: post.id }
}

/** Gives a post to somebody from a day on. */
export const appoint = (ctx: Context, id: string, personName: string, validFrom: string) =>
  appointHolder(ctx, {
    id,
    personName,
    nip: null,
    sex: null,
    capacity: 'definitif',
    legalText: 'SK uji',
    validFrom,
    validUntil: null,
  })

/** A board of the term 2024–2029 whose chair sits by her husband's office. */
export async function buildBoard(ctx: Context, unitId: string, given: Partial<PostInput> = {}): Promise<string> {
  const { boards } = await openBoard(ctx, { id: unitId, termFrom: '2024-12-07', termUntil: null, decree: 'SK-1' })
  const id = boards[0]?.id ?? ''
  await fillPost(ctx, {
    id,
    post: 'chair',
    personName: 'Ibu Ketua',
    phone: '081234567890',
    byOffice: true,
    decree: 'SK-1',
    validFrom: '2025-01-10',
    ...given,
  })
  return id
}

/** Members of a unit by name; answers their ids by name. */
export async function buildMembers(
  ctx: Context,
  unitId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const name of names) {
    const member = await addMember(ctx, { id: unitId, name, kind: 'istri_pns', phone: '', joinedOn: '2024-01-01' })
    ids.set(name, member.id)
  }
  return ids
}

/** One meeting a month on the 15th, the last in the month given; the marks of each say when she came (x). */
export async function buildMeetings(
  ctx: Context,
  unitId: string,
  ids: ReadonlyMap<string, string>,
  marks: Readonly<Record<string, string>>,
  last: string,
) {
  const count = Math.max(...Object.values(marks).map((text) => text.length))
  for (let at = 0; at < count; at++) {
    const month = new Date(`${last}-15T00:00:00Z`)
    month.setUTCMonth(month.getUTCMonth() - (count - 1 - at))
    const came = Object.keys(marks).filter((name) => marks[name]?.[at] === 'x')
    await recordMeeting(ctx, {
      id: unitId,
      title: 'Pertemuan bulanan',
      place: '',
      day: month.toISOString().slice(0, 10),
      startTime: '09:00',
      endTime: '11:00',
      cameIds: came.flatMap((name) => ids.get(name) ?? []),
    })
  }
}
