import { describe, expect, test } from 'vitest'
import { createLexicon } from './lexicon/lexicon.ts'
import { readLexicon } from './read-lexicon.ts'
import { createPlaceReader } from './reading/read-places.ts'
import { invented, inventedEngine, PLACES } from './testing/invented.ts'
import { createSpelling } from './text/spelling.ts'
import { likelyRoot, rootCandidates } from './text/stems.ts'
import { tokensOf } from './text/tokens.ts'

const engine = inventedEngine()
const readTarget = (targetText: string) => engine.read(invented('a', { targetText })).target

describe('words', () => {
  test('abbreviations are spelled out, a doubled word counts once', () => {
    const words = tokensOf('Pelatihan utk ibu-ibu KWT', new Map([['utk', ['untuk']]])).map(({ word }) => word)
    expect(words).toEqual(['pelatihan', 'untuk', 'ibu', 'kwt'])
  })
  test('a dot after a short abbreviation ends no sentence, other dots do', () => {
    const sentences = tokensOf('Kec. Dampit selesai. Lalu', new Map()).map(({ sentence }) => sentence)
    expect(sentences).toEqual([0, 0, 0, 1])
  })
  test('prefixes with melted letters lead back to the root', () => {
    expect(rootCandidates('menyangrai')).toContain('sangrai')
    expect(rootCandidates('penjahitan')).toContain('jahit')
    expect(rootCandidates('mengolah')).toContain('olah')
    expect(rootCandidates('memperbaiki')).toContain('baik')
    expect(rootCandidates('besar')).not.toContain('sar')
    expect(likelyRoot('penyulaman')).toBe(likelyRoot('menyulam'))
  })
  test('one slip in a long word is put right, short words and other first letters are left alone', () => {
    const spelling = createSpelling(['perempuan', 'pelatihan', 'jagung'])
    expect(spelling.correct('peremuan')).toBe('perempuan')
    expect(spelling.correct('pelathian')).toBe('pelatihan')
    expect(spelling.correct('jabung')).toBeNull()
    expect(spelling.correct('kerempuan')).toBeNull()
  })
})

describe('places', () => {
  const reader = createPlaceReader(PLACES, '99.01')
  const codesOf = (placeText: string) => reader.read({ placeText, placeCodes: [], targetText: '', title: '' }).codes
  test('a village name that two districts share is the one beside its district', () => {
    expect(codesOf('Desa Sidomulyo Kec. Sumber Manjing')).toEqual(['99.01.02.2001'])
    expect(codesOf('Ds. Karangasem dan Ds. Sidomulyo, Kec. Wanasari')).toEqual(['99.01.01.2001', '99.01.01.2002'])
  })
  test('several districts, blended names and the whole region', () => {
    expect(codesOf('Kec. Wanasari dan Sumber Manjing')).toEqual(['99.01.01', '99.01.02'])
    expect(codesOf('Suman')).toEqual(['99.01.02'])
    expect(codesOf('se-Kabupaten')).toEqual(['99.01'])
    expect(codesOf('BLK Wanasari, terbuka untuk warga Kab. Contoh')).toEqual(['99.01'])
  })
  test('without any place text the target and the title say where', () => {
    const read = reader.read({ placeText: '', placeCodes: [], targetText: 'ibu rumah tangga Kec. Wanasari', title: '' })
    expect(read.codes).toEqual(['99.01.01'])
  })
})

describe('target groups', () => {
  test('sex, age and decile are read from the text', () => {
    const target = readTarget('perempuan usia 18-35 tahun desil 1-2')
    expect([...target.sexes]).toEqual(['P'])
    expect(target.ages).toEqual([18, 35])
    expect(target.deciles).toEqual([1, 2])
    expect(readTarget('lansia 60 tahun ke atas').ages).toEqual([60, 120])
  })
  test('a poor widow is a woman who heads a family', () => {
    const target = readTarget('janda tidak mampu')
    expect(target.headOfFamily).toBe(true)
    expect(target.deciles[1]).toBeLessThan(10)
  })
  test('staff are told from citizens, also where both are invited', () => {
    expect(readTarget('kader posyandu').citizens).toBe(false)
    expect(readTarget('guru').citizens).toBe(false)
    expect(readTarget('guru dan siswa').citizens).toBe(true)
  })
  test('special groups', () => {
    expect([...(readTarget('tunanetra').special.disability ?? [])]).toEqual(['netra'])
    expect([...(readTarget('mantan pekerja migran').special.migrant ?? [])]).toEqual(['purna'])
    expect(readTarget('istri ASN').special.dwp).toBe(true)
    expect(readTarget('masyarakat umum').general).toBe(true)
  })
})

describe('what the recipient gets', () => {
  const linkOf = (title: string, more: Parameters<typeof invented>[1] = {}) =>
    engine.read(invented('a', { title, ...more })).link
  test('the text wins over the ticked kind', () => {
    expect(linkOf('Bedah rumah reyot', { outputKind: 'bantuan uang' })).toBe('built')
    expect(linkOf('Pendampingan halal', { outputKind: 'pendampingan' })).toBe('permit')
    expect(linkOf('Pelatihan operator mesin jahit', { outputKind: 'pelatihan' })).toBe('learn')
    expect(linkOf('Bantuan mesin jahit', { outputKind: 'bantuan barang' })).toBe('tool')
  })
  test('what another plan did is not what this one gives', () => {
    const read = engine.read(
      invented('a', {
        title: 'Penyaluran beras',
        purpose: 'Berdasarkan verifikasi desa.',
        outputKind: 'bantuan barang',
      }),
    )
    expect(read.links.has('survey')).toBe(false)
  })
})

describe('the lexicon as it is shipped', () => {
  const rows = readLexicon()
  test('broader concepts, served concepts and derived concepts all exist', () => {
    const ids = new Set(rows.concepts.map(({ id }) => id))
    const named = [
      ...rows.concepts.flatMap(({ is, serves }) => [...is, ...serves]),
      ...rows.derived.flatMap(({ thing, concept }) => [thing, concept]),
    ]
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe(rows.concepts.length)
  })
  test('every link of a chain has a sentence', () => {
    const links = new Set([...rows.links.map(({ link }) => link), 'ruling'])
    const used = [
      ...rows.chains.flatMap(({ first, then }) => [first, then]),
      ...rows.concepts.map(({ link }) => link).filter((link) => link !== ''),
    ]
    expect([...new Set(used)].filter((link) => !links.has(link))).toEqual([])
  })
  test('no concept reaches itself in a circle, and reaching costs a little', () => {
    const lexicon = createLexicon(rows)
    for (const { id } of rows.concepts) {
      for (const [other, step] of lexicon.reach(id)) expect(other === id ? step === 1 : step < 1).toBe(true)
    }
  })
})
