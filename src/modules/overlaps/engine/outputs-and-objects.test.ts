import { describe, expect, test } from 'vitest'
import { invented, inventedEngine, labelOf } from './testing/invented.ts'

const dry = 'warga kekurangan air bersih'

describe('the same thing, given in another form', () => {
  const heads = invented('a', { title: 'Bantuan kambing', purpose: 'Tiap keluarga menerima induk dua ekor.' })
  const goats = { ...heads, outputKind: 'bantuan barang', targetText: 'peternak kambing' } as const
  const money = (purpose: string) =>
    invented('b', {
      title: 'Stimulan usaha kambing',
      purpose,
      outputKind: 'bantuan uang',
      targetText: 'peternak kambing',
    })
  test('money bound to buying what the other hands out is a duplicate', () => {
    expect(labelOf(goats, money('Rp4 juta untuk membeli induk.'))).toBe('duplicate')
  })
  test('money for something else on the same object complements it', () => {
    expect(labelOf(goats, money('Rp4 juta untuk membeli papan kandang.'))).toBe('complementary')
  })
  test('a tank built or handed over is one tank; the water that fills it is another thing', () => {
    const tank = invented('a', {
      title: 'Tandon air keluarga',
      purpose: 'Tong 1.000 liter dibagikan.',
      outputKind: 'bantuan barang',
      targetText: dry,
    })
    const built = invented('b', {
      title: 'Pembangunan penampung air hujan',
      outputKind: 'pembangunan prasarana',
      targetText: dry,
    })
    const water = invented('c', {
      title: 'Suplai air kemarau',
      purpose: 'Truk tangki mengisi tandon warga.',
      outputKind: 'bantuan barang',
      targetText: dry,
    })
    expect(labelOf(tank, built)).toBe('duplicate')
    expect(labelOf(tank, water)).toBe('complementary')
  })
})

describe('who gives is not who gets', () => {
  test('a gift by Dharma Wanita to citizens with a disability is for citizens', () => {
    const give = { outputKind: 'bantuan barang', targetText: 'penyandang disabilitas fisik' } as const
    const gift = invented('a', { ...give, title: 'Bakti Sosial HUT DWP: Kursi Roda' })
    expect(labelOf(gift, invented('b', { ...give, title: 'Bantuan kursi roda' }))).toBe('duplicate')
  })
})

describe('what must come first', () => {
  test('a village that vows to build latrines has not got them yet', () => {
    const vow = invented('a', {
      title: 'Ikrar Dusun Bersih',
      purpose: 'Warga berikrar membangun jamban sendiri.',
      outputKind: 'sosialisasi',
      targetText: 'keluarga tanpa jamban',
      startsOn: '2026-09-07',
      endsOn: '2026-09-11',
    })
    const latrines = invented('b', {
      title: 'Pembangunan jamban keluarga',
      outputKind: 'pembangunan prasarana',
      targetText: 'keluarga tanpa jamban',
    })
    expect(inventedEngine().read(vow).link).toBe('consent')
    expect(labelOf(vow, latrines)).toBe('sequence_gap')
  })
  test('credit for returned migrants who only start comes too early before their class', () => {
    const course = invented('a', {
      title: 'Pelatihan kewirausahaan',
      targetText: 'purna pekerja migran',
      startsOn: '2026-09-07',
      endsOn: '2026-09-11',
    })
    const credit = invented('b', {
      title: 'Fasilitasi KUR',
      purpose: 'Akad kredit bagi yang baru merintis usaha.',
      outputKind: 'bantuan uang',
      targetText: 'mantan TKI',
    })
    expect(labelOf(course, credit)).toBe('sequence_gap')
    expect(labelOf({ ...course, targetText: 'pelaku usaha' }, { ...credit, targetText: 'pelaku usaha' })).not.toBe(
      'sequence_gap',
    )
  })
})

test('two tournaments that each name their own game are two', () => {
  const play = { outputKind: 'pameran/pemasaran', targetText: 'pelajar' } as const
  expect(
    labelOf(invented('a', { ...play, title: 'Turnamen catur' }), invented('b', { ...play, title: 'Turnamen e-sport' })),
  ).toBe(null)
})
