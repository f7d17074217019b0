import { describe, expect, test } from 'vitest'
import type { ListField } from '#contract/lists/layout.ts'
import { type Given, places, readRow } from '../../../../../tests/build/rooms/list-rows.ts'
import { describeProblem, severityOf } from '../problems/row-problem.ts'
import { understand } from './understand.ts'

describe('names', () => {
  test.each([
    ['  SITI\u00a0AMINAH ', 'SITI AMINAH', false],
    ['1. Suparman', 'Suparman', false],
    ['ALM. H. SLAMET', 'H. SLAMET', true],
    ['Wagiman (Alm)', 'Wagiman', true],
    ["MAR'ATUS SHOLIHAH, S.Pd.", "MAR'ATUS SHOLIHAH, S.Pd.", false],
    ['SALMAH', 'SALMAH', false],
  ])('%j', (name, clean, isDeceased) => {
    const found = readRow({ name })
    expect(found).toMatchObject({ name: { clean }, isDeceased })
  })

  test.each([
    '=B3&C3',
    '=HYPERLINK("x")',
    '+VLOOKUP(A1;B:C;2)',
    { text: '', kind: 'empty' as const, isBareFormula: true },
  ])('a formula is no name: %j', (name) => {
    const found = readRow({ name, nik: '3507134107800001' })
    expect(found).toMatchObject({ isRejected: true, name: null, problems: ['name_formula'] })
  })

  test.each([
    ['SITI AMINAH\n3507134107800001', 'SITI AMINAH', '3507134107800001'],
    ['SITI AMINAH / 350713 410780 0001', 'SITI AMINAH', '3507134107800001'],
    ["Siti Aminah - '3507134107800001", 'Siti Aminah', '3507134107800001'],
    ['3507134107800001 SITI AMINAH', 'SITI AMINAH', '3507134107800001'],
    ['SITI LAILI I - 3507134107800001', 'SITI LAILI I', '3507134107800001'],
    ['SITI AMINAH / -', 'SITI AMINAH', undefined],
  ])('name and NIK in one cell: %j', (name_and_nik, clean, digits) => {
    const found = readRow({ name_and_nik })
    expect([found.name?.clean, found.nik?.digits]).toEqual([clean, digits])
  })

  test('a row that names nobody is rejected, one with only a number too', () => {
    expect(readRow({ name: '-', nik: '', village: 'Kemiri' })).toMatchObject({ isRejected: true })
    expect(readRow({ name: '-', nik: '', village: 'Kemiri' }).problems).toContain('nobody_named')
    expect(severityOf('nobody_named')).toBe('error')
    for (const name of ['', '-', '12345'])
      expect(readRow({ name, nik: '3507134107800001' })).toMatchObject({ isRejected: true, problems: ['name_missing'] })
  })
})

describe('NIK and family card', () => {
  test.each([
    ["'3507134107800001", []],
    ['3507 1341 0780 0001', []],
    ['350713.410780.0001', []],
    ['3507134107800001.0', []],
    ['35O7134107800001', ['letters_read']],
    ['350713410780000I', ['letters_read']],
  ])('%s is the same number', (nik, flags) =>
    expect(readRow({ nik }).nik).toMatchObject({ digits: '3507134107800001', sure: 16, flags }),
  )

  test.each([
    [{ text: '3507134107800000', kind: 'number' as const, digitsLost: true }, 'rounded', 12],
    [{ text: '3507134107800010', kind: 'number' as const, digitsLost: true }, 'rounded', 15],
    ['3,50713E+15', 'scientific', 5],
    ['3.50720E+15', 'scientific', 4],
    ['3507000000000000', 'dummy', 0],
    ['0000000000000000', 'dummy', 0],
    ['9999999999999999', 'dummy', 0],
    ['1234567890123456', 'dummy', 0],
    ['350713410780001', 'wrong_length', 0],
    ['3507139907800001', 'impossible_date', 16],
    ['0907134107800001', 'region_unknown', 16],
  ])('%j is kept, flagged %s', (nik, flag, sure) => {
    const found = readRow({ nik })
    expect(found.nik?.flags).toContain(flag)
    expect(found.nik?.sure).toBe(sure)
  })

  test.each(['', '-', '0', 'tidak ada', 'belum punya'])('%j is no number', (nik) => {
    expect(readRow({ name: 'SITI', nik })).toMatchObject({ nik: null, problems: ['nik_missing'] })
  })

  test('a list without the column does not miss it', () => expect(readRow({ name: 'SITI' }).problems).toEqual([]))

  const card = '3507130304150002'
  const own = '3507134107800001'
  test('exchanged they are put right, with evidence only', () => {
    const right = { nik: { digits: own }, kk: { digits: card } }
    expect(readRow({ nik: card, no_kk: own })).toMatchObject(right)
    expect(readRow({ nik: card, no_kk: own }).problems).toContain('nik_swapped')
    const man = '3507131201080001'
    expect(readRow({ nik: card, no_kk: man, birth_date: '12-01-2008' })).toMatchObject({ nik: { digits: man } })
    expect(readRow({ nik: card, no_kk: man })).toMatchObject({ nik: { digits: card }, kk: { digits: man } })
  })

  test('a card number in the place of the NIK is a card number', () => {
    expect(readRow({ nik: card, birth_date: '01-07-1980' })).toMatchObject({
      nik: null,
      kk: { digits: card, flags: ['other_kind'] },
    })
    expect(readRow({ nik: card, age: '44' })).toMatchObject({ nik: null, kk: { digits: card } })
    // A boy born on the day of the number: his own.
    expect(readRow({ nik: card, birth_date: '03-04-2015' })).toMatchObject({ nik: { digits: card }, kk: null })
  })

  test('the same number twice is one of the two', () => {
    expect(readRow({ nik: own, no_kk: own })).toMatchObject({ nik: { digits: own }, kk: null })
    expect(readRow({ nik: card, no_kk: card, birth_date: '01-07-1980' })).toMatchObject({
      nik: null,
      kk: { digits: card },
    })
  })

  test('a NIK that says another birth date or sex stays, flagged', () => {
    expect(readRow({ nik: own, birth_date: '02-07-1980', sex: 'L' }).nik?.flags).toEqual([
      'differs_from_birth',
      'differs_from_sex',
    ])
  })
})

