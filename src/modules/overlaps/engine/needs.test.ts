import { expect, test } from 'vitest'
import { invented, inventedEngine } from './testing/invented.ts'
import type { Need, PlannedActivity } from './types.ts'

const engine = inventedEngine()
const need = (more: Partial<Need> = {}): Need => ({
  id: 'n',
  priority: '',
  need: 'Makanan tambahan balita gizi kurang',
  placeText: 'Kec. Wanasari',
  placeCodes: ['99.01.01'],
  targetText: 'balita gizi kurang',
  target: null,
  expectedOutput: 'bantuan barang',
  ...more,
})
const coveredBy = (asked: Need, ...activities: PlannedActivity[]) =>
  engine.assessNeeds([asked], activities)[0]?.activityIds

const food = invented('food', { title: 'PMT lokal', outputKind: 'bantuan barang', targetText: 'balita gizi kurang' })
const weighing = invented('weighing', { title: 'Penimbangan balita', outputKind: 'layanan', targetText: 'balita' })

test('food covers the need for food, weighing does not', () => {
  expect(coveredBy(need(), food, weighing)).toEqual(['food'])
  expect(engine.assessNeeds([need()], [weighing])[0]).toMatchObject({ status: 'uncovered' })
})
test('the area must be reached: containing, contained, not beside', () => {
  expect(coveredBy(need(), { ...food, placeCodes: ['99.01'] })).toEqual(['food'])
  expect(coveredBy(need(), { ...food, placeCodes: ['99.01.01.2001'] })).toEqual(['food'])
  expect(coveredBy(need(), { ...food, placeCodes: ['99.01.02'] })).toEqual([])
})
test('food for children does not feed pregnant women', () => {
  expect(coveredBy(need({ need: 'Makanan tambahan ibu hamil KEK', targetText: 'ibu hamil KEK' }), food)).toEqual([])
})
test('a class for everybody does not serve people with disabilities, one that names them does', () => {
  const asked = need({
    need: 'Pelatihan kerja disabilitas netra',
    targetText: 'penyandang disabilitas netra',
    expectedOutput: 'pelatihan',
  })
  expect(coveredBy(asked, invented('all', { title: 'Pelatihan las', targetText: 'pencari kerja' }))).toEqual([])
  expect(coveredBy(asked, invented('own', { title: 'Pelatihan pijat', targetText: 'tunanetra' }))).toEqual(['own'])
})
test('training of teachers does not reach pupils', () => {
  const asked = need({ need: 'Pencegahan perundungan', targetText: 'siswa SMP', expectedOutput: 'sosialisasi' })
  expect(coveredBy(asked, invented('t', { title: 'Pelatihan anti perundungan', targetText: 'guru SMP' }))).toEqual([])
  expect(
    coveredBy(
      asked,
      invented('p', { title: 'Sosialisasi anti bullying', targetText: 'pelajar SMP', outputKind: 'sosialisasi' }),
    ),
  ).toEqual(['p'])
})
test('labour alone repairs no house', () => {
  const asked = need({
    need: 'Perbaikan rumah tidak layak huni',
    targetText: 'penghuni RTLH',
    expectedOutput: 'perbaikan rumah',
  })
  const labour = invented('l', {
    title: 'Gotong royong tenaga tukang RTLH',
    outputKind: 'pendampingan',
    targetText: 'penghuni RTLH',
  })
  expect(coveredBy(asked, labour)).toEqual([])
})
