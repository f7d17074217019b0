import { describe, expect, test } from 'vitest'
import { invented, labelOf, pairOf } from './testing/invented.ts'

const sewing = invented('a')
const machines = invented('b', {
  title: 'Bantuan mesin jahit',
  outputKind: 'bantuan barang',
  startsOn: '2026-08-03',
  endsOn: '2026-08-07',
})

describe('duplicate: the same output for the same people in the same place at about the same time', () => {
  test('other words for the same skill', () => {
    const pair = pairOf(sewing, invented('b', { title: 'Kursus tata busana bagi janda tidak mampu' }))
    expect(pair?.label).toBe('duplicate')
    expect(pair?.parts.purpose.wordsB).toContain('busana')
    expect(pair?.why).toMatch(/menjahit/)
  })
  test('the kind ticked does not matter: money for a house is a repaired house', () => {
    const repair = invented('a', {
      title: 'Perbaikan rumah tidak layak huni',
      outputKind: 'perbaikan rumah',
      targetText: 'keluarga miskin penghuni RTLH',
    })
    const money = invented('b', {
      title: 'Bedah rumah mustahik',
      purpose: 'Uang tunai untuk memperbaiki rumah reyot.',
      outputKind: 'bantuan uang',
      targetText: 'fakir miskin yang rumahnya rusak',
    })
    expect(labelOf(repair, money)).toBe('duplicate')
  })
  test('adjacent quarters count, a quarter between does not', () => {
    expect(labelOf(sewing, invented('b', { startsOn: '2026-07-01', endsOn: '2026-07-03' }))).toBe('duplicate')
    expect(labelOf(sewing, invented('b', { startsOn: '2026-10-05', endsOn: '2026-10-07' }))).toBeNull()
  })
  test('eggs for underweight children are the same as supplementary food', () => {
    const eggs = invented('a', {
      title: 'Gerakan sebutir telur',
      purpose: 'Membagi telur tiap hari.',
      outputKind: 'bantuan barang',
      targetText: 'balita dengan berat badan kurang',
    })
    const food = invented('b', { title: 'PMT lokal', outputKind: 'bantuan barang', targetText: 'balita gizi kurang' })
    expect(labelOf(eggs, food)).toBe('duplicate')
  })
  test('a word outside the lexicon in both titles is evidence of the same object', () => {
    const a = invented('a', { title: 'Pelatihan pembuatan gumbrengan' })
    expect(labelOf(a, invented('b', { title: 'Kursus membuat gumbrengan' }))).toBe('duplicate')
  })
  test('a typing error in a long word does not hide it', () => {
    expect(
      labelOf(sewing, invented('b', { title: 'PELATHAN MENJAHT', purpose: 'Peserta belajar membuat busana.' })),
    ).toBe('duplicate')
  })
})

describe('complementary and sequence gap: different outputs on one object', () => {
  test('skill before tool complements; tool before skill defeats the purpose', () => {
    expect(labelOf(sewing, machines)).toBe('complementary')
    const early = { ...machines, startsOn: '2026-02-02', endsOn: '2026-02-06' }
    const pair = pairOf(sewing, early)
    expect(pair?.label).toBe('sequence_gap')
    expect(pair?.mustComeFirstId).toBe('a')
  })
  test('fair and permit bind, tool and capital do not', () => {
    const fair = invented('f', {
      title: 'Bazar hasil jahitan',
      outputKind: 'pameran/pemasaran',
      startsOn: '2026-02-02',
      endsOn: '2026-02-03',
    })
    const capital = invented('c', {
      title: 'Modal usaha menjahit',
      outputKind: 'bantuan uang',
      startsOn: '2026-02-02',
      endsOn: '2026-02-03',
    })
    expect(labelOf(sewing, fair)).toBe('sequence_gap')
    expect(labelOf(machines, capital)).toBe('complementary')
    expect(labelOf(sewing, capital)).toBe('complementary')
  })
  test('capital for beginners waits for the training', () => {
    const capital = invented('c', {
      title: 'Modal usaha menjahit',
      outputKind: 'bantuan uang',
      targetText: 'perempuan pemula usaha jahit',
      startsOn: '2026-02-02',
      endsOn: '2026-02-03',
    })
    expect(labelOf(sewing, capital)).toBe('sequence_gap')
  })
  test('survey before the aid that relies on it', () => {
    const survey = invented('s', {
      title: 'Verifikasi keluarga miskin',
      purpose: 'Hasilnya menjadi dasar penyaluran beras cadangan pangan.',
      outputKind: 'layanan',
      startsOn: '2026-08-03',
      endsOn: '2026-08-07',
    })
    const rice = invented('r', {
      title: 'Penyaluran cadangan pangan',
      purpose: 'Beras 10 kg hasil verval.',
      outputKind: 'bantuan barang',
    })
    expect(pairOf(survey, rice)).toMatchObject({ label: 'sequence_gap', mustComeFirstId: 's' })
  })
  test('consent of the village before latrines', () => {
    const consent = invented('p', {
      title: 'Pemicuan STBM',
      outputKind: 'sosialisasi',
      targetText: 'KK tanpa jamban',
      startsOn: '2026-09-07',
      endsOn: '2026-09-09',
    })
    const latrines = invented('l', {
      title: 'Jambanisasi',
      outputKind: 'pembangunan prasarana',
      targetText: 'keluarga yang belum punya jamban',
    })
    expect(pairOf(consent, latrines)).toMatchObject({ label: 'sequence_gap', mustComeFirstId: 'p' })
  })
  test('building material and labour for the same house need no order', () => {
    const material = invented('m', {
      title: 'Bantuan bahan bangunan RTLH',
      outputKind: 'bantuan barang',
      targetText: 'penghuni RTLH',
    })
    const labour = invented('l', {
      title: 'Gotong royong perbaikan rumah tidak layak huni',
      purpose: 'Mengerahkan tenaga tukang sukarela.',
      outputKind: 'pendampingan',
      targetText: 'penghuni RTLH',
      startsOn: '2026-02-02',
      endsOn: '2026-02-03',
    })
    expect(labelOf(material, labour)).toBe('complementary')
  })
  test('growing and roasting coffee are two outputs', () => {
    const growing = invented('a', { title: 'Sekolah lapang budidaya kopi', targetText: 'warga' })
    const roasting = invented('b', { title: 'Pelatihan sangrai dan kemasan kopi', targetText: 'warga' })
    expect(labelOf(growing, roasting)).toBe('complementary')
  })
})

