import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { guessKind } from './agency.ts'
import { findAgencyByName } from './get-agency.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  const agencies = [
    ['DKP', 'Dinas Ketahanan Pangan Kabupaten Malang'],
    ['DPPKB', 'Dinas Pengendalian Penduduk dan Keluarga Berencana Kabupaten Malang'],
    ['Diskop UM', 'Dinas Koperasi dan Usaha Mikro Kabupaten Malang'],
    ['DWP DKP', 'Dharma Wanita Persatuan Dinas Ketahanan Pangan'],
    ['DWP Kab. Malang', 'Dharma Wanita Persatuan Kabupaten Malang'],
    ['Kec. Pakis', 'Kecamatan Pakis'],
    ['Kec. Pakisaji', 'Kecamatan Pakisaji'],
    ['Kel. Dampit', 'Kelurahan Dampit'],
    ['Kec. Dampit', 'Kecamatan Dampit'],
  ] as const
  for (const [shortName, name] of agencies) await buildAgency(database, { shortName, name })
})
afterAll(() => database.close())

const find = (text: string) => actAs(database, {}, (ctx) => findAgencyByName(ctx, text))

test.each([
  ['DKP', 'DKP'],
  ['dinas ketahanan pangan kabupaten malang', 'DKP'],
  ['Dinas Ketahanan Pangan', 'DKP'],
  ['  Dinas  Ketahanan   Pangan Kab. Malang ', 'DKP'],
  ['Dinas Pengendalian Penduduk & KB', 'DPPKB'],
  ['Dinas Koperasi dan UM Kab. Malang', 'Diskop UM'],
  ['DWP Dinas Ketahanan Pangan', 'DWP DKP'],
  ['DWP Kabupaten Malang', 'DWP Kab. Malang'],
  ['Kecamatan Pakis', 'Kec. Pakis'],
  ['KEC PAKISAJI', 'Kec. Pakisaji'],
  ['Kelurahan Dampit', 'Kel. Dampit'],
])('%j is found as %s', async (text, shortName) => {
  expect((await find(text)).agency?.shortName).toBe(shortName)
})

test.each(['Dinas Ketahanan Pagan', 'Kecamatan Pakiss', 'Dampit', 'Dinas'])('%j is never guessed', async (text) => {
  expect((await find(text)).agency).toBeUndefined()
})

test('a misspelt name brings suggestions, the likeliest first; nonsense and nothing bring none', async () => {
  expect((await find('Dinas Ketahanan Pagan')).suggestions[0]?.shortName).toBe('DKP')
  expect((await find('zzzzqqq')).suggestions).toEqual([])
  expect((await find('  ')).suggestions).toEqual([])
})

test.each([
  ['Kecamatan Dampit', 'kecamatan'],
  ['Kelurahan Sisir', 'kelurahan'],
  ['DWP DKP', 'dwp'],
  ['Dharma Wanita Persatuan Dinas Kesehatan', 'dwp'],
  ['Badan Amil Zakat Nasional Kabupaten Malang', 'lembaga'],
  ['Badan Penanggulangan Bencana Daerah', 'perangkat_daerah'],
  ['Tim Penggerak PKK Kabupaten Malang', 'lembaga'],
  ['UPTD PPA', 'uptd'],
  ['Bagian Kesejahteraan Rakyat', 'unit'],
  ['Sekretariat Daerah', 'perangkat_daerah'],
] as const)('%s is taken for a %s', (name, kind) => expect(guessKind(name)).toBe(kind))
