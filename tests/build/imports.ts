import type { ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  checkImport,
  checkJob,
  commitImport,
  commitJob,
  getImport,
  listImportRows,
  type PlanImport,
  receiveFile,
  undoImport,
  undoJob,
  uploadFile,
} from '#modules/plans/index.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { type As, actAs, testClock } from './database.ts'

/** Called between the transactions of a commit, with its job and how many it has had. */
type AfterStep = (jobId: string, steps: number) => Promise<void>

/** Kills this very process some milliseconds after a transaction, without a chance to tidy up; step 0: never. */
export const killedAfter =
  (step: number, milliseconds: number): AfterStep =>
  async (_, steps) => {
    if (steps !== step) return
    if (milliseconds === 0) process.kill(process.pid, 'SIGKILL')
    else setTimeout(() => process.kill(process.pid, 'SIGKILL'), milliseconds)
  }

/** The signal a process was ended by; null: none, its work was done. What failed of itself is told with its own words. */
export async function endOf(child: ChildProcessByStdio<null, null, Readable>): Promise<NodeJS.Signals | null> {
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('exit', (...end) => resolve(end)),
  )
  const said = await text(child.stderr)
  const [code, signal] = await ended
  if (code !== null && code !== 0) throw new Error(`the process ended with ${code}: ${said}`)
  return signal
}

/** The same kind of job, with a word after each of its transactions. */
function watched(kind: typeof commitJob, afterStep: AfterStep): typeof commitJob {
  return {
    ...kind,
    run: (job) => {
      let steps = 0
      const step: typeof job.step = async (work) => {
        const value = await job.step(work)
        await afterStep(job.id, ++steps)
        return value
      }
      return kind.run({ ...job, step })
    },
  }
}

/** Takes files through the steps of an import, as somebody, with the jobs run at once. */
export function openImporter(
  database: Database,
  as: As = {},
  { clock = testClock(), afterStep = async () => {} }: { clock?: Clock; afterStep?: AfterStep } = {},
) {
  const worker = createWorker({
    database,
    clock,
    log: createLog(readConfig({ LOG_LEVEL: 'silent' })),
    subscribers: {},
    kinds: [checkJob, watched(commitJob, afterStep), undoJob],
  })
  const act = <T>(work: (ctx: Context) => Promise<T>) => actAs(database, { clock, ...as }, work)
  const step = async (id: string, ask: (ctx: Context, id: string) => Promise<PlanImport>) => {
    await act((ctx) => ask(ctx, id))
    await worker.settle()
    return act((ctx) => getImport(ctx, id))
  }
  const upload = async (content: string | Uint8Array, fileName = 'rencana.csv', year?: number) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const file = await receiveFile(bytes, fileName, 'id')
    return act((ctx) => uploadFile(ctx, file, year))
  }
  const check = (id: string) => step(id, checkImport)
  const commit = (id: string) => step(id, commitImport)
  return {
    worker,
    act,
    upload,
    check,
    commit,
    undo: (id: string) => step(id, undoImport),
    /** Upload, dry run and commit in one. */
    run: async (content: string | Uint8Array, fileName?: string) =>
      commit((await check((await upload(content, fileName)).id)).id),
    /** Upload and dry run; the codes of the problems by row. */
    problems: async (content: string, year = 2026) => {
      const { id } = await upload(content, 'rencana.csv', year)
      const found = await check(id)
      const { rows } = await act((ctx) => listImportRows(ctx, id, { show: 'all', page: 1, pageSize: 200 }))
      return {
        found,
        rows,
        codes: Object.fromEntries(rows.map((row) => [row.row, row.problems.map(({ code }) => code)])),
      }
    },
  }
}

const COLUMNS =
  'id,instansi,instansi_singkat,kode_sub_kegiatan,nama_kegiatan,uraian,jenis_keluaran,sasaran,sasaran_terstruktur,wilayah,wilayah_kode,mulai,selesai,jumlah_sasaran,pagu,sumber_dana,mitra'.split(
    ',',
  )

const ROW: Readonly<Record<string, string>> = {
  instansi: 'Dinas Sosial Kabupaten Malang',
  instansi_singkat: 'Dinsos',
  nama_kegiatan: 'Pelatihan membuat roti',
  wilayah: 'Kec. Dau',
  wilayah_kode: '35.07.22',
  mulai: '2026-03-02',
  selesai: '2026-03-06',
  jumlah_sasaran: '20',
  pagu: '50000000',
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A file with our columns; every row is a good one but for what is given. Its first row of data is row 2. */
export const planFile = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  [
    COLUMNS,
    ...rows.map((row, at) => COLUMNS.map((name) => row[name] ?? (name === 'id' ? `T-${at + 1}` : (ROW[name] ?? '')))),
  ]
    .map((line) => line.map(cell).join(','))
    .join('\n')