describe('unrelated', () => {
  test('the same agency, or a support row of any agency', () => {
    expect(pairOf(sewing, { ...sewing, id: 'b' })).toBeNull()
    const meeting = { title: 'Rapat Koordinasi dan Konsultasi SKPD', outputKind: 'rapat/koordinasi' as const }
    expect(pairOf(invented('a', meeting), invented('b', meeting))).toBeNull()
    expect(pairOf(sewing, invented('b', { code: '1.06.01.2.06.0009' }))).toBeNull()
  })
  test('another place, or another target group', () => {
    expect(pairOf(sewing, invented('b', { placeCodes: ['99.01.02'] }))).toBeNull()
    expect(labelOf(sewing, invented('b', { targetText: 'laki-laki kurang mampu' }))).toBeNull()
    expect(labelOf(sewing, invented('b', { targetText: 'penyandang disabilitas rungu' }))).toBeNull()
    expect(labelOf(sewing, invented('b', { targetText: 'anggota DWP' }))).toBeNull()
    expect(labelOf(sewing, invented('b', { targetText: 'kader posyandu' }))).toBeNull()
  })
  test('the same people and place, but nothing links the purposes', () => {
    expect(pairOf(sewing, invented('b', { title: 'Tes IVA', outputKind: 'layanan' }))).toBeNull()
  })
  test('a general offer to everybody in the region is complementary to nothing', () => {
    const everywhere = { placeCodes: ['99.01'], targetText: 'pencari kerja' }
    expect(labelOf(machines, invented('a', everywhere))).toBeNull()
  })
  test('what another plan brings about is not given twice', () => {
    const permits = invented('a', { title: 'Fasilitasi NIB', outputKind: 'layanan', targetText: 'pelaku usaha mikro' })
    const trademarks = invented('b', {
      title: 'Pendaftaran merek',
      outputKind: 'layanan',
      targetText: 'pelaku usaha mikro yang telah ber-NIB',
    })
    expect(labelOf(permits, trademarks)).toBeNull()
  })
})

test('DWP units of one region are one membership', () => {
  const bread = invented('a', { title: 'Baking class', targetText: 'anggota DWP Dinas Pangan' })
  expect(
    labelOf(bread, invented('b', { title: 'Bimtek olahan tepung', targetText: 'istri ASN Dinas Kesehatan' })),
  ).toBe('duplicate')
})

test('free place text is understood without codes', () => {
  const here = invented('h', { placeCodes: [], placeText: 'Ds. Karangasem Kec. Wanasari' })
  expect(labelOf(here, sewing)).toBe('duplicate')
  const other = invented('b', { placeCodes: [], placeText: 'Desa Sidomulyo Kec. Sumber Manjing' })
  expect(labelOf(here, other)).toBeNull()
  expect(labelOf(invented('c', { placeCodes: [], placeText: 'Suman' }), other)).toBe('duplicate')
})
