import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test('what the database quotes of a row, and what a message quotes, is never written', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "Siti Aminah"'), {
    code: '22007',
    constraint: 'people__born',
    detail: 'Failing row contains (Siti Aminah, 3507012345678901).',
    where: 'COPY people, line 1: "3507012345678901"',
  })
  const text = written((log) => log.error({ err: error, requestId: 'r1' }, 'request failed'))
  expect(text).not.toMatch(/Siti|3507012345678901/)
  expect(JSON.parse(text)).toMatchObject({ requestId: 'r1', err: { code: '22007', constraint: 'people__born' } })
  expect(JSON.parse(text).err.at.length).toBeGreaterThan(0)
})

test('fields that carry a person are cut out', () => {
  const text = written((log) =>
    log.info({ email: 'a@b.c', user: { name: 'Siti', nik: '3507', token: 't' }, count: 3 }, 'x'),
  )
  expect(JSON.parse(text)).toMatchObject({ count: 3, user: {} })
  expect(text).not.toMatch(/Siti|3507|a@b\.c/)
})
