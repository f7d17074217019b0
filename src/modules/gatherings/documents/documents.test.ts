import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointHolder, createPosition } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildPlanningAgency } from '../../../../tests/build/plans.ts'
import { openOutcome, saveHead, saveNote } from '../minutes/index.ts'
import { createGathering } from '../write-gathering.ts'
import { issueDocument, listDocuments, writeDocument } from './index.ts'

let database: Database
let organiser: string
let called: string
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  ;[organiser, called] = await act({}, async (ctx) => [await buildPlanningAgency(ctx), await buildPlanningAgency(ctx)])
  await act({}, async (ctx) => {
    const post = { agencyId: organiser, title: 'Kepala Badan', rank: 'II.b', isHead: true, validFrom: '2020-01-01' }
    const { id } = await createPosition(ctx, post)
    const holder = { personName: 'Arya Nugraha, M.Si.', nip: '197001011995031001', sex: 'L' as const, legalText: '' }
    await appointHolder(ctx, { id, ...holder, capacity: 'definitif', validFrom: '2020-01-01', validUntil: null })
  })
})
afterAll(() => database.close())

const act = <T>(as: As, work: (ctx: Context) => Promise<T>) => actAs(database, as, work)
const ours = (): As => ({ role: 'operator', agencyId: organiser })
const theirs = (): As => ({ role: 'operator', agencyId: called })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

async function hold(): Promise<{ id: string; sessionId: string }> {
  const { id } = await act(ours(), (ctx) =>
    createGathering(ctx, {
      kind: 'retreat',
      title: 'Retret Pejabat',
      purpose: 'Dalam rangka menyamakan langkah',
      legalBase: 'Keputusan Bupati Nomor 5 Tahun 2026',
      organiserAgencyId: organiser,
      visibility: 'invited',
      place: 'Batu',
      areaCode: null,
      startsOn: '2026-02-08',
      endsOn: '2026-02-09',
    }),
  )
  const sessionId = newId()
  await act({}, async ({ tx, region }) => {
    const hours = { starts_at: '2026-02-08T01:00:00Z', ends_at: '2026-02-08T03:00:00Z' }
    await tx
      .insertInto('gathering_sessions')
      .values({ region_id: region, id: sessionId, gathering_id: id, title: 'Pembukaan', ...hours })
      .execute()
    const people = [
      ['Sari Utami', 'participant', called, 'coming', '198203102006042001'],
      ['Bayu Pratama', 'committee', organiser, 'none', null],
    ] as const
    for (const [person_name, role, agency_id, answer, nip] of people)
      await tx
        .insertInto('gathering_participants')
        .values({
          region_id: region,
          id: newId(),
          gathering_id: id,
          person_name,
          role,
          agency_id,
          answer,
          nip,
          source: 'hand',
          post_title: 'Kepala Bidang',
        })
        .execute()
    await tx.updateTable('gatherings').set({ state: 'announced' }).where('id', '=', id).execute()
  })
  return { id, sessionId }
}

/** Every word of a document, in its order. */
function wordsOf(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return ''
  return Object.values(part).map(wordsOf).join('\n')
}
const paper = async (as: As, id: string, kind: Parameters<typeof writeDocument>[1]['kind']) =>
  wordsOf((await act(as, (ctx) => writeDocument(ctx, { id, kind, blank: false }))).blocks)

const wish = (id: string, more: object = {}) => ({
  id,
  kind: 'invitation' as const,
  datedOn: '2026-02-02',
  signerPositionId: null,
  classification: '400.14.1.1',
  urgency: 'Penting' as const,
  notes: ['Membawa laptop'],
  copies: [],
  assigned: 'committee' as const,
  reason: '',
  ...more,
})

test('an invitation is numbered once; what was issued stays as it was until a correction with its reason', async () => {
  const { id } = await hold()
  expect(await codeOf(paper(theirs(), id, 'invitation'))).toBe('not_found')
  expect(await paper(ours(), id, 'invitation')).toContain('....')
  await act(ours(), (ctx) => issueDocument(ctx, wish(id)))
  const [issued] = await act(ours(), (ctx) => listDocuments(ctx, id))
  expect(issued).toMatchObject({ kind: 'invitation', state: 'numbered', correction: 0, isOutdated: false })
  const words = await paper(theirs(), id, 'invitation')
  for (const said of [
    issued?.number ?? '?',
    'Retret Pejabat',
    'Keputusan Bupati Nomor 5 Tahun 2026',
    'pukul 08.00 WIB s.d. selesai',
    'Kepala Bidang',
    'Membawa laptop',
    'Arya Nugraha, M.Si.',
    '19700101 199503 1 001',
  ])
    expect(words).toContain(said)

  await act({}, ({ tx }) => tx.updateTable('gatherings').set({ place: 'Lawang' }).where('id', '=', id).execute())
  expect((await act(ours(), (ctx) => listDocuments(ctx, id)))[0]).toMatchObject({ isOutdated: true })
  expect(await paper(ours(), id, 'invitation')).toContain('Batu')
  expect(await codeOf(act(ours(), (ctx) => issueDocument(ctx, wish(id))))).toBe('reason_missing')
  await act(ours(), (ctx) => issueDocument(ctx, wish(id, { reason: 'Tempat pindah.', datedOn: '2026-02-05' })))
  const [corrected] = await act(ours(), (ctx) => listDocuments(ctx, id))
  expect(corrected).toMatchObject({
    state: 'corrected',
    correction: 1,
    number: issued?.number,
    datedOn: '2026-02-02',
    isOutdated: false,
  })
  expect(await paper(ours(), id, 'invitation')).toContain('Lawang')
  expect(await paper(ours(), id, 'invitation')).toContain('ralat ke-1')
})

