import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  checkList,
  codeOfKind,
  commitList,
  discardList,
  getEdition,
  inWaves,
  isRefusal,
  type ListEdition,
  listEditions,
  readKnown,
  receiveList,
  recordRefusal,
  relateEdition,
  type SaidTerms,
  uploadList,
} from '#modules/lists/index.ts'
import { listKinds } from '#modules/services/index.ts'
import type { Application } from '#platform/application.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Terminal, UsageError } from '../command.ts'
import { finishJobs } from '../progress.ts'
import type { ListToImport } from './manifest.ts'
import { type FileReport, reportOf, tellAgenciesOnce, unreadableReport } from './report.ts'

/** Where and how files are imported. */
export interface Run {
  readonly application: Application
  readonly terminal: Terminal
  readonly region: string
  readonly inRegion: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  /** Save; without it only the dry run. */
  readonly yes: boolean
}

/** A file on its way through a wave. */
interface OnItsWay {
  readonly file: string
  readonly edition?: ListEdition
  readonly isOpen?: boolean
  readonly error?: AppError
}

/**
 * Imports files and waits until recognition and figures have settled. Files of one list and period follow each other in waves, so that the second
 * finds the first; all others go together, so that people are recognised once. A bad file stops no other.
 */
export async function importLists(run: Run, lists: readonly ListToImport[]): Promise<FileReport[]> {
  const reports = new Map<ListToImport, FileReport>()
  for (const wave of inWaves(lists, ({ agency, kind, period }) => [agency, kind, period])) {
    const taken: OnItsWay[] = []
    for (const list of wave) taken.push(await takeIn(run, list))
    const checked = await step(run, taken, checkList, 'Memeriksa')
    const done = run.yes ? await step(run, checked, commitList, 'Menyimpan') : checked
    for (const [at, one] of done.entries()) {
      const list = wave[at]
      if (list) reports.set(list, await tell(run, one))
    }
  }
  return tellAgenciesOnce(lists.flatMap((list) => reports.get(list) ?? []))
}

const asRefusal = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  throw error
}

async function takeIn({ inRegion }: Run, list: ListToImport): Promise<OnItsWay> {
  const file = basename(list.path)
  try {
    const content = await readFile(list.path).catch(() => {
      const message = `Berkas ${list.path} tidak ditemukan atau tidak dapat dibuka. Periksa namanya di manifes.`
      throw new AppError('file_unreadable', { message, reason: 'file_missing' })
    })
    const received = await receiveList(content, file, await inRegion(readKnown), 'id')
    const edition = await inRegion(async (ctx) => uploadList(ctx, received, await termsOf(ctx, list)))
    await inRegion((ctx) => forgetLeftovers(ctx, edition))
    const isAlready = (await inRegion((ctx) => relateEdition(ctx, edition))).sameFile !== null
    if (isAlready) await inRegion((ctx) => discardList(ctx, edition.id))
    return { file, edition, isOpen: !isAlready }
  } catch (error) {
    if (isRefusal(error)) await inRegion((ctx) => recordRefusal(ctx, error))
    return { file, error: asRefusal(error) }
  }
}

const SAME = ['fileHash', 'createdBy', 'agencyId', 'newAgency'] as const

/** What a killed command left of the same file of the same agency half-way is begun anew. */
async function forgetLeftovers(ctx: Context, taken: ListEdition): Promise<void> {
  const { rows } = await listEditions(ctx, { state: 'open', page: 1, pageSize: 200 })
  for (const edition of rows) {
    if (edition.id !== taken.id && SAME.every((key) => edition[key] === taken[key])) await discardList(ctx, edition.id)
  }
}

async function termsOf(ctx: Context, list: ListToImport): Promise<SaidTerms> {
  const { agency, kind, period, date, title, isNoCasework = false } = list
  const serviceKind = kind === undefined ? undefined : await kindOf(ctx, kind)
  return {
    isNoCasework,
    ...(agency === undefined ? {} : { agencyName: agency }),
    ...(serviceKind === undefined ? {} : { serviceKind }),
    ...(period === undefined ? {} : { period }),
    ...(date === undefined ? {} : { asOf: date }),
    ...(title === undefined ? {} : { title }),
  }
}

/** A kind by its code or its name; what the region does not have yet becomes a kind of its own. */
async function kindOf(ctx: Context, text: string): Promise<string> {
  const plain = text.trim().toLowerCase()
  const known = (await listKinds(ctx)).find(({ code, name }) => code === plain || name.toLowerCase() === plain)
  if (known) return known.code
  const code = codeOfKind(plain)
  if (code === undefined) throw new UsageError(`Jenis layanan “${text}” perlu paling sedikit dua huruf atau angka.`)
  return code
}

type Ask = (ctx: Context, id: string) => Promise<ListEdition>

/** Takes the next step with every file that is still good, and waits. */
async function step(run: Run, taken: readonly OnItsWay[], ask: Ask, title: string): Promise<OnItsWay[]> {
  const asked: (OnItsWay & { jobId?: string })[] = []
  for (const one of taken) asked.push(await askFor(run, one, ask))
  const jobs = asked.flatMap(({ jobId, file }) => (jobId ? [{ id: jobId, title: `${title} ${file}` }] : []))
  const errors = await finishJobs(run.application, run.terminal, run.region, jobs)
  const failed = new Map(jobs.map(({ id }, at) => [id, errors[at]]))
  return asked.map(({ jobId, ...one }) => {
    const error = jobId === undefined ? undefined : failed.get(jobId)
    return error ? { ...one, isOpen: false, error } : one
  })
}

async function askFor(run: Run, one: OnItsWay, ask: Ask): Promise<OnItsWay & { jobId?: string }> {
  const { edition, isOpen } = one
  if (!edition || !isOpen) return one
  try {
    const { jobId } = await run.inRegion((ctx) => ask(ctx, edition.id))
    return jobId === null ? one : { ...one, jobId }
  } catch (error) {
    return { ...one, isOpen: false, error: asRefusal(error) }
  }
}

/** What became of a file; after a dry run, and where the file failed, it is forgotten. */
async function tell(run: Run, { file, edition, error }: OnItsWay): Promise<FileReport> {
  if (!edition) return unreadableReport(file, error ?? new AppError('internal', { requestId: file }))
  const report = await run.inRegion((ctx) => reportOf(ctx, edition.id, error))
  const { state } = await run.inRegion((ctx) => getEdition(ctx, edition.id))
  if (state === 'uploaded' || state === 'checked' || state === 'failed')
    await run.inRegion((ctx) => discardList(ctx, edition.id))
  return report
}
