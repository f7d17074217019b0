import type { ListTerms, TermBasis } from '#contract/lists.ts'
import { agencyFinder, listAgencies } from '#modules/organisations/index.ts'
import { assertListsPeople } from '#modules/people/index.ts'
import { listKinds } from '#modules/services/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type ListEdition, signaturesOf } from '../edition.ts'
import { agencyOf, can } from '../policy.ts'
import { listLikeHeader } from '../queries/editions.ts'
import { insertEdition } from '../queries/write-edition.ts'
import { getEdition } from '../steps/get-edition.ts'
import { SAME_TITLE, titleKey, titleLikeness } from '../terms/list-title.ts'
import { type Proposed, proposeTerms } from '../terms/propose-terms.ts'
import { findPeriod } from '../terms/read-period.ts'
import { titleOfFile } from '../terms/words-of-file.ts'
import type { ReceivedList } from './receive-list.ts'
import { assertNoCasework, assertNoCaseworkSaid } from './refuse-casework.ts'

/** What is said of a list along with its file; what is not said is proposed. An agency may be said by its name; one that is not there is registered. */
export type SaidTerms = Partial<ListTerms> & {
  readonly agencyName?: string
  /** Somebody has looked: it lists nobody who met violence. */
  readonly isNoCasework?: boolean
}

const NAME = 200

/**
 * Takes a file in: proposes what it is and what its columns mean. Nothing of it is saved as people. Errors: forbidden, protection_unit, casework_list,
 * maybe_casework.
 */
export async function uploadList(ctx: Context, file: ReceivedList, said: SaidTerms = {}): Promise<ListEdition> {
  assert(can.importLists(ctx.actor), 'forbidden')
  const isVouched = said.isNoCasework ?? false
  assertNoCaseworkSaid(said.agencyName ?? '', said.title ?? '')
  assertNoCasework(file.survey.casework, isVouched)
  const told = agencyOf(ctx.actor) ?? said.agencyId ?? (await findAgency(ctx, said.agencyName))
  const id = newId()
  const earlier = await findEarlier(ctx, file, told)
  const proposed = said.agencyName === undefined ? await proposeAgency(ctx, file, earlier) : NO_AGENCY
  const agencyId = told ?? proposed.agencyId
  if (agencyId !== null) await assertListsPeople(ctx, agencyId)
  const { terms, basis } = await propose(ctx, file, earlier)
  await insertEdition(ctx, {
    ...terms,
    ...given(said),
    id,
    agencyId,
    newAgency: agencyId === null ? (said.agencyName ?? '') : '',
    basis: {
      ...basis,
      agencyId: told === null ? proposed.basis : null,
      ...Object.fromEntries(Object.keys(given(said)).map((term) => [term, 'person'])),
    },
    fileName: file.fileName.slice(-NAME),
    fileHash: file.sha256,
    layout: file.survey.layout,
    remarks: file.survey.problems,
    content: file.packed,
  })
  await record(
    ctx,
    'lists.import.upload',
    { kind: 'list_edition', id },
    {
      rows: file.survey.dataRows,
      ...(isVouched && file.survey.casework ? { vouched: true } : {}),
    },
  )
  return getEdition(ctx, id)
}

async function findAgency(ctx: Context, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null
  return agencyFinder(await listAgencies(ctx))(name).agency?.id ?? null
}

/** What was said, a period as offices write it. */
function given({ title, serviceKind, period, asOf, giver, fundSource }: SaidTerms): Partial<ListTerms> {
  const written = period === undefined ? undefined : (findPeriod(period)?.period.text ?? period)
  const all = { title, serviceKind, period: written, asOf, giver, fundSource }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The newest edition with the same header and much the same title: very likely of the same list. */
async function findEarlier(ctx: Context, { fileName, titles, survey }: ReceivedList, agencyId: string | null) {
  const { title } = titleOfFile(fileName, titles)
  const found = await listLikeHeader(ctx, agencyId, signaturesOf(survey.layout))
  const alike = found.filter((edition) => titleLikeness(edition.title, title) >= SAME_TITLE)
  return alike.find((edition) => titleKey(edition.title) === titleKey(title)) ?? alike[0]
}

interface ProposedAgency {
  readonly agencyId: string | null
  readonly basis: TermBasis
}
const NO_AGENCY: ProposedAgency = { agencyId: null, basis: null }
/** A letterhead, whether or not the agency is known here. */
const OFFICE = /^(?:dinas|badan|bagian|sekretariat|puskesmas|pemerintah desa|pemerintah kelurahan|kantor)\s+\p{L}/iu

/** Whose list it is by its letterhead; else whose the earlier edition was, unless the letterhead is somebody else's. */
async function proposeAgency(
  ctx: Context,
  { titles }: ReceivedList,
  earlier: ListEdition | undefined,
): Promise<ProposedAgency> {
  const find = agencyFinder(await listAgencies(ctx))
  const heads = titles.map((line) => line.replace(/\s+kecamatan\b.*$/i, ''))
  const named = heads.map((line) => find(line).agency).find(Boolean)
  if (named) return { agencyId: named.id, basis: 'title' }
  const isForeign = heads.some((line) => OFFICE.test(line))
  return earlier && !isForeign ? { agencyId: earlier.agencyId, basis: 'earlier' } : NO_AGENCY
}

async function propose(
  ctx: Context,
  { fileName, titles, survey }: ReceivedList,
  earlier: ListEdition | undefined,
): Promise<Proposed> {
  const kinds = new Set((await listKinds(ctx)).map(({ code }) => code))
  const today = todayOf(ctx)
  return proposeTerms({ fileName, titles, around: survey.around, layout: survey.layout }, kinds, earlier, today)
}
