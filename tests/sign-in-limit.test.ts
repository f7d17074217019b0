import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from './build/application.ts'

// In a file of its own: what is counted here would stop the sign-ins of other tests.
let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('wrong passwords are limited by the address of the caller, which the caller cannot choose', async () => {
  const statuses: number[] = []
  for (let n = 1; n <= 15; n++) {
    const answer = await application.request('POST', '/api/auth/sign-in/email', {
      body: { email: 'siapa@contoh.test', password: `salah sekali ${n}` },
      headers: { 'x-selaras-address': `203.0.113.${n}` },
    })
    statuses.push(answer.status)
  }
  expect(statuses[0]).toBe(401)
  expect(statuses).toContain(429)
})
