import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invented, inventedEngine, pairOf } from './testing/invented.ts'
import type { PlannedActivity } from './types.ts'

const TITLES = [
  'Pelatihan menjahit',
  'Bantuan mesin jahit',
  'Bazar busana',
  'Tes IVA',
  'Jambanisasi',
  'Pemicuan STBM',
  'Bedah rumah',
  'PMT lokal',
  'Demo masak balita',
  'Fasilitasi NIB usaha keripik',
  'Pelatihan keripik',
  'Musrenbang kecamatan',
  'Pelatihan gumbrengan',
]
const KINDS = ['pelatihan', 'bantuan barang', 'pameran/pemasaran', 'layanan', 'sosialisasi', 'bantuan uang'] as const
const TARGETS = [
  'perempuan kurang mampu',
  'balita gizi kurang',
  'warga',
  'KK tanpa jamban',
  'anggota DWP',
  'pelaku usaha mikro',
  '',
]
const AREAS = [['99.01'], ['99.01.01'], ['99.01.02'], ['99.01.01.2001'], ['99.01.01.2002', '99.01.02.2001'], []]

const activity = fc.record({
  agency: fc.integer({ min: 0, max: 3 }),
  title: fc.constantFrom(...TITLES),
  kind: fc.constantFrom(...KINDS),
  target: fc.constantFrom(...TARGETS),
  area: fc.constantFrom(...AREAS),
  month: fc.integer({ min: 1, max: 12 }),
})
const plans = fc.array(activity, { minLength: 2, maxLength: 14 }).map((rows) =>
  rows.map(({ agency, title, kind, target, area, month }, at): PlannedActivity => {
    const day = `2026-${String(month).padStart(2, '0')}-10`
    return invented(`p${at}`, {
      agencyId: `agency ${agency}`,
      title,
      outputKind: kind,
      targetText: target,
      placeCodes: area,
      placeText: '',
      startsOn: day,
      endsOn: day,
    })
  }),
)
const engine = inventedEngine()
const runs = { numRuns: 60, seed: 2026 }

describe('the index of pairs', () => {
  test('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(plans, (rows) => {
        expect(engine.index([...rows].reverse()).pairs()).toEqual(engine.index(rows).pairs())
      }),
      runs,
    )
  })
  test('does not depend on the ids', () => {
    fc.assert(
      fc.property(plans, (rows) => {
        const last = rows.length - 1
        const renamed = rows.map((row, at) => ({ ...row, id: `p${String(last - at).padStart(3, '0')}` }))
        const verdicts = (list: PlannedActivity[]) =>
          engine
            .index(list)
            .ranking()
            .map(({ label, score }) => `${label} ${score}`)
            .sort()
        const plain = verdicts(rows)
        expect(verdicts(renamed)).toEqual(plain)
      }),
      runs,
    )
  })
  test('never pairs activities of one agency, and keeps scores between 0 and 1', () => {
    fc.assert(
      fc.property(plans, (rows) => {
        const agencies = new Map(rows.map(({ id, agencyId }) => [id, agencyId]))
        for (const { idA, idB, score } of engine.index(rows).ranking()) {
          expect(agencies.get(idA)).not.toBe(agencies.get(idB))
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })
  test('changing one activity gives the same as building anew', () => {
    fc.assert(
      fc.property(plans, activity, (rows, change) => {
        const [first, ...others] = rows
        if (!first) return
        const changed = {
          ...first,
          title: change.title,
          targetText: change.target,
          placeCodes: change.area,
          placeText: '',
        }
        const index = engine.index(rows)
        index.put(changed)
        expect(index.pairs()).toEqual(engine.index([changed, ...others]).pairs())
        index.remove(changed.id)
        expect(index.pairs()).toEqual(engine.index(others).pairs())
        expect(index.pairsOf(changed.id)).toEqual([])
      }),
      runs,
    )
  })
  test('the pairs of one activity are those of the whole list', () => {
    fc.assert(
      fc.property(plans, (rows) => {
        const index = engine.index(rows)
        const own = index.pairs().filter(({ idA, idB }) => idA === 'p0' || idB === 'p0')
        expect(index.pairsOf('p0')).toEqual(own)
      }),
      runs,
    )
  })
})

test('activities that share nothing are not compared', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    invented(`a${at}`, { title: at % 2 === 0 ? 'Pelatihan menjahit' : 'Tes IVA', placeCodes: [`99.01.${10 + at}`] }),
  )
  expect(engine.index(rows).comparisons()).toEqual({ compared: 0, allPairs: 780, share: 0 })
})

describe('what people decided before', () => {
  const a = invented('a')
  const b = invented('b', { targetText: 'warga' })
  const lesson = { concept: 'jahit', linkA: 'learn', linkB: 'learn' }
  const scoreWith = (joined: number, justified: number) =>
    pairOf(a, b, { lessons: [{ ...lesson, joined, justified }] })?.score ?? 0
  const plain = pairOf(a, b)?.score ?? 0
  test('joined pairs raise later ones, justified pairs lower them, within 0.15', () => {
    expect(scoreWith(4, 0)).toBeGreaterThan(plain)
    expect(scoreWith(0, 4)).toBeLessThan(plain)
    expect(plain - scoreWith(0, 10_000)).toBeLessThanOrEqual(0.1501)
  })
})

test('a region can add its own words', () => {
  const local = invented('b', { title: 'Pelatihan ngunjal gombal' })
  expect(pairOf(invented('a'), local)?.label ?? null).toBeNull()
  const regionTerms = [{ concept: 'jahit', forms: ['ngunjal gombal'] }]
  expect(pairOf(invented('a'), local, { regionTerms })?.label).toBe('duplicate')
})
