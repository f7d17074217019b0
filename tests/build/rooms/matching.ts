import type { Question as EngineQuestion } from '#modules/matching/engine/index.ts'
import { matchRecords } from '#modules/matching/index.ts'
import { writeQuestions } from '#modules/matching/queries/write-questions.ts'
import type { NewRecord } from '#modules/people/index.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { testClock } from '../database.ts'

/** Called after each transaction of a run, with how many it has had. */
export type AfterStep = (steps: number) => Promise<void>

function watched<I>(kind: JobKind<I>, afterStep: AfterStep): JobKind<I> {
  return {
    ...kind,
    run: (job) => {
      let steps = 0
      const step: typeof job.step = async (work) => {
        const value = await job.step(work)
        await afterStep(++steps)
        return value
      }
      return kind.run({ ...job, step })
    },
  }
}

/** A worker that does nothing but recognise people. */
export function openMatchingWorker(
  database: Database,
  { clock = testClock(), afterStep = async () => {} }: { clock?: Clock; afterStep?: AfterStep } = {},
) {
  const log = createLog(readConfig({ LOG_LEVEL: 'silent' }))
  return createWorker({ database, clock, log, subscribers: {}, kinds: [watched(matchRecords, afterStep)] })
}

const FIRST =
  `Slamet Suparman Bambang Joko Agus Hadi Wahyu Rudi Eko Dwi Tri Yanto Sugeng Mulyono Karno Parto Darmo Wiji Yudi Arif
  Sumarni Ngatini Painem Lestari Wulan Ratna Endang Yuliati Kartini Murni Supiyah Tumini Rukmini Sulastri Partini Mujiati Kasih Ningsih`
    .trim()
    .split(/\s+/)
const SECOND =
  `Santoso Prasetyo Wibowo Hartono Susanto Setiawan Nugroho Kurniawan Saputra Hidayat Rahayu Utami Handayani Kusuma Pertiwi
  Anggraini Puspita Maharani Cahyani Permata`
    .trim()
    .split(/\s+/)

const two = (value: number) => String(value).padStart(2, '0')

/** A person who does not exist, another one for each number up to some hundred; what a careful list says of them. Three in a row live together. */
export function villager(at: number): Partial<NewRecord> {
  const isWoman = at % 2 === 1
  const [day, month, year] = [2 + ((at * 7) % 27), 2 + ((at * 5) % 10), 1950 + ((at * 13) % 50)]
  const family = Math.floor(at / 3)
  const village = `35.07.${two(1 + (family % 5))}.200${1 + (family % 4)}`
  const serial = String(101 + at * 3).padStart(4, '0')
  const head = `3507${two(1 + (family % 5))}`
  return {
    name: `${FIRST[at % FIRST.length]} ${SECOND[(at * 7 + Math.floor(at / FIRST.length)) % SECOND.length]}`,
    nik: `${head}${two(day + (isWoman ? 40 : 0))}${two(month)}${two(year % 100)}${serial}`,
    kk: `${head}${two(1 + (family % 28))}${two(1 + (family % 12))}${two(5 + (family % 15))}${String(11 + family * 3).padStart(4, '0')}`,
    sex: isWoman ? 'P' : 'L',
    birthDate: `${year}-${two(month)}-${two(day)}`,
    birthPlace: 'MALANG',
    address: `Jl. Melati ${family}`,
    rt: String(1 + (family % 9)),
    rw: String(1 + (family % 4)),
    villageCode: village,
    districtCode: village.slice(0, 8),
  }
}

/** The same person as another clerk writes them: every third without NIK, every fourth misspelt, every fifth without a card. */
export function carelessly(row: Partial<NewRecord>, at: number): Partial<NewRecord> {
  return {
    ...row,
    name: at % 4 === 1 ? `${row.name?.slice(0, -1)}${row.name?.endsWith('o') ? 'a' : 'o'}` : (row.name ?? ''),
    nik: at % 3 === 2 ? null : (row.nik ?? null),
    kk: at % 5 === 4 ? null : (row.kk ?? null),
  }
}

/** Some villagers in a row. */
export const villagers = (from: number, until: number): Partial<NewRecord>[] =>
  Array.from({ length: until - from }, (_, at) => villager(from + at))

/** A question about two records, as a run leaves it. */
export async function buildQuestion(
  ctx: Context,
  [a, b]: readonly [string, string],
  given: Partial<Pick<EngineQuestion, 'score' | 'gain' | 'reason' | 'evidence'>> & {
    readonly runId?: string
    /** Of the name, in bits. */
    readonly weight?: number
  } = {},
): Promise<string> {
  const id = newId()
  const evidence = [
    { comparison: 'name', level: 'same', weight: given.weight ?? 7.2 },
    { comparison: 'nik', level: null, weight: 0 },
  ]
  const { score = 0.6, gain = score, reason = 'unsure' } = given
  const question: EngineQuestion & { id: string } = {
    ...{ id, a, b, score, gain, reason },
    evidence: given.evidence ?? evidence,
  }
  await writeQuestions(ctx, given.runId ?? newId(), [question])
  return id
}
