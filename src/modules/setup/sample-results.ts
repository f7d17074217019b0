import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Graduate } from '#contract/training/results/graduates.ts'
import { OutcomeStatus } from '#contract/training/shapes.ts'
import {
  answerAsEmployer,
  askEmployer,
  listGraduates,
  noteAttempt,
  readGraduate,
  recordGraduateLife,
  recordOutcome,
} from '#modules/training/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { readLink } from '#platform/vault/links.ts'
import { SAMPLE } from './sample-region.ts'

const Answer = z.object({
  status: OutcomeStatus,
  employer: z.string().default(''),
  work: z.string().default(''),
  income: z.number().int().nullable().default(null),
  nib: z.boolean().nullable().default(null),
  payroll: z.string().default(''),
  /** Tries before it. */
  tries: z.number().int().default(0),
  /** Asked of the employer: the link waits, or was answered so. */
  asked: z.enum(['waiting', 'confirmed', 'denied']).nullable().default(null),
})
const Life = z.object({
  '3': Answer.nullable(),
  '6': Answer.nullable(),
  '12': Answer.nullable(),
  movedAfter: z.number().int().nullable().default(null),
})
/** Of the first whose word stands in the title of the course. */
const Sample = z.object({ courses: z.array(z.object({ course: z.string(), lives: z.array(Life).min(1) })) })
type Life = z.infer<typeof Life>

/** The same on another day: what the sample says happened then. */
const onDay = (ctx: Context, day: string): Context => ({ ...ctx, clock: { now: () => new Date(`${day}T03:00:00Z`) } })

async function live(ctx: Context, graduate: Graduate, life: Life, today: string): Promise<void> {
  const { id, finishedOn } = graduate
  for (const { months, dueOn } of graduate.standings) {
    const day = dueOn < today ? dueOn : today
    const said = life[`${months}`]
    if (dueOn > today || !said) continue
    const then = onDay(ctx, day)
    for (let at = 0; at < said.tries; at++)
      await noteAttempt(then, { id, months, means: 'call', result: 'no_answer', againOn: null, note: '' })
    const { outcomes } = await recordOutcome(then, {
      id,
      months,
      status: said.status,
      employerName: said.employer,
      partnerId: null,
      work: said.work,
      workingSince: said.employer || said.income ? daysAfter(finishedOn, 30) : null,
      monthlyIncome: said.income,
      hasBusinessNumber: said.nib,
      saidOn: day,
      means: said.payroll ? 'payroll' : 'call',
      evidenceNote: said.payroll,
      replaces: null,
      correctionReason: '',
    })
    const outcomeId = outcomes.find((one) => one.months === months && one.isCurrent)?.id
    if (said.asked && outcomeId) await ask(ctx, outcomeId, said.asked)
  }
  if (life.movedAfter === null) return
  const since = daysAfter(finishedOn, life.movedAfter)
  const { version } = await readGraduate(ctx, id)
  if (since < today)
    await recordGraduateLife(ctx, { id, version, life: 'moved', since, reason: 'Kata keluarga melalui telepon' })
}

async function ask(ctx: Context, outcomeId: string, answer: 'waiting' | 'confirmed' | 'denied'): Promise<void> {
  const { url } = await askEmployer(ctx, { id: outcomeId, publicUrl: '' })
  const link = readLink(url.split('/').at(-1) ?? '')
  if (answer === 'waiting' || !link) return
  const note = answer === 'denied' ? 'Tidak ada di daftar pegawai kami.' : ''
  const said = { workingSince: null, isFormal: null, name: 'Yuni Astuti', post: 'Bagian personalia', note }
  await answerAsEmployer(ctx, link, { answer, ...said })
}

/** What became of the sample's graduates, each a life of `training-results.json` in turn; only points that have come. */
export const fillSampleResultsJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-results',
  input: z.object({}),
  run: async (job) => {
    const source = JSON.parse(await readFile(path.join(SAMPLE.folder, 'training-results.json'), 'utf8'))
    const { courses } = Sample.parse(source)
    return job.step(async (ctx) => {
      const today = todayOf(ctx)
      const { rows } = await listGraduates(ctx, { sort: 'name', page: 1, pageSize: 200 })
      for (const ofBatch of Map.groupBy(rows, ({ batch }) => batch.id).values())
        for (const [at, graduate] of ofBatch.entries()) {
          const title = graduate.batch.course.toLowerCase()
          const lives = courses.find(({ course }) => title.includes(course))?.lives ?? []
          const life = lives[at % lives.length]
          if (life) await live(ctx, graduate, life, today)
        }
      return { value: { graduates: rows.length } }
    })
  },
}
