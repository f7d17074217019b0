import { basename } from 'node:path'
import type { ListEdition, SaidTerms } from '#modules/lists/index.ts'
import {
  checkList,
  checkListJob,
  commitList,
  commitListJob,
  getEdition,
  listRows,
  readKnown,
  receiveList,
  undoList,
  undoListJob,
  uploadList,
} from '#modules/lists/index.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobKind } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { type As, actAs, testClock } from '../database.ts'

/** Called between the transactions of a job, with its kind and how many it has had. */
export type AfterStep = (kind: string, steps: number) => Promise<void>

/** The same kind of job, with a word after each of its transactions. */
function watched<I>(kind: JobKind<I>, afterStep: AfterStep): JobKind<I> {
  return {
    ...kind,
    run: (job) => {
      let steps = 0
      const step: typeof job.step = async (work) => {
        const value = await job.step(work)
        await afterStep(kind.kind, ++steps)
        return value
      }
      return kind.run({ ...job, step })
    },
  }
}

const TERMS: SaidTerms = {
  agencyName: 'Dinas Sosial',
  serviceKind: 'social-aid',
  period: 'TW II 2025',
  asOf: '2025-06-30',
}

/**
 * Takes files through the steps of a list, as somebody, with its own jobs run at once. Recognition and figures are asked for and left waiting: their
 * kinds are not known to this worker unless `kinds` brings them.
 */
export function openLister(
  database: Database,
  as: As = {},
  {
    clock = testClock(),
    afterStep = async () => {},
    kinds = [],
  }: { clock?: Clock; afterStep?: AfterStep; kinds?: readonly JobKind[] } = {},
) {
  const worker = createWorker({
    database,
    clock,
    log: createLog(readConfig({ LOG_LEVEL: 'silent' })),
    subscribers: {},
    kinds: [
      ...[checkListJob, commitListJob].map((kind) => watched(kind, afterStep)),
      watched(undoListJob, afterStep),
      ...kinds,
    ],
  })
  const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock, ...as }, work)
  const step = async (id: string, ask: (ctx: Context, id: string) => Promise<ListEdition>) => {
    await act((ctx) => ask(ctx, id))
    await worker.settle()
    return act((ctx) => getEdition(ctx, id))
  }
  const upload = async (content: string | Uint8Array, fileName = 'Penerima bansos TW II 2025.csv', said = TERMS) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const file = await receiveList(bytes, basename(fileName), await act(readKnown), 'id')
    return act((ctx) => uploadList(ctx, file, said))
  }
  const check = (id: string) => step(id, checkList)
  const commit = (id: string) => step(id, commitList)
  return {
    worker,
    act,
    upload,
    check,
    commit,
    undo: (id: string) => step(id, undoList),
    /** Upload, dry run and commit in one. */
    run: async (content: string | Uint8Array, fileName?: string, said?: SaidTerms) =>
      commit((await check((await upload(content, fileName, said)).id)).id),
    /** Codes of the problems of a checked list, by row. */
    codes: async (id: string) => {
      const { rows } = await act((ctx) => listRows(ctx, id, { show: 'all', page: 1, pageSize: 200 }))
      return Object.fromEntries(rows.map((row) => [row.row, row.problems.map(({ code }) => code)]))
    },
  }
}

const COLUMNS = [
  'No',
  'Nama',
  'NIK',
  'No KK',
  'Tgl Lahir',
  'L/P',
  'Alamat',
  'RT/RW',
  'Desa',
  'Kecamatan',
  'No HP',
] as const
type Column = (typeof COLUMNS)[number]

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const two = (value: number) => String(value).padStart(2, '0')

/** A woman who does not exist, different for each number; nothing about her is wrong. */
export function person(at: number): Readonly<Record<Column, string>> {
  const [day, month, year] = [(at % 28) + 1, (at % 12) + 1, 1950 + (at % 50)]
  const serial = String((at % 9_998) + 1).padStart(4, '0')
  const date = `${two(day)}${two(month)}${two(year % 100)}`
  return {
    No: String(at + 1),
    Nama: `${['Siti', 'Sri', 'Dewi', 'Endang', 'Nur'][at % 5]} ${['Aminah', 'Wahyuni', 'Lestari', 'Rahayu'][at % 4]} ${at}`,
    NIK: `350713${two(day + 40)}${date.slice(2)}${serial}`,
    'No KK': `350713${two(day)}${two(month)}${two(8 + (at % 15))}${serial}`,
    'Tgl Lahir': `${two(day)}/${two(month)}/${year}`,
    'L/P': 'P',
    Alamat: `Jl. Melati ${at}`,
    'RT/RW': `${two((at % 9) + 1)}/${two((at % 5) + 1)}`,
    Desa: 'Kepanjen',
    Kecamatan: 'Kepanjen',
    'No HP': '',
  }
}

/** A list in CSV, its header in row 1; every row is a good one but for what is given. */
export const listFile = (...rows: readonly Partial<Record<Column, string>>[]): string =>
  [COLUMNS, ...rows.map((row, at) => COLUMNS.map((name) => row[name] ?? person(at)[name]))]
    .map((line) => line.map(cell).join(','))
    .join('\n')
