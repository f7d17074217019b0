import { expect, test } from 'vitest'
import { AppError } from '#platform/errors.ts'
import { inWords, tellAgenciesOnce, unreadableReport } from './report.ts'

test('a new agency with two files is told once', () => {
  const report = { ...unreadableReport('a.csv', new AppError('internal')), error: null, agency: 'Dinas Tenaga Kerja' }
  const both = tellAgenciesOnce([
    { ...report, isNewAgency: true },
    { ...report, file: 'b.csv', isNewAgency: true },
  ])
  expect(both.map((one) => inWords(one).includes('Perangkat daerah baru'))).toEqual([true, false])
})
