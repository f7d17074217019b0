import type { HouseInput } from '#contract/houses/house.ts'
import type { Obstacle } from '#contract/houses/steps.ts'
import { assertListsPeople, nameKey, readMatchRecordsById } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { readNumbers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { type CandidateRow, pageCandidates } from '../queries/candidates.ts'
import { waitForProposals } from '../queries/families.ts'
import { findHouses } from '../queries/houses.ts'
import { insertEvent, insertHouses, type NewHouse } from '../queries/write-houses.ts'
import { obstacle, obstacleOf } from '../steps/obstacles.ts'
import { assertNotCooling, HOUSE_REPAIR } from './cool-down.ts'
import { KNOWN_HERE } from './create-house.ts'
import { assertNotTaken, assertUnlike, assertVillage } from './judge-proposal.ts'
import { assertLives } from './owner-lives.ts'

type Filter = Omit<Parameters<typeof pageCandidates>[1], 'kind' | 'recordIds'>

/** One page of the rows of an agency's lists that propose a house. Throws `forbidden` for another agency's lists. */
export async function listCandidates(ctx: Context, filter: Filter): Promise<{ rows: CandidateRow[]; total: number }> {
  assert(can.workFor(ctx.actor, filter.agencyId), 'forbidden')
  return pageCandidates(ctx, { ...filter, kind: HOUSE_REPAIR })
}

interface Wish {
  readonly agencyId: string
  readonly recordIds: readonly string[]
  readonly year: number
  readonly activityId: string | null
  readonly proposedBy: string
  readonly proposedOn: string
}

type ListRow = Awaited<ReturnType<typeof readMatchRecordsById>>[number]

const inputOf = (row: ListRow, wish: Wish): HouseInput => ({
  ...{ year: wish.year, activityId: wish.activityId, residents: null },
  owner: {
    ...{ name: row.name, sex: row.sex, birthDate: row.birthDate, disabled: null },
    // A number that the list spoilt is none; the survey asks for it again.
    ...{ nik: '', kk: '', phone: '' },
  },
  ...{ address: row.address, rt: row.rt.slice(0, 10), rw: row.rw.slice(0, 10), villageCode: row.villageCode ?? '' },
  ...{ position: null, landTitle: 'unknown', landNote: '' },
  ...{ proposedBy: wish.proposedBy, proposedOn: wish.proposedOn },
})

/** The numbers of a row as far as they can be right. */
function numbersOf({ nik, kk, phone }: ListRow) {
  const tried = (typed: { nik: string; kk: string; phone: string }) => {
    try {
      return readNumbers(typed)
    } catch {
      return { nik: null, kk: null, phone: null }
    }
  }
  return {
    nik: tried({ nik: nik ?? '', kk: '', phone: '' }).nik,
    kk: tried({ nik: '', kk: kk ?? '', phone: '' }).kk,
    phone: tried({ nik: '', kk: '', phone: phone ?? '' }).phone,
  }
}

/** A row as a house to be written, or the first thing that stands against it. */
async function weigh(ctx: Context, row: ListRow, wish: Wish, met: Set<string>): Promise<NewHouse | Obstacle> {
  const id = newId()
  const input = inputOf(row, wish)
  const owner = numbersOf(row)
  const numbers = sealNumbers(ctx, id, owner)
  const { agencyId } = wish
  const { villageCode } = input
  const [found] = await obstacleOf(async () => {
    await assertVillage(ctx, villageCode)
    await assertNotTaken(ctx, numbers, null)
    await assertLives(ctx, numbers)
    await assertUnlike(ctx, { input, family: numbers, despite: '' }, null)
    await assertNotCooling(ctx, {
      agencyId,
      villageCode,
      owner: input.owner,
      numbers: owner,
      family: numbers,
      except: null,
    })
  })
  if (found) return found
  // Two rows of one request about one family: the first is the house.
  const same = [numbers.nikHash, numbers.kkHash, `${villageCode} ${nameKey(row.name)}`].flatMap((key) => key ?? [])
  if (same.some((key) => met.has(key))) return obstacle('house_named_twice')
  for (const key of same) met.add(key)
  return { id, agencyId, input, ownerKey: nameKey(row.name), numbers, recordId: row.id }
}

interface Taken {
  readonly made: readonly { readonly id: string; readonly code: string }[]
  readonly skipped: readonly { readonly recordId: string; readonly name: string; readonly why: Obstacle['text'] }[]
}

/**
 * Makes houses of rows of the agency's lists, all with the day and origin of one proposal; a row that cannot be one is skipped and said why: the family
 * has a house under way, waits after another, its owner died or moved, the village is not known. Throws `forbidden`, `day_in_future`,
 * `protection_unit`, `unknown_reference`.
 */
export async function proposeFromList(ctx: Context, wish: Wish): Promise<Taken> {
  assert(can.workFor(ctx.actor, wish.agencyId), 'forbidden')
  assert(wish.proposedOn <= todayOf(ctx), 'day_in_future')
  await assertListsPeople(ctx, wish.agencyId)
  const recordIds = [...new Set(wish.recordIds)]
  const asked = {
    kind: HOUSE_REPAIR,
    agencyId: wish.agencyId,
    open: true,
    recordIds,
    page: 1,
    pageSize: recordIds.length,
  }
  await waitForProposals(ctx)
  const open = new Set((await pageCandidates(ctx, asked)).rows.map(({ recordId }) => recordId))
  assert(open.size > 0, 'unknown_reference', { what: 'record' })
  const houses: NewHouse[] = []
  const skipped: { recordId: string; name: string; why: Obstacle['text'] }[] = []
  const met = new Set<string>()
  for (const row of (await readMatchRecordsById(ctx, recordIds)).filter(({ id }) => open.has(id))) {
    const weighed = await weigh(ctx, row, wish, met)
    if ('text' in weighed) skipped.push({ recordId: row.id, name: row.name, why: weighed.text })
    else houses.push(weighed)
  }
  await mapConstraints(KNOWN_HERE, () => insertHouses(ctx, wish.year, houses))
  for (const { id } of houses) await insertEvent(ctx, id, 'propose', { by: wish.proposedBy, from: 'list' })
  const agency = { kind: 'agency', id: wish.agencyId }
  await record(ctx, 'house.propose_many', agency, { made: houses.length, skipped: skipped.length })
  const made = await findHouses(
    ctx,
    houses.map(({ id }) => id),
  )
  return { made: made.map(({ id, code }) => ({ id, code })), skipped }
}
