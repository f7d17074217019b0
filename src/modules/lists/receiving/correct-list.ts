import type { TableCorrection } from '#contract/lists/layout.ts'
import { ListTerms, type TermBases } from '#contract/lists.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { assertListsPeople } from '#modules/people/index.ts'
import { listKinds } from '#modules/services/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'
import { keepMapping } from '#platform/importing/kept-mappings.ts'
import { type ListEdition, withSamples } from '../edition.ts'
import { agencyOf } from '../policy.ts'
import { findSamples, updateEdition } from '../queries/write-edition.ts'
import { answerLayout, type LayoutAnswers, rememberMapping } from '../reading/index.ts'
import { getEdition, holdEdition } from '../steps/get-edition.ts'
import { forgetCheck } from '../steps/take-steps.ts'
import { MAPPING_PREFIX, type SurveyedFile } from './receive-list.ts'
import { assertNoCasework, assertNoCaseworkSaid } from './refuse-casework.ts'

/** A check made before the list was corrected says nothing any more. */
async function startOver(ctx: Context, id: string): Promise<void> {
  await forgetCheck(ctx, id)
  await updateEdition(ctx, id, { state: 'uploaded', counts: null, supersedes: null, comparison: null })
}

/** What a person has said of headers so far, with what is said now. */
export const withCorrections = (
  { corrections }: ListEdition,
  said: readonly TableCorrection[],
): readonly TableCorrection[] => [...new Map([...corrections, ...said].map((told) => [told.sheet, told])).values()]

/** The file read again with what a person said of its headers. Errors: not_found, wrong_state, casework_list. */
export async function relocateTables(
  ctx: Context,
  id: string,
  { survey }: SurveyedFile,
  corrections: readonly TableCorrection[],
): Promise<ListEdition> {
  await holdEdition(ctx, id, 'map')
  assertNoCasework(survey.casework, true)
  await startOver(ctx, id)
  await updateEdition(ctx, id, { layout: survey.layout, remarks: survey.problems, corrections })
  return getEdition(ctx, id)
}

export interface SaidOfList {
  readonly terms: ListTerms
  readonly answers: LayoutAnswers
}

/**
 * What a person says a list is and its columns mean; the latter is kept for every coming list with these headers. Errors: not_found, wrong_state,
 * unknown_reference (agency, kind), protection_unit, casework_list; after the last two the file must go (`discardList`).
 */
export async function correctList(ctx: Context, id: string, { terms, answers }: SaidOfList): Promise<ListEdition> {
  const found = await holdEdition(ctx, id, 'map')
  const agencyId = agencyOf(ctx.actor) ?? terms.agencyId
  assertNoCaseworkSaid(terms.title, terms.giver, terms.fundSource)
  await assertKnown(ctx, { ...terms, agencyId }, found)
  const layout = answerLayout(withSamples(found.layout, await findSamples(ctx, id)), answers)
  await startOver(ctx, id)
  const basis = Object.fromEntries(changedTerms(found, terms).map((term) => [term, 'person'])) as TermBases
  const newAgency = agencyId === null ? found.newAgency : ''
  await updateEdition(ctx, id, { ...terms, agencyId, newAgency, layout, basis: { ...found.basis, ...basis } })
  const kept = Object.entries(rememberMapping(layout))
  for (const [signature, mapping] of kept)
    await keepMapping(ctx, agencyId, `${MAPPING_PREFIX}${sha256(signature).slice(0, 32)}`, { [signature]: mapping })
  await record(ctx, 'lists.import.map', { kind: 'list_edition', id }, { tables: kept.length })
  return getEdition(ctx, id)
}

const changedTerms = (found: ListEdition, terms: ListTerms) =>
  ListTerms.keyof().options.filter((term) => terms[term] !== found[term])

async function assertKnown(ctx: Context, { agencyId, serviceKind }: ListTerms, found: ListEdition): Promise<void> {
  if (agencyId !== null && agencyId !== found.agencyId) {
    const isThere = (await listAgencies(ctx)).some(({ id }) => id === agencyId)
    assert(isThere, 'unknown_reference', { what: 'agency' })
    await assertListsPeople(ctx, agencyId)
  }
  if (serviceKind === '' || serviceKind === found.serviceKind) return
  const isKind = (await listKinds(ctx)).some(({ code }) => code === serviceKind)
  assert(isKind, 'unknown_reference', { what: 'service_kind' })
}
