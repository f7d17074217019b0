import type { MissingTerm } from '#contract/lists.ts'
import { assertListsPeople } from '#modules/people/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { enqueue } from '#platform/jobs.ts'
import { type ListEdition, missingTerms } from '../edition.ts'
import { deleteChanges } from '../queries/changes.ts'
import { findSuccessor } from '../queries/edition-relations.ts'
import { deleteRows } from '../queries/faulty-rows.ts'
import { deletePrints } from '../queries/prints.ts'
import { updateEdition } from '../queries/write-edition.ts'
import { checkJob } from '../work/check-job.ts'
import { commitJob } from '../work/commit-job.ts'
import { undoJob } from '../work/undo-job.ts'
import { getEdition, holdEdition } from './get-edition.ts'

const GOING: ReadonlySet<string> = new Set(['undoing', 'undone'])

const SAID_AS: Readonly<Record<MissingTerm, string>> = {
  agencyId: 'list_agency',
  title: 'list_title',
  serviceKind: 'list_kind',
  asOf: 'list_day',
  name: 'list_name_column',
}

/** Forgets what an earlier check found. */
export async function forgetCheck(ctx: Context, id: string): Promise<void> {
  await deleteRows(ctx, id)
  await deletePrints(ctx, id)
  await deleteChanges(ctx, id)
}

/** Asks for the dry run. Errors: not_found, list_incomplete, protection_unit, wrong_state. */
export async function checkList(ctx: Context, id: string): Promise<ListEdition> {
  const found = await getEdition(ctx, id)
  const [missing] = missingTerms(found)
  assert(missing === undefined, 'list_incomplete', { what: SAID_AS[missing ?? 'title'] })
  if (found.agencyId !== null) await assertListsPeople(ctx, found.agencyId)
  await holdEdition(ctx, id, 'check')
  await updateEdition(ctx, id, { jobId: await enqueue(ctx, checkJob, { editionId: id }) })
  return getEdition(ctx, id)
}

/** Asks for the good rows to be saved; another list of the region that was asked for earlier comes first. Errors: not_found, wrong_state. */
export async function commitList(ctx: Context, id: string): Promise<ListEdition> {
  await holdEdition(ctx, id, 'commit')
  await updateEdition(ctx, id, { jobId: await enqueue(ctx, commitJob, { editionId: id }) })
  return getEdition(ctx, id)
}

/**
 * Asks for a saved list to be taken back; one that is, or is being, needs nothing more. Errors: not_found, wrong_state (also where another edition took
 * its place: that one goes first).
 */
export async function undoList(ctx: Context, id: string): Promise<ListEdition> {
  const found = await getEdition(ctx, id)
  if (GOING.has(stateOf(found))) return found
  await holdEdition(ctx, id, 'undo')
  assert(!(await findSuccessor(ctx, id)), 'wrong_state', { state: 'revised' })
  await updateEdition(ctx, id, { jobId: await enqueue(ctx, undoJob, { editionId: id, isFailure: false }) })
  return getEdition(ctx, id)
}

/** Says whether a checked edition takes the place of the one it was compared with. Errors: not_found, wrong_state. */
export async function chooseSuperseding(ctx: Context, id: string, isWanted: boolean): Promise<ListEdition> {
  const found = await holdEdition(ctx, id, 'commit')
  await updateEdition(ctx, id, { supersedes: isWanted ? (found.comparison?.editionId ?? null) : null })
  return getEdition(ctx, id)
}

/** Forgets a file that was not saved. Errors: not_found, wrong_state. */
export async function discardList(ctx: Context, id: string): Promise<{ id: string }> {
  await holdEdition(ctx, id, 'discard')
  await forgetCheck(ctx, id)
  await updateEdition(ctx, id, { state: 'discarded', content: null, supersedes: null })
  await record(ctx, 'lists.import.discard', { kind: 'list_edition', id })
  return { id }
}
