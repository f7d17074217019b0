import type { ImportSteps } from '#contract/imports.ts'
import type { MissingTerm } from '#contract/lists.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { NO_STEPS } from '#platform/importing/import-state.ts'
import { type ListEdition, maskExamples, missingTerms, stepsOf, withSamples } from '../edition.ts'
import { can } from '../policy.ts'
import {
  describeSeries,
  findOther,
  findSameFile,
  findSuccessor,
  type OtherEdition,
} from '../queries/edition-relations.ts'
import { findSamples } from '../queries/write-edition.ts'
import { getEdition } from './get-edition.ts'
import { type Recognition, readRecognition } from './read-recognition.ts'

/** What stands around an edition: its list, the editions it has to do with, and the steps that are open. */
export interface EditionRelations {
  /** The list it is of, with the number of its committed editions. */
  readonly series: { readonly id: string; readonly title: string; readonly editions: number } | null
  /** The edition whose place it takes. */
  readonly supersedes: OtherEdition | null
  /** The edition it was compared with. */
  readonly compared: OtherEdition | null
  readonly supersededBy: OtherEdition | null
  /** A committed edition made of the same bytes. */
  readonly sameFile: OtherEdition | null
  readonly steps: ImportSteps
}

/** What stands around an edition that the actor may open. Errors: not_found. */
export async function relateEdition(ctx: Context, found: ListEdition): Promise<EditionRelations> {
  assert(can.open(ctx.actor, found), 'not_found')
  const other = async (id: string | undefined | null) => (id && (await findOther(ctx, id))) || null
  const supersededBy = (await findSuccessor(ctx, found.id)) ?? null
  const steps = can.importLists(ctx.actor) ? stepsOf(found) : NO_STEPS
  return {
    series: (found.seriesId !== null && (await describeSeries(ctx, found.seriesId))) || null,
    supersedes: await other(found.supersedes),
    compared: await other(found.comparison?.editionId),
    supersededBy,
    sameFile: (await findSameFile(ctx, found)) ?? null,
    steps: { ...steps, undo: steps.undo && supersededBy === null },
  }
}

/** An edition as a person looks at it: examples of its columns masked, how far it is recognised, what is still to be said. */
export interface ReadEdition extends ListEdition {
  readonly recognition: Recognition | null
  readonly missing: readonly MissingTerm[]
  readonly mayChooseAgency: boolean
}

/** One edition that the actor may open, with all that its page shows. Errors: not_found. */
export async function readEdition(ctx: Context, id: string): Promise<ReadEdition> {
  const found = await getEdition(ctx, id)
  return {
    ...found,
    layout: withSamples(found.layout, maskExamples(await findSamples(ctx, id))),
    recognition: await readRecognition(ctx, found),
    missing: missingTerms(found),
    mayChooseAgency: can.chooseAgency(ctx.actor),
  }
}
