import type { HouseInput } from '#contract/houses/house.ts'
import type { Obstacle } from '#contract/houses/steps.ts'
import { assertListsPeople, nameKey, readMatchRecordsById } from '#modules/people/index.ts'
import { type Admission, type ProposedRow, pageProposed, type Refusal } from '#modules/services/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type AppError, assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { readNumbers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { waitForProposals } from '../queries/families.ts'
import { findByRecord, findHouses, listTakenRecords } from '../queries/houses.ts'
import { insertEvents, insertHouses, type NewHouse } from '../queries/write-houses.ts'
import { obstacle, obstacleIn } from '../steps/obstacles.ts'
import { admitFamilies, againstCooling, askAboutFamilies, HOUSE_REPAIR, type IntendedFamily } from './cool-down.ts'
import { KNOWN_HERE } from './create-house.ts'
import { againstAlike, againstTaken, againstVillages } from './judge-proposal.ts'
import { againstLives } from './owner-lives.ts'

interface Filter {
  readonly agencyId: string
  readonly q?: string | undefined
  /** Without those that are houses already. */
  readonly open: boolean
  readonly page: number
  readonly pageSize: number
}

/** A row of a list that proposes a house, and the house that was made of it. */
type CandidateRow = ProposedRow & { readonly houseId: string | null }

