import { describe, expect, test } from 'vitest'
import { invented, inventedEngine, labelOf, pairOf } from './testing/invented.ts'

/** Two clerks, one thing: the technical term here, the deed, the result or a slogan there. */
describe('titles that say little', () => {
  const farmers = { targetText: 'keluarga petani' }
  test('a slogan lets the description speak', () => {
    const office = invented('a', {
      title: 'Bakti Fakoemulsifikasi',
      outputKind: 'layanan',
      targetText: 'lansia miskin',
    })
    const charity = invented('b', {
      title: 'Terang Kembali',
      purpose: 'Orang tua yang matanya tertutup selaput putih diantar dan dibiayai.',
      outputKind: 'layanan',
      targetText: 'lansia miskin',
    })
    expect(labelOf(office, charity)).toBe('duplicate')
  })
  test('a thing named only by the slogan does not stand in the way of what the description tells', () => {
    const plain = invented('a', {
      title: 'Sosialisasi bahaya narkoba',
      outputKind: 'sosialisasi',
      targetText: 'orang tua',
    })
    const slogan = invented('b', {
      title: 'Benteng Rumah',
      purpose: 'Orang tua paham tanda anak terjerat sabu.',
      outputKind: 'sosialisasi',
      targetText: 'orang tua',
    })
    expect(labelOf(plain, slogan)).toBe('duplicate')
  })
  test('a title that states deed and object is about that object, not about what the description mentions', () => {
    const weighing = invented('a', {
      title: 'Bimtek antropometri',
      purpose: 'Petugas posyandu mampu menimbang tanpa salah.',
      targetText: 'kader posyandu',
    })
    const board = invented('b', {
      title: 'Pelatihan kelembagaan posyandu',
      purpose: 'Pengurus paham struktur dan administrasi.',
      targetText: 'kader posyandu',
    })
    expect(labelOf(weighing, board)).not.toBe('duplicate')
  })
  test('a name may begin inside another and reach further', () => {
    const reading = inventedEngine().read(invented('a', { title: 'Skrining kesehatan jiwa', ...farmers }))
    expect([...reading.mentions.keys()]).toContain('jiwa')
    expect(reading.link).toBe('screen')
  })
  test('the object inside the name of a person is found: pasien TB, petani cabai', () => {
    const reading = inventedEngine().read(invented('a', { title: 'Paket gizi', targetText: 'petani cabai' }))
    expect(reading.mentions.get('cabai')?.named).toBe(true)
    expect([...reading.target.jobs]).toEqual(['petani'])
  })
})

describe('two kinds of one thing are two things', () => {
  const goods = { outputKind: 'bantuan barang', targetText: 'petani' } as const
  test.each([
    ['Bantuan benih cabai', 'Bantuan benih bawang merah'],
    ['Bantuan bibit durian', 'Bantuan bibit mangga'],
    ['Bantuan bibit kopi', 'Bantuan bibit kelapa'],
  ])('%s is not %s', (a, b) => {
    expect(labelOf(invented('a', { ...goods, title: a }), invented('b', { ...goods, title: b }))).toBeNull()
  })
  test('but a kind and its whole meet', () => {
    const chili = invented('a', { ...goods, title: 'Bantuan benih cabai' })
    expect(pairOf(chili, invented('b', { ...goods, title: 'Bantuan benih hortikultura' }))).not.toBeNull()
  })
})

describe('who and when', () => {
  test('shelves for a school and shelves for a mosque do not meet', () => {
    const shelves = { title: 'Bantuan rak dan buku bacaan', outputKind: 'bantuan barang' } as const
    const school = invented('a', { ...shelves, targetText: 'SD negeri' })
    expect(labelOf(school, invented('b', { ...shelves, targetText: 'takmir masjid' }))).toBeNull()
    expect(labelOf(school, invented('b', { ...shelves, targetText: 'sekolah negeri' }))).toBe('duplicate')
  })
  test('who is trained as a job seeker is met at work by the offer to graduates', () => {
    const course = invented('a', { title: 'Pelatihan membuat kapal kayu', targetText: 'pencari kerja' })
    const tools = {
      title: 'Bantuan alat galangan',
      outputKind: 'bantuan barang',
      targetText: 'perajin perahu',
      startsOn: '2026-08-03',
      endsOn: '2026-08-07',
    } as const
    const graduates = invented('b', { ...tools, purpose: 'Ketam listrik bagi lulusan pelatihan galangan.' })
    expect(labelOf(course, graduates)).toBe('complementary')
    expect(labelOf(course, invented('b', { ...tools, purpose: 'Ketam listrik bagi galangan.' }))).toBeNull()
  })
  test('an aid whose recipients are chosen already waits for no survey', () => {
    const houses = { targetText: 'keluarga miskin penghuni RTLH' }
    const survey = invented('a', { ...houses, title: 'Pendataan rumah tidak layak huni', outputKind: 'layanan' })
    const repair = { ...houses, title: 'Perbaikan rumah tidak layak huni', outputKind: 'perbaikan rumah' } as const
    expect(labelOf(survey, invented('b', repair))).toBe('complementary')
    expect(labelOf(survey, invented('b', { ...repair, purpose: 'Penerima sudah ditetapkan bupati.' }))).toBeNull()
  })
})