describe('birth, age, sex', () => {
  test.each([
    ['01-02-1980', '1980-02-01'],
    ['1/2/1980', '1980-02-01'],
    ['01.02.80', '1980-02-01'],
    ['1 Februari 1980', '1980-02-01'],
    ['01-Peb-80', '1980-02-01'],
    ['30/03/1979 0:00:00', '1979-03-30'],
    ['1980-02-01', '1980-02-01'],
    ['29252', '1980-02-01'],
    ['01021980', '1980-02-01'],
    ['5-Agt-24', '2024-08-05'],
    ['5-Agt-26', '1926-08-05'],
  ])('%s is %s', (birth_date, date) => expect(readRow({ birth_date }).birth).toMatchObject({ date }))

  test.each([
    ['31-11-1980', { date: null, year: 1980 }, 'birth_impossible'],
    ['02/25/1980', { date: '1980-02-25' }, 'birth_month_first'],
    ['1965', { date: null, year: 1965 }, 'birth_year_only'],
    ['31-12-1960', { date: '1960-12-31', isDefault: true }, 'birth_default_day'],
    ['01-01-2026', { date: null }, 'birth_after_list'],
    ['kurang tahu', { date: null, year: null }, 'birth_unrecognised'],
  ])('%s is kept and said: %s', (birth_date, birth, problem) =>
    expect(readRow({ name: 'SITI', birth_date })).toMatchObject({ birth, problems: [problem] }),
  )

  test.each([
    ['Malang, 01-07-1965', 'Malang', '1965-07-01'],
    ['MALANG,1 Juli 1965', 'MALANG', '1965-07-01'],
    ['KAB. MALANG / 01/07/1965', 'KAB. MALANG', '1965-07-01'],
    ['Malang 1-Jul-65', 'Malang', '1965-07-01'],
    ['Malang,', 'Malang', undefined],
  ])('place and date in one cell: %s', (birth_place_date, place, date) => {
    const found = readRow({ birth_place_date })
    expect([found.birthPlace, found.birth?.date]).toEqual([place, date])
  })

  test('an age gives the days of birth it allows on the day of the list', () =>
    expect(readRow({ age: '44 Th' }).age).toEqual({ years: 44, bornFrom: '1980-04-01', bornUntil: '1981-03-31' }))

  test.each([
    [{ sex: 'LK' }, 'male'],
    [{ sex: 'Perempuan' }, 'female'],
    [{ sex: '2' }, 'female'],
    [{ sex: 'W' }, 'female'],
    [{ sex_male: '', sex_female: '√' }, 'female'],
    [{ sex_male: 'v', sex_female: '-' }, 'male'],
    [{ sex_male: 'v', sex_female: 'v' }, null],
    [{ sex: '?' }, null],
  ])('%j is %s', (given, sex) => expect(readRow(given).sex).toBe(sex))
})

