import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import { createPersona, listPersonas } from '#modules/accounts/index.ts'
import { findAgencyByName, importMandates } from '#modules/organisations/index.ts'
import { ensureAreas, openRegion } from '#modules/places/index.ts'
import { checkImport, commitImport, readNeeds, receiveFile, saveNeeds, uploadFile } from '#modules/plans/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { asSystem } from '#platform/regions.ts'
import { fillSampleListsJob } from './sample-lists.ts'
import { PEOPLE, SAMPLE } from './sample-region.ts'

const LANGUAGE = 'id'
const read = (name: string) => readFile(path.join(SAMPLE.folder, name))

async function addPeople(ctx: Context) {
  for (const { agency, ...person } of PEOPLE) {
    const found = agency ? (await findAgencyByName(ctx, agency)).agency : undefined
    assert(!agency || found, 'unknown_reference', { what: agency })
    await createPersona(ctx, { ...person, agencyId: found?.id ?? null })
  }
}

/**
 * Opens the sample region with its agencies, mandates and people, and puts the rest (needs, plans, pairs) in the queue. Answers whom to sign in
 * as. On an installation that has the sample already nothing happens.
 */
export async function makeSample(
  database: Database,
  clock: Clock,
  say: (message: string) => void = () => {},
): Promise<{ userId: string; isNew: boolean }> {
  await ensureAreas(database, say)
  const opened = await openRegion(database, clock, SAMPLE.region, { isSample: true })
  assert(opened, 'unknown_reference', { what: SAMPLE.region })
  if (opened.isNew) {
    const source = await read('mandates.csv')
    await asSystem(database, SAMPLE.region, clock, async (ctx) => {
      await importMandates(ctx, { source, fileName: 'mandates.csv', dryRun: false, language: LANGUAGE })
      await addPeople(ctx)
      await enqueue(ctx, fillSampleJob, {})
    })
  }
  return { userId: PEOPLE[0]?.userId ?? '', isNew: opened.isNew }
}

/** Whom the role switcher offers before anybody is signed in; empty unless this installation is a sample. */
export const listSamplePeople = (database: Database, clock: Clock) =>
  asSystem(database, SAMPLE.region, clock, listPersonas)

/** Needs and plans of the sample; the import's own jobs follow in the queue. */
export const fillSampleJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample',
  input: z.object({}),
  run: async (job) => {
    const file = await receiveFile(await read('plans.csv'), 'plans.csv', LANGUAGE)
    const needs = await readNeeds(await read('needs.csv'), 'needs.csv')
    const importId = await job.step(async (ctx) => {
      await saveNeeds(ctx, SAMPLE.year, needs)
      const { id } = await uploadFile(ctx, file, SAMPLE.year)
      await checkImport(ctx, id)
      // Behind the dry run in the same queue.
      await enqueue(ctx, commitSampleJob, { importId: id })
      return { value: id }
    })
    return { importId }
  },
}

/** Commits what the dry run found good; the lists of people follow. */
export const commitSampleJob: JobKind<{ importId: string }> = {
  kind: 'setup.commit-sample',
  input: z.object({ importId: Id }),
  run: async (job) => {
    await job.step(async (ctx) => {
      await commitImport(ctx, job.input.importId)
      await enqueue(ctx, fillSampleListsJob, { wave: 0 })
      return { value: undefined }
    })
    return { importId: job.input.importId }
  },
}
