import { expect, test } from 'vitest'
import { parentCode, parseCode, sharedForm } from './code.ts'

test.each([
  ['2.08.03.2.02.0001', '2.08.03.2.02.0001', 'subkegiatan', '2.08'],
  ['2.08.03.02.02.0001', '2.08.03.2.02.0001', 'subkegiatan', '2.08'],
  ['2.08.03.2.02.01', '2.08.03.2.02.01', 'subkegiatan', '2.08'],
  [' 1.06.02.2.03 ', '1.06.02.2.03', 'kegiatan', '1.06'],
  ['1.06.02.', '1.06.02', 'program', '1.06'],
  ['1.06', '1.06', 'bidang', '1.06'],
  ['x.xx.01.2.06.0009', 'X.XX.01.2.06.0009', 'subkegiatan', 'X.XX'],
  ['9.01.03.7.03.0003', '9.01.03.7.03.0003', 'subkegiatan', '9.01'],
])('%j is read as %s, a %s of %s', (text, code, kind, affair) => {
  expect(parseCode(text)).toMatchObject({ code, kind, affair, account: null })
})

test('an account glued behind the code is told apart from it', () => {
  expect(parseCode('2.17.07.2.01.04.5.1.02.04.01.0003')).toMatchObject({
    code: '2.17.07.2.01.04',
    account: '5.1.02.04.01.0003',
  })
  expect(parseCode('2.17.07.2.01.0015.5.1.02')).toMatchObject({ code: '2.17.07.2.01.0015', account: '5.1.02' })
})

test.each(['', 'Dinsos', '0.06', '1.6', '1.06.02.9.03', '1.06.02.2.3', '1.06.02.2.03.001', '1,06', '1.06.02.2'])(
  '%j is no code',
  (text) => expect(parseCode(text)).toBeUndefined(),
)

test('every code but the first part has a code above it', () => {
  const above = (text: string) => parentCode(parseCode(text) ?? { code: '', kind: 'urusan' })
  expect(['1.06.02.2.03.0004', '1.06.02.2.03', '1.06.02', '1.06', '1'].map(above)).toEqual([
    '1.06.02.2.03',
    '1.06.02',
    '1.06',
    '1',
    null,
  ])
})

test('programme 01 of an agency is the shared programme of the lists', () => {
  expect(sharedForm('1.06.01.2.06.0009')).toBe('X.XX.01.2.06.0009')
  expect(sharedForm('1.06.02.2.01.0009')).toBe('1.06.02.2.01.0009')
})