describe('places', () => {
  const parts = (given: Partial<Record<ListField, Given>>) => {
    const { place, address } = readRow(given)
    return [place?.code, address.street, address.hamlet, address.rt, address.rw]
  }
  test.each([
    ['DSN. KRAJAN RT 03 RW 05 DS. KEMIRI KEC. JABUNG', ['35.07.17.2015', null, 'KRAJAN', '3', '5']],
    [
      'JL. GARUDA NO. 107, RT/RW 005/009, CEPOKOMULYO, KEPANJEN',
      ['35.07.13.1009', 'JL. GARUDA NO. 107', null, '5', '9'],
    ],
    ['Dukuh Ngemplak RT.2 RW.5 Cepokomulyo Kecamatan Kepanjen', ['35.07.13.1009', null, 'Ngemplak', '2', '5']],
    ['Druju 07/02 Dusun Krajan', ['35.07.04.2003', null, 'Krajan', '7', '2']],
    ['KRAJAN, Droeju, Sumawe', ['35.07.04.2003', null, 'KRAJAN', null, null]],
  ])('%s', (address, expected) => expect(parts({ address })).toEqual(expected))

  test('by code, with or without dots, and by names that are nearly right', () => {
    expect(readRow({ area_code: '3507172015' }).place).toEqual({ code: '35.07.17.2015', level: 'village', how: 'code' })
    expect(readRow({ village: 'CEPOKOMULJO', district: 'Kpj' }).place).toEqual({
      code: '35.07.13.1009',
      level: 'village',
      how: 'alike',
    })
    expect(readRow({ village_district: 'Kemiri / Jabung' }).place?.code).toBe('35.07.17.2015')
    expect(readRow({ village: 'Druju', district: 'Sbr. Manjing Wetan' }).place?.code).toBe('35.07.04.2003')
  })

  test('of two villages with one name none is chosen without the district', () => {
    expect(readRow({ name: 'SITI', village: 'Kemiri' })).toMatchObject({ place: null, problems: ['place_ambiguous'] })
    expect(readRow({ village: 'Kemiri', district: 'Kepanjen' })).toMatchObject({
      place: { code: '35.07.13.2001', how: 'name' },
    })
    expect(readRow({ name: 'SITI', village: 'Entah', district: 'Kepanjen' })).toMatchObject({
      place: { code: '35.07.13', level: 'district' },
      problems: ['place_unknown'],
    })
  })

  test('a spreadsheet that took RT/RW for a day', () =>
    expect(readRow({ rt_rw: { text: '2025-05-03', kind: 'date' } }).address).toMatchObject({ rt: '3', rw: '5' }))
})

test.each([
  ['081234567890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['0812 3456 7890 / 0856 1111 2222', '+6281234567890'],
  ['hilang', null],
])('phone %s is %s', (phone, number) => expect(readRow({ phone }).phone?.number ?? null).toBe(number))

test('what is said of the service', () => {
  const { service } = readRow({
    ...{ aid_kind: 'PKH LANSIA', aid_amount: 'Rp600.000,-', period: 'TW I 2025', service_date: '14 Februari 2025' },
    ...{ fund_source: 'APBD KAB', subactivity_code: '1.06.05.2.02.0010', state: 'Sudah tersalur', quantity: '2 paket' },
  })
  expect(service).toMatchObject({
    ...{ kind: 'PKH LANSIA', worth: 600_000, on: '2025-02-14', period: { from: '2025-01-01', until: '2025-03-31' } },
    ...{
      fundSource: 'APBD KAB',
      activityCode: '1.06.05.2.02.0010',
      state: 'done',
      quantity: { count: 2, unit: 'paket' },
    },
  })
})

test.each([
  ['2 - 20 Feb 2026', '2026-02-02', '2026-02-20'],
  ['28 Januari s.d. 5 Februari 2026', '2026-01-28', '2026-02-05'],
  ['Maret 2026', '2026-03-01', '2026-03-31'],
  ['maret', '2025-03-01', '2025-03-31'],
  ['TW II 2025', '2025-04-01', '2025-06-30'],
  ['2024', '2024-01-01', '2024-12-31'],
])('the span %s in the place of a day is when the service was given', (service_date, from, until) =>
  expect(readRow({ name: 'SITI', service_date })).toMatchObject({
    service: { on: null, period: { from, until } },
    problems: [],
  }),
)

test.each(['tidak ingat', '31 - 2 Feb 2026 dst', '12/2'])(
  'a day of service is never dropped without a word: %s',
  (service_date) => {
    const { service, problems } = readRow({ name: 'SITI', service_date })
    expect(service.on !== null || service.period !== null || problems.includes('service_date_unrecognised')).toBe(true)
  },
)

test.each([
  ['31-02-1997', 27],
  ['1997', 27],
  ['31-02-2025', 0],
])('of %s the year is used: about how old the person is', (birth_date, years) => {
  const { birth, age } = readRow({ name: 'SITI', birth_date })
  expect([birth?.date, age?.years]).toEqual([null, years])
})

test('a formula that failed is read as empty and said; its number is quoted nowhere', () => {
  const found = readRow({ name: 'SITI', nik: { text: '#REF!', kind: 'error' } })
  expect(found).toMatchObject({ nik: null, problems: ['cell_error', 'nik_missing'] })
})

test('problems are said in both languages and never quote a NIK, card, name or phone', () => {
  const secrets = { name: 'RAHASIA', nik: '35071341078000', no_kk: '3507139999999999', phone: '08x12' }
  const { problems } = understand(
    Object.fromEntries(
      Object.entries(secrets).map(([field, text]) => [
        field,
        { text, kind: 'text', digitsLost: false, origin: 'cell', column: 1 },
      ]),
    ),
    { day: '2025-03-31', places },
  )
  expect(problems.length).toBeGreaterThan(2)
  for (const found of problems)
    for (const language of ['id', 'en'] as const) {
      const said = JSON.stringify([found, describeProblem(found, language)])
      for (const secret of Object.values(secrets)) expect(said).not.toContain(secret)
    }
})
