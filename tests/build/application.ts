import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Application } from '#platform/application.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { assemble, wiring } from '../../src/main.ts'
import { openTestDatabase, testClock } from './database.ts'

/** A body that carries a file goes as a form; any other as JSON. */
function formOf(body: unknown): FormData | undefined {
  const entries = Object.entries(body ?? {})
  if (!entries.some(([, value]) => value instanceof File)) return undefined
  const form = new FormData()
  for (const [name, value] of entries)
    if (value !== undefined && value !== null) form.append(name, value instanceof File ? value : String(value))
  return form
}

/** The whole application over a fresh test database, answering HTTP without a socket; undeclared answers are loud. */
export async function openTestApplication(clock: Clock = testClock(new Date().toISOString())) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'selaras-test-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  })
  const database = await openTestDatabase()
  const log = createLog(config)
  const worker = createWorker({ database, clock, log, ...wiring })
  const application: Application = {
    config,
    database,
    clock,
    log,
    worker,
    close: async () => {
      await worker.stop()
      await database.close()
    },
  }
  const { app, services } = assemble(application, { strict: true, isStopping: () => false })

  /** One request; changes carry the header that no form can send. */
  const request = (
    method: string,
    url: string,
    options: { body?: unknown; cookie?: string; headers?: Record<string, string> } = {},
  ) => {
    const form = formOf(options.body)
    return app.request(url, {
      method,
      ...(options.body === undefined ? {} : { body: form ?? JSON.stringify(options.body) }),
      headers: {
        ...(form ? {} : { 'content-type': 'application/json' }),
        'x-selaras-csrf': '1',
        origin: config.publicUrl,
        ...(options.cookie ? { cookie: options.cookie } : {}),
        ...options.headers,
      },
    })
  }
  return { ...application, app, services, request }
}

export type TestApplication = Awaited<ReturnType<typeof openTestApplication>>

/** Signs in through the library's own route and answers the session's cookie. */
export async function signIn(
  { request }: Pick<TestApplication, 'request'>,
  email: string,
  password: string,
): Promise<string> {
  const answer = await request('POST', '/api/auth/sign-in/email', { body: { email, password } })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
