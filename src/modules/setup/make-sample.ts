import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import { createPersona, listPersonas } from '#modules/accounts/index.ts'
import { createTerritorial, findAgencyByName, importMandates, importOfficials } from '#modules/organisations/index.ts'
import { ensureAreas, openRegion } from '#modules/places/index.ts'
import { checkImport, commitImport, readNeeds, receiveFile, saveNeeds, uploadFile } from '#modules/plans/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { assert } from '#platform/errors.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { asSystem, listRegions } from '#platform/regions.ts'
import { fillSampleDwpJob } from './sample-dwp.ts'
import { fillSampleHousesJob } from './sample-houses.ts'
import { fillSampleListsJob } from './sample-lists.ts'
import { fillSamplePartnersJob } from './sample-partners.ts'
import { SAMPLE, SAMPLES, type SampleRegion } from './sample-region.ts'
import { fillSampleStrategicJob } from './sample-strategic.ts'
import { fillSampleTrainingJob } from './sample-training.ts'

const LANGUAGE = 'id'
const read = ({ folder }: SampleRegion, name: string) => readFile(path.join(folder, name))

function sampleOf(region: string): SampleRegion {
  const sample = SAMPLES.find((one) => one.region === region)
  assert(sample, 'unknown_reference', { what: 'region' })
  return sample
}

/** Posts and their holders, where a sample has them; kecamatan and kelurahan come first, since some of the posts are theirs. */
async function addOfficials(ctx: Context, sample: SampleRegion) {
  const fileName = 'officials.csv'
  if (!existsSync(path.join(sample.folder, fileName))) return
  await createTerritorial(ctx)
  const source = await read(sample, fileName)
  const { problems } = await importOfficials(ctx, { source, fileName, dryRun: false, language: LANGUAGE })
  const [fault] = problems.filter(({ severity }) => severity === 'error')
  if (fault) throw new Error(`${fileName}, row ${fault.row}: ${fault.message}`)
}

async function addPeople(ctx: Context, { people }: SampleRegion) {
  for (const { agency, ...person } of people) {
    const found = agency ? (await findAgencyByName(ctx, agency)).agency : undefined
    assert(!agency || found, 'unknown_reference', { what: agency })
    await createPersona(ctx, { ...person, agencyId: found?.id ?? null })
  }
}

/**
 * Opens a sample region with its agencies, mandates and people, and puts the rest (needs, plans, pairs) in the queue. Answers whom to sign in
 * as. On an installation that has the sample already nothing happens.
 */
export async function makeSample(
  database: Database,
  clock: Clock,
  say: (message: string) => void = () => {},
  region: string = SAMPLE.region,
): Promise<{ userId: string; isNew: boolean }> {
  const sample = sampleOf(region)
  await ensureAreas(database, say)
  const opened = await openRegion(database, clock, region, { isSample: true })
  assert(opened, 'unknown_reference', { what: region })
  if (opened.isNew) {
    const source = await read(sample, 'mandates.csv')
    await asSystem(database, region, clock, async (ctx) => {
      await importMandates(ctx, { source, fileName: 'mandates.csv', dryRun: false, language: LANGUAGE })
      await addOfficials(ctx, sample)
      await addPeople(ctx, sample)
      await enqueue(ctx, fillSampleJob, { region })
    })
  }
  return { userId: sample.people[0]?.userId ?? '', isNew: opened.isNew }
}

/** Whom the role switcher offers before anybody is signed in; empty unless this installation is a sample. */
export async function listSamplePeople(database: Database, clock: Clock) {
  const people: Awaited<ReturnType<typeof listPersonas>> = []
  const opened = (await listRegions(database)).map(({ code }) => code)
  for (const { region } of SAMPLES)
    if (opened.includes(region)) people.push(...(await asSystem(database, region, clock, listPersonas)))
  return people
}

const OfSample = z.object({ region: z.string() })
type OfSample = z.infer<typeof OfSample>

/** Needs and plans of the sample; the import's own jobs follow in the queue. */
export const fillSampleJob: JobKind<OfSample> = {
  kind: 'setup.fill-sample',
  input: OfSample,
  run: async (job) => {
    const { region } = job.input
    const sample = sampleOf(region)
    const file = await receiveFile(await read(sample, 'plans.csv'), 'plans.csv', LANGUAGE)
    const needs = await readNeeds(await read(sample, 'needs.csv'), 'needs.csv')
    const importId = await job.step(async (ctx) => {
      await saveNeeds(ctx, sample.year, needs)
      const { id } = await uploadFile(ctx, file, sample.year)
      await checkImport(ctx, id)
      // Behind the dry run in the same queue.
      await enqueue(ctx, commitSampleJob, { region, importId: id })
      return { value: id }
    })
    return { importId }
  },
}

/** Commits what the dry run found good; the lists of people follow where a sample has them. */
export const commitSampleJob: JobKind<OfSample & { importId: string }> = {
  kind: 'setup.commit-sample',
  input: OfSample.extend({ importId: Id }),
  run: async (job) => {
    await job.step(async (ctx) => {
      await commitImport(ctx, job.input.importId)
      if (job.input.region === SAMPLE.region) {
        await enqueue(ctx, fillSampleDwpJob, {})
        await enqueue(ctx, fillSampleStrategicJob, {})
        await enqueue(ctx, fillSamplePartnersJob, {})
        await enqueue(ctx, fillSampleHousesJob, {})
        await enqueue(ctx, fillSampleTrainingJob, {})
        await enqueue(ctx, fillSampleListsJob, { wave: 0 })
      }
      return { value: undefined }
    })
    return { importId: job.input.importId }
  },
}