test('only the organiser issues, and an assignment letter sends somebody', async () => {
  const { id } = await hold()
  expect(await codeOf(act(theirs(), (ctx) => issueDocument(ctx, wish(id))))).toBe('forbidden')
  await act(ours(), (ctx) => issueDocument(ctx, wish(id, { kind: 'assignment_letter' })))
  expect(await paper(ours(), id, 'assignment_letter')).toContain('Bayu Pratama')
  const record = act(ours(), (ctx) => issueDocument(ctx, wish(id, { kind: 'official_record' })))
  expect(await codeOf(record)).toBe('minutes_empty')
})

test('a paper that cannot be made yet says what it lacks', async () => {
  const { id } = await hold()
  const list = () => act(ours(), (ctx) => listDocuments(ctx, id))
  const of = async (kind: string) => (await list()).find((one) => one.kind === kind)
  expect(await of('invitation')).toMatchObject({ lacks: null, can: { issue: true } })
  expect(await of('official_record')).toMatchObject({ lacks: 'minutes_empty', can: { issue: false } })
  expect(await of('assignment_letter')).toMatchObject({ lacks: null })
  const people = (from: string, to: string) =>
    act({}, ({ tx }) =>
      tx
        .updateTable('gathering_participants')
        .set({ role: to })
        .where('gathering_id', '=', id)
        .where('role', '=', from)
        .execute(),
    )
  await people('committee', 'guest')
  expect(await codeOf(paper(ours(), id, 'assignment_letter'))).toBe('nobody_assigned')
  expect(await of('assignment_letter')).toMatchObject({ lacks: 'nobody_assigned', can: { issue: true } })
  await people('participant', 'guest')
  expect(await of('assignment_letter')).toMatchObject({ lacks: 'nobody_assigned', can: { issue: false } })
})

test('minutes and report say what was written, promised, and who came with the split by sex', async () => {
  const { id, sessionId } = await hold()
  await act(ours(), (ctx) =>
    saveNote(ctx, { id, sessionId, part: 'conclusion', text: '- Data dibuka.\n- Tim dibentuk.', version: 0 }),
  )
  const chair = { name: 'Arya Nugraha', title: 'Kepala Badan', nip: '197001011995031001' }
  const nobody = { name: '', title: '', nip: '' }
  const hours = { openedAt: '2026-02-08T01:10:00.000Z', closedAt: null }
  const head = {
    chair,
    secretary: nobody,
    recorder: { ...nobody, name: 'Dewi Lestari' },
    opening: 'Dibuka.',
    closing: '',
    ...hours,
  }
  await act(ours(), (ctx) => saveHead(ctx, { id, version: 0, ...head }))
  const promise = {
    kind: 'promise' as const,
    what: 'Membuka data desil.',
    ownerAgencyId: called,
    ownerPositionId: null,
    dueOn: '2026-03-31',
    subjects: [],
  }
  await act(ours(), (ctx) => openOutcome(ctx, { id, sessionId, ...promise }))
  const minutes = await paper(ours(), id, 'minutes')
  for (const said of [
    '08.10',
    'Data dibuka.',
    'Tim dibentuk.',
    'Membuka data desil.',
    '31 Maret 2026',
    'Dewi Lestari',
    '8 s.d. 9 Februari 2026',
  ])
    expect(minutes).toContain(said)
  const report = await paper(ours(), id, 'activity_report')
  for (const said of [
    'Dari 2 orang yang diundang, 1 orang hadir',
    '1 perempuan dan 0 laki-laki',
    'Membuka data desil.',
  ])
    expect(report).toContain(said)
  await act(ours(), (ctx) => issueDocument(ctx, wish(id, { kind: 'official_record' })))
  expect(await paper(ours(), id, 'official_record')).toContain('Membuka data desil (')
  // A draft of the minutes is the organiser's own, and so is every name and NIP of the list.
  for (const kind of ['minutes', 'attendance_list', 'activity_report'] as const)
    expect(await codeOf(paper(theirs(), id, kind))).toBe('not_found')
})
