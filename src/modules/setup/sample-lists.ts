import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import {
  checkList,
  commitList,
  inWaves,
  Manifest,
  type ManifestEntry,
  type ReceivedList,
  readKnown,
  receiveList,
  uploadList,
} from '#modules/lists/index.ts'
import { adoptExamples } from '#modules/services/index.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { SAMPLE } from './sample-region.ts'

const LANGUAGE = 'id'
const FOLDER = path.join(SAMPLE.folder, 'lists')
const Wave = z.object({ wave: z.number().int() })
const CheckedWave = Wave.extend({ editionIds: z.array(Id) })

async function readWave(wave: number): Promise<readonly ManifestEntry[]> {
  const entries = Manifest.parse(JSON.parse(await readFile(path.join(FOLDER, 'lists.json'), 'utf8')))
  return inWaves(entries, ({ agency, service_kind, period }) => [agency, service_kind, period])[wave] ?? []
}

/** Takes in the lists of the sample's agencies, wave by wave; their own jobs check, save and recognise. */
export const fillSampleListsJob: JobKind<z.infer<typeof Wave>> = {
  kind: 'setup.fill-sample-lists',
  input: Wave,
  run: async (job) => {
    const { wave } = job.input
    const entries = await readWave(wave)
    if (entries.length === 0) return { wave, lists: 0 }
    const known = await job.step(async (ctx) => ({ value: await readKnown(ctx) }))
    const received: { entry: ManifestEntry; list: ReceivedList }[] = []
    for (const entry of entries)
      received.push({
        entry,
        list: await receiveList(await readFile(path.join(FOLDER, entry.file)), entry.file, known, LANGUAGE),
      })
    await job.step(async (ctx) => {
      const editionIds: string[] = []
      for (const { entry, list } of received) {
        const terms = { serviceKind: entry.service_kind, period: entry.period, asOf: entry.date }
        const { id } = await uploadList(ctx, list, { agencyName: entry.agency, ...terms })
        await checkList(ctx, id)
        editionIds.push(id)
      }
      // Behind the dry runs in the same queue.
      await enqueue(ctx, commitSampleListsJob, { wave, editionIds })
      return { value: undefined }
    })
    return { wave, lists: entries.length }
  },
}

/** Saves what the dry runs found good, puts the example rules in force, and goes on to the corrected editions. */
export const commitSampleListsJob: JobKind<z.infer<typeof CheckedWave>> = {
  kind: 'setup.commit-sample-lists',
  input: CheckedWave,
  run: async (job) => {
    const { wave, editionIds } = job.input
    await job.step(async (ctx) => {
      for (const id of editionIds) await commitList(ctx, id)
      if (wave === 0) await adoptExamples(ctx)
      await enqueue(ctx, fillSampleListsJob, { wave: wave + 1 })
      return { value: undefined }
    })
    return { wave, lists: editionIds.length }
  },
}
