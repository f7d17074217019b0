import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_MATERIAL_BYTES } from '#contract/gatherings/logistics/materials.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { writeXlsx } from '#platform/spreadsheet/index.ts'
import { readLink, signLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGathering, buildParticipants, buildSessions } from '../../../../tests/build/rooms/gatherings.ts'
import { detectFileKind, safeFileName } from './file-kind.ts'
import {
  addFile,
  addLink,
  listMaterialsByLink,
  readFileByLink,
  readMaterialFile,
  readMaterials,
  removeMaterial,
} from './index.ts'

let database: Database
let called: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  called = (await buildAgency(database)).id
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}) => actAs(database, as, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const PDF = new TextEncoder().encode('%PDF-1.7\n…')
const pdf = (name = 'Paparan: hari 1.pdf') => new File([PDF], name)
const asCalled = (clock?: string): As => ({
  role: 'operator',
  userId: 'op',
  agencyId: called,
  ...(clock && { clock: testClock(clock) }),
})

async function build() {
  const gathering = await buildGathering(database)
  await act(({ tx }) =>
    tx
      .updateTable('gatherings')
      .set({ state: 'announced', announced_at: new Date() })
      .where('id', '=', gathering.id)
      .execute(),
  )
  const [participant = ''] = await buildParticipants(database, gathering.id, { agencyId: called })
  return { gathering, participant, sessions: await buildSessions(database, gathering.id, { count: 2 }) }
}

describe('a file is what its content says', () => {
  test.each([
    ['a PDF', PDF, 'pdf'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    ['a JPG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
    ['a page', new TextEncoder().encode('<html><script>'), undefined],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90), undefined],
    ['nothing', new Uint8Array(), undefined],
  ] as const)('%s', (_, bytes, extension) => expect(detectFileKind(bytes)?.extension).toBe(extension))

  test('a workbook is one, and with macros it is refused', async () => {
    const book = await buffer(writeXlsx([{ name: 'A', rows: [['x']] }]))
    expect(detectFileKind(book)?.extension).toBe('xlsx')
    expect(detectFileKind(Buffer.concat([book, Buffer.from('xl/vbaProject.bin')]))).toBeUndefined()
  })

  test('its name keeps its words and gets the ending of its content', () => {
    expect(safeFileName('Paparan: hari 1.exe', { extension: 'pdf', mediaType: '' })).toBe('Paparan hari 1.pdf')
    expect(safeFileName('../../etc/passwd', { extension: 'pdf', mediaType: '' })).not.toMatch(/\//)
    expect(safeFileName('???', { extension: 'png', mediaType: '' })).toBe('materi.png')
  })
})

test('links and files stand by session, and a file comes back as it was', async () => {
  const { gathering, sessions } = await build()
  const [sessionId] = sessions
  await act((ctx) => addFile(ctx, { id: gathering.id, title: 'Paparan', sessionId, file: pdf() }))
  await act((ctx) => addLink(ctx, { id: gathering.id, title: 'Rekaman', link: 'https://contoh.invalid/r' }))
  const { rows } = await act((ctx) => readMaterials(ctx, gathering.id), asCalled())
  expect(rows.map(({ title, session }) => [title, session?.id])).toEqual([
    ['Rekaman', undefined],
    ['Paparan', sessionId],
  ])
  const file = await act((ctx) => readMaterialFile(ctx, rows[1]?.id ?? ''), asCalled())
  expect([file.name, file.type]).toEqual(['Paparan hari 1.pdf', 'application/pdf'])
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(PDF)
  expect(await codeOf(act((ctx) => readMaterialFile(ctx, rows[0]?.id ?? '')))).toBe('not_found')
})

test('before its moment a paper is the organiser’s alone', async () => {
  const { gathering } = await build()
  const visibleFrom = '2026-05-15T08:00:00+07:00'
  await act((ctx) => addFile(ctx, { id: gathering.id, title: 'Soal', visibleFrom, file: pdf() }))
  const seen = async (as: As) => (await act((ctx) => readMaterials(ctx, gathering.id), as)).rows
  const [own] = await seen({})
  expect(await seen(asCalled('2026-05-15T00:59:59Z'))).toEqual([])
  expect(await codeOf(act((ctx) => readMaterialFile(ctx, own?.id ?? ''), asCalled('2026-05-15T00:59:59Z')))).toBe(
    'not_found',
  )
  expect(await seen(asCalled('2026-05-15T01:00:00Z'))).toHaveLength(1)
})

test('too large, of no known kind, of a session elsewhere: refused', async () => {
  const [{ gathering }, elsewhere] = [await build(), await build()]
  const add = (given: { file?: File; sessionId?: string; speakerId?: string }) =>
    codeOf(act((ctx) => addFile(ctx, { id: gathering.id, title: 'Paparan', file: pdf(), ...given })))
  expect(await add({ file: new File([new Uint8Array(MAX_MATERIAL_BYTES + 1)], 'a.pdf') })).toBe('material_too_large')
  expect(await add({ file: new File(['MZ'], 'a.pdf') })).toBe('material_type')
  expect(await add({ sessionId: elsewhere.sessions[0] ?? '' })).toBe('unknown_reference')
  expect(await add({ speakerId: newId() })).toBe('unknown_reference')
})

test('whoever is called reads and does not change; the organiser takes away', async () => {
  const { gathering } = await build()
  await act((ctx) => addLink(ctx, { id: gathering.id, title: 'Rekaman', link: 'https://contoh.invalid/r' }))
  const [row] = (await act((ctx) => readMaterials(ctx, gathering.id))).rows
  expect(await codeOf(act((ctx) => removeMaterial(ctx, row?.id ?? ''), asCalled()))).toBe('forbidden')
  await act((ctx) => removeMaterial(ctx, row?.id ?? ''))
  expect((await act((ctx) => readMaterials(ctx, gathering.id))).rows).toEqual([])
})

test('the personal link opens the papers of its own gathering', async () => {
  const [{ gathering, participant }, elsewhere] = [await build(), await build()]
  await act((ctx) => addFile(ctx, { id: gathering.id, title: 'Paparan', file: pdf() }))
  await act((ctx) => addFile(ctx, { id: elsewhere.gathering.id, title: 'Lain', file: pdf() }))
  const [other] = (await act((ctx) => readMaterials(ctx, elsewhere.gathering.id))).rows
  const link = await act(async ({ vault, region }) => {
    const read = readLink(signLink(vault, 'participant', { region, id: participant, turn: 1 }))
    if (!read) throw new Error('no link')
    return read
  })
  const rows = await act((ctx) => listMaterialsByLink(ctx, link))
  expect(rows.map(({ title }) => title)).toEqual(['Paparan'])
  expect((await act((ctx) => readFileByLink(ctx, link, rows[0]?.id ?? ''))).size).toBe(PDF.length)
  expect(await codeOf(act((ctx) => readFileByLink(ctx, link, other?.id ?? '')))).toBe('not_found')
})