/** One page of the rows of an agency's lists that propose a house. Throws `forbidden` for another agency's lists. */
export async function listCandidates(
  ctx: Context,
  { open, ...filter }: Filter,
): Promise<{ rows: CandidateRow[]; total: number }> {
  assert(can.workFor(ctx.actor, filter.agencyId), 'forbidden')
  const without = open ? await listTakenRecords(ctx, filter.agencyId) : undefined
  const { rows, total } = await pageProposed(ctx, { ...filter, kind: HOUSE_REPAIR, without })
  const made = await findByRecord(
    ctx,
    rows.map(({ recordId }) => recordId),
  )
  return { rows: rows.map((row) => ({ ...row, houseId: made.get(row.recordId) ?? null })), total }
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

/** A row as the house that it may become. */
interface Draft {
  readonly row: ListRow
  readonly house: NewHouse
  readonly intended: IntendedFamily
}

function draftOf(ctx: Context, row: ListRow, wish: Wish): Draft {
  const id = newId()
  const input = inputOf(row, wish)
  const owner = numbersOf(row)
  const numbers = sealNumbers(ctx, id, owner)
  const { agencyId } = wish
  const { villageCode } = input
  return {
    row,
    house: { id, agencyId, input, ownerKey: nameKey(row.name), numbers, recordId: row.id },
    intended: { agencyId, villageCode, owner: input.owner, numbers: owner, family: numbers, except: null },
  }
}

/** Rows of the wish that are no houses yet, in the order of the list of candidates. */
async function readDrafts(ctx: Context, wish: Wish): Promise<Draft[]> {
  const only = [...new Set(wish.recordIds)]
  const without = [...(await findByRecord(ctx, only)).keys()]
  const asked = { kind: HOUSE_REPAIR, agencyId: wish.agencyId, only, without, page: 1, pageSize: only.length }
  const open = (await pageProposed(ctx, asked)).rows.map(({ recordId }) => recordId)
  const rows = new Map((await readMatchRecordsById(ctx, open)).map((row) => [row.id, row]))
  return open.flatMap((id) => {
    const row = rows.get(id)
    return row ? [draftOf(ctx, row, wish)] : []
  })
}

/** What must hold before anything is asked or written. Throws `forbidden`, `day_in_future`, `protection_unit`. */
async function assertMayTake(ctx: Context, { agencyId, proposedOn }: Wish): Promise<void> {
  assert(can.workFor(ctx.actor, agencyId), 'forbidden')
  assert(proposedOn <= todayOf(ctx), 'day_in_future')
  await assertListsPeople(ctx, agencyId)
}

/**
 * Whom an agency's lists name it chooses itself, so each row is a question about a family: so many are taken off the limits of questions. Answers the
 * rows to ask about under the admission, or the limit that they would break; null where there is nothing to ask. Commit it before anything is said of the
 * rows. Throws `forbidden`, `day_in_future`, `protection_unit`, and nothing is spent.
 */
export async function admitRows(
  ctx: Context,
  wish: Wish,
): Promise<{ readonly admission: Admission; readonly recordIds: readonly string[] } | Refusal | null> {
  await assertMayTake(ctx, wish)
  const drafts = await readDrafts(ctx, wish)
  if (drafts.length === 0) return null
  const admitted = await admitFamilies(ctx, drafts.length, true)
  return admitted.refusal ?? { admission: admitted.admission, recordIds: drafts.map(({ row }) => row.id) }
}

/** So many rows are asked about in one transaction: few enough that nobody waits for it. */
export const ASKED_AT_ONCE = 10

/** Waiting times that stand against families, by row; null: none does. */
export type AskedRows = ReadonlyMap<string, AppError | null>

/** Asks about the families of some rows under the admission and writes the questions to the log. */
export async function askAboutRows(ctx: Context, admission: Admission, wish: Wish): Promise<AskedRows> {
  const drafts = await readDrafts(ctx, wish)
  const against = await askAboutFamilies(
    ctx,
    admission,
    drafts.map(({ intended }) => intended),
  )
  return new Map(drafts.map(({ row }, at) => [row.id, against[at] ?? null]))
}

/** The first thing that stands against each draft, in the same number of statements however many they are. */
async function weigh(ctx: Context, drafts: readonly Draft[], asked: AskedRows): Promise<(AppError | null)[]> {
  const proposed = drafts.map(({ house: { input, numbers } }) => ({
    ...{ input, family: numbers, despite: '', except: null },
  }))
  const unasked = drafts.filter(({ row }) => !asked.has(row.id))
  const cooling = await againstCooling(
    ctx,
    unasked.map(({ intended }) => intended),
  )
  const waits = new Map([...asked, ...unasked.map(({ row }, at) => [row.id, cooling[at] ?? null] as const)])
  const against = [
    await againstVillages(
      ctx,
      drafts.map(({ house }) => house.input.villageCode),
    ),
    await againstTaken(ctx, proposed),
    await againstLives(
      ctx,
      drafts.map(({ house }) => house.numbers),
    ),
    await againstAlike(ctx, proposed),
    drafts.map(({ row }) => waits.get(row.id) ?? null),
  ]
  return drafts.map((_, at) => against.reduce<AppError | null>((first, next) => first ?? next[at] ?? null, null))
}

/** Two rows of one wish about one family: the first is the house. */
function isMet({ house: { input, numbers, ownerKey } }: Draft, met: Set<string>): boolean {
  const same = [numbers.nikHash, numbers.kkHash, `${input.villageCode} ${ownerKey}`].flatMap((key) => key ?? [])
  if (same.some((key) => met.has(key))) return true
  for (const key of same) met.add(key)
  return false
}

interface Taken {
  readonly made: { id: string; code: string }[]
  readonly skipped: { recordId: string; name: string; why: Obstacle['text'] }[]
}

/**
 * Makes houses of rows of the agency's lists, all with the day and origin of one proposal; a row that cannot be one is skipped and said why: the family
 * has a house under way, waits after another, its owner died or moved, the village is not known. `asked`: what was said of the families by `askAboutRows`;
 * others are judged here. Throws `forbidden`, `day_in_future`, `protection_unit`, `unknown_reference`.
 */
export async function proposeFromList(ctx: Context, wish: Wish, asked: AskedRows = new Map()): Promise<Taken> {
  await assertMayTake(ctx, wish)
  await waitForProposals(ctx)
  const drafts = await readDrafts(ctx, wish)
  assert(drafts.length > 0, 'unknown_reference', { what: 'record' })
  const against = await weigh(ctx, drafts, asked)
  const met = new Set<string>()
  const judged = drafts.map((draft, at) => {
    const [why] = obstacleIn(against[at])
    return { ...draft, why: why ?? (isMet(draft, met) ? obstacle('house_named_twice') : null) }
  })
  const houses = judged.flatMap(({ house, why }) => (why === null ? [house] : []))
  await mapConstraints(KNOWN_HERE, () => insertHouses(ctx, wish.year, houses))
  await insertEvents(
    ctx,
    houses.map(({ id }) => ({ houseId: id, kind: 'propose', details: { by: wish.proposedBy, from: 'list' } })),
  )
  const skipped = judged.flatMap(({ row, why }) =>
    why === null ? [] : [{ recordId: row.id, name: row.name, why: why.text }],
  )
  const agency = { kind: 'agency', id: wish.agencyId }
  await record(ctx, 'house.propose_many', agency, { made: houses.length, skipped: skipped.length })
  const made = await findHouses(
    ctx,
    houses.map(({ id }) => id),
  )
  return { made: made.map(({ id, code }) => ({ id, code })), skipped }
}
