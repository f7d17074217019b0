import { expect, test } from 'vitest'
import { followJob, type Job, type Watch } from './follow-job.ts'

const job = (done: number, state: Job['state'] = 'running'): Job => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'plans.import',
  state,
  done,
  total: 10,
  result: null,
  error: null,
  createdAt: '2026-02-10T01:00:00Z',
  finishedAt: null,
  can: { cancel: true },
})

/** Each connection gives some jobs, then breaks or ends. */
function line(...connections: (Job | Error)[][]): Watch {
  return async () => {
    const events = connections.shift() ?? []
    return (async function* () {
      for (const event of events) {
        if (event instanceof Error) throw event
        yield event
      }
    })()
  }
}

async function follow(watch: Watch) {
  const seen: number[] = []
  const waits: number[] = []
  let lost = 0
  await followJob(
    watch,
    { onJob: ({ done }) => seen.push(done), onLost: () => lost++ },
    new AbortController().signal,
    (error) => error instanceof RangeError,
    async (ms) => void waits.push(ms),
  )
  return { seen, waits, lost }
}

test('a job is followed to its end over a line that breaks', async () => {
  const broken = new Error('network')
  const result = await follow(line([job(1), broken], [broken], [job(5)], [job(10, 'done'), job(99)]))
  expect(result).toEqual({ seen: [1, 5, 10], lost: 2, waits: [1_000, 2_000, 1_000] })
})

test('a job that is not there is not asked for again', async () => {
  await expect(follow(line([new RangeError('not_found')], [job(10, 'done')]))).rejects.toThrow('not_found')
})
