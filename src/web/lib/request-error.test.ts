import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { ERROR_WORDS } from '#contract/error-words.ts'
import { describeError, ERRORS, type ErrorCode } from '#contract/errors.ts'
import { requestError, worthRetrying } from './request-error.ts'

const answer = (code: string, status: number, data?: object) => new ORPCError(code, { status, data })

test('an error of the table speaks the language of the screen, with its data filled in', () => {
  const error = answer('duplicate', 409, { what: 'agency' })
  expect(requestError(error, 'id').message).toMatch(/^Perangkat daerah dengan nama atau kode itu sudah ada/)
  expect(requestError(error, 'en').message).toMatch(/^Agency with that name or code exists already/)
  expect(requestError(error, 'id')).toMatchObject({
    code: 'duplicate',
    status: 409,
    data: { what: 'agency' },
  })
})

test('a form says its fields by the names it shows, never by their paths', () => {
  const error = answer('invalid_input', 400, { fields: 'purpose, candidate.nik, other' })
  const { message, data } = requestError(error, 'id', { purpose: 'Keperluan', nik: 'NIK' })
  expect(message).toContain('Isian belum benar: Keperluan, NIK, other.')
  expect(data.fields).toBe('purpose, candidate.nik, other')
})

test('every word fits into every sentence as the server would say it, in both languages', () => {
  for (const [code, { status }] of Object.entries(ERRORS)) {
    for (const word of [...Object.keys(ERROR_WORDS), 'Bank Sampah']) {
      const data = { what: word, state: word, by: word }
      for (const language of ['id', 'en'] as const) {
        const said = requestError(answer(code, status, data), language).message
        expect(said).toBe(describeError(code as ErrorCode, language, data))
      }
    }
  }
})

test('what a proxy or a lost line answers is told as a server out of reach, and may be tried again', () => {
  const waitedLongEnough = new DOMException('signal timed out', 'TimeoutError')
  for (const error of [new TypeError('Failed to fetch'), waitedLongEnough, answer('BAD_GATEWAY', 502)]) {
    expect(requestError(error, 'id')).toMatchObject({ code: 'offline', data: {} })
    expect(worthRetrying(error)).toBe(true)
  }
})

test('what nobody foresaw is still told in words, and is not sent again', () => {
  for (const error of [new Error('boom'), answer('TEAPOT', 418), 'text', undefined]) {
    expect(requestError(error, 'id').code).toBe('unexpected')
    expect(requestError(error, 'id').message).toMatch(/Muat ulang halaman/)
    expect(worthRetrying(error)).toBe(false)
  }
})
