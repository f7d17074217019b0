import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { KeptAnswer, KeptPhoto } from '../engine/store.ts'
import { readHead, writeQueueFile } from './queue-file.ts'
import { type Taken, takeIn } from './take-in.ts'

const ME = 'officer-me'
const RUN = 'run-of-the-old-phone'
const known = { offsetMs: 7_200_000, run: 'an earlier run' }
const made = { deviceAt: '2026-02-10T01:00:00.000Z', run: RUN, shiftMs: 0, known: null }
const answer = (id: string, given: Partial<KeptAnswer> = {}): KeptAnswer => ({
  ...{ id, officerId: ME, state: 'waiting', why: null },
  told: { ...made, id, houseId: 'house', occasion: 'before', field: 'roof', value: 'heavy', basedOn: [] },
  ...given,
})
const BYTES = 'bukan JPEG, tetapi bita juga: \u00ff\u0000'
const photo = (id: string, given: Partial<KeptPhoto> = {}): KeptPhoto => ({
  ...{
    id,
    officerId: ME,
    houseId: 'house',
    stage: 0,
    angle: 'front',
    ...made,
    fix: null,
    sha256: createHash('sha256').update(BYTES).digest('hex'),
  },
  ...{ bytes: 9, ghostOf: null, reason: '', doubts: [], state: 'waiting', why: '' },
  ...given,
})
const write = (answers: KeptAnswer[], photos: KeptPhoto[] = [], picture: string | null = BYTES) =>
  writeQueueFile({ officerId: ME, known }, answers, photos, async () =>
    picture === null ? undefined : new Blob([picture]),
  )

/** A store that knows what it took. */
function shelf(batch = 100) {
  const kept = new Map<string, KeptAnswer | KeptPhoto>()
  const pictures = new Map<string, string>()
  const put = (item: KeptAnswer | KeptPhoto): Taken => {
    if (kept.has(item.id)) return { outcome: 'known' }
    kept.set(item.id, item)
    return { outcome: 'taken' }
  }
  const taker = {
    batch,
    answers: async (some: readonly KeptAnswer[]) => some.map(put),
    photo: async (one: KeptPhoto, picture: Blob) => {
      pictures.set(one.id, await picture.text())
      return put(one)
    },
  }
  return { kept, pictures, take: (file: Blob, officer = ME) => takeIn(file, officer, taker, () => {}) }
}
const outcomes = async (taken: ReturnType<ReturnType<typeof shelf>['take']>) =>
  (await taken)?.lines.map(({ line, outcome }) => [line, outcome])

test('what one phone has saved another takes in whole, and once', async () => {
  const file = await write([answer('a'), answer('b')], [photo('p')])
  const { kept, pictures, take } = shelf(2)
  expect(await outcomes(take(file))).toEqual([
    [2, 'taken'],
    [3, 'taken'],
    [4, 'taken'],
  ])
  expect([[...kept.keys()], pictures.get('p')]).toEqual([['a', 'b', 'p'], BYTES])
  expect((await outcomes(take(file)))?.map(([, outcome]) => outcome)).toEqual(['known', 'known', 'known'])
})

test('the clock of the old phone goes along, and what it was refused for is tried anew', async () => {
  const { kept, take } = shelf()
  await take(
    await write([answer('a', { state: 'refused', why: 'house_over' })], [photo('p', { state: 'refused', why: 'x' })]),
  )
  expect(kept.get('a')).toMatchObject({
    state: 'waiting',
    why: null,
    told: { known: { offsetMs: 7_200_000, run: RUN } },
  })
  expect(kept.get('p')).toMatchObject({ state: 'waiting', why: '', known: { offsetMs: 7_200_000, run: RUN } })
})

test('a file of an earlier version, without a first line of its own, is taken in too', async () => {
  const old = new Blob([`${JSON.stringify({ kind: 'answer', ...answer('a') })}\n`])
  expect(await readHead(old)).toEqual({ officerId: ME, known: null, items: null })
  expect(await outcomes(shelf().take(old))).toEqual([[1, 'taken']])
})

test('each line that cannot be taken says so, and the others are', async () => {
  const file = await write([answer('a'), answer('b', { officerId: 'another' })], [photo('p'), photo('q')], null)
  const spoilt = new Blob([
    file,
    '{"kind":"photo","id":7}\n',
    'kata\n',
    `${JSON.stringify({ kind: 'answer', ...answer('c') })}\n`,
    `${JSON.stringify({ kind: 'answer', ...answer('d'), id: 'another' })}\n`,
  ])
  expect((await outcomes(shelf().take(spoilt)))?.toSorted()).toEqual(
    [
      [2, 'taken'],
      [3, 'others'],
      [4, 'no_picture'],
      [5, 'no_picture'],
      [6, 'spoilt'],
      [7, 'spoilt'],
      [8, 'taken'],
      [9, 'spoilt'],
    ].toSorted(),
  )
})

test('a picture that has changed in the file is not taken', async () => {
  expect(await outcomes(shelf().take(await write([], [photo('p')], 'gambar lain')))).toEqual([[2, 'damaged']])
})

test('a file cut off says how much is missing; one of something else is none of ours', async () => {
  const text = await (await write([answer('a'), answer('b'), answer('c')])).text()
  const cut = new Blob([text.slice(0, text.lastIndexOf('{"kind":"answer"') + 40)])
  const found = await shelf().take(cut)
  expect([found?.lines.map(({ outcome }) => outcome), found?.missing]).toEqual([['spoilt', 'taken', 'taken'], 0])
  const shorter = new Blob([text.split('\n').slice(0, 3).join('\n')])
  expect((await shelf().take(shorter))?.missing).toBe(1)
  expect(await shelf().take(new Blob(['bukan berkas petugas']))).toBeNull()
  expect(await shelf().take(new Blob([]))).toBeNull()
})

test('the file holds neither link nor names', async () => {
  expect(await (await write([answer('a')], [photo('p')])).text()).not.toMatch(/token|link|owner|nik/i)
})
