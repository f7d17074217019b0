import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LetterheadInput } from '#contract/letters/shapes.ts'
import { appointHolder, createPosition } from '#modules/organisations/index.ts'
import type { Database } from '#platform/database.ts'
import { plainText } from '#platform/documents/document.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { samplePicture } from '../../../../tests/build/rooms/office-forms.ts'
import { getLetterhead } from './letterhead-of.ts'
import { readLetterSettings, tryNumbering } from './read-settings.ts'
import { writeSample } from './sample-letter.ts'
import { saveEmblem, saveLetterhead } from './save-letterhead.ts'
import { saveNumbering } from './save-numbering.ts'
import { saveSigner } from './save-signer.ts'
import { findSigner } from './signers.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const read = (agencyId: string) => actAs(database, {}, (ctx) => readLetterSettings(ctx, agencyId))

test('an agency that entered nothing writes under its own name and numbers in the usual form', async () => {
  const { id } = await buildAgency(database, { name: 'Dinas Sosial Daerah 35.07', shortName: 'Dinsos' })
  const { letterhead, numbering, nextNumber, lastSerial, hasEmblem } = await read(id)
  expect(letterhead).toMatchObject({ authority: 'PEMERINTAH DAERAH 35.07', agency: 'DINAS SOSIAL', paper: 'F4' })
  expect(numbering.template).toBe('{klasifikasi}/{urut}/{kode_pd}/{tahun}')
  expect([nextNumber, lastSerial, hasEmblem]).toEqual(['000/001/DINSOS/2026', null, false])
})

test('a body that is no part of the government names no government above itself', async () => {
  const { id } = await buildAgency(database, { kind: 'dwp', name: 'DWP Kabupaten', shortName: 'DWP' })
  expect((await read(id)).letterhead).toMatchObject({ authority: '', agency: 'DWP KABUPATEN' })
})

test('what is entered stands on the paper, and the emblem stays when the words change', async () => {
  const { id } = await buildAgency(database)
  const { letterhead } = await read(id)
  const entered: LetterheadInput = { ...letterhead, address: 'Jalan Contoh 1', paper: 'A4', typeface: 'arial' }
  await actAs(database, {}, (ctx) => saveEmblem(ctx, id, samplePicture().bytes))
  await actAs(database, {}, (ctx) => saveLetterhead(ctx, id, entered))
  expect(await read(id)).toMatchObject({ letterhead: entered, hasEmblem: true })
  const drawn = await actAs(database, {}, (ctx) => getLetterhead(ctx, id))
  expect(drawn.emblem).toMatchObject({ type: 'png', width: 96 })
  await actAs(database, {}, (ctx) => saveEmblem(ctx, id, null))
  expect(await read(id)).toMatchObject({ letterhead: entered, hasEmblem: false })
})

test('an emblem that is no picture, spoilt or too large is refused', async () => {
  const { id } = await buildAgency(database)
  const spoilt = Buffer.from(samplePicture().bytes)
  spoilt.fill(0x5a, spoilt.indexOf('IDAT') + 8, spoilt.indexOf('IDAT') + 30)
  const large = Buffer.concat([samplePicture().bytes, Buffer.alloc(1024 * 1024)])
  for (const bytes of [Buffer.from('<svg/>'), spoilt, large])
    await expect(actAs(database, {}, (ctx) => saveEmblem(ctx, id, bytes))).rejects.toMatchObject({
      code: 'picture_unreadable',
    })
  expect((await read(id)).hasEmblem).toBe(false)
})

test('a pattern is tried before it is kept, and one with a fault is told in words', async () => {
  const { id } = await buildAgency(database)
  const pattern = { template: '{urut}/{bulan_romawi}/{tahun}', padding: 2, unitCode: '', perKind: false }
  const tried = (template: string) => actAs(database, {}, (ctx) => tryNumbering(ctx, id, { ...pattern, template }))
  expect(await tried(pattern.template)).toEqual({ number: '01/II/2026', fault: null })
  expect(await tried('{urut}')).toMatchObject({ number: null, fault: expect.stringContaining('{tahun}') })
  const kept = actAs(database, {}, (ctx) =>
    saveNumbering(ctx, id, { ...pattern, template: '{urut}', continueAfter: null }),
  )
  await expect(kept).rejects.toMatchObject({ code: 'number_template' })
})

test('who signs is told by the day of the letter: the holder, the Plh while away, with a rank that is the person’s own', async () => {
  const { id: agencyId } = await buildAgency(database)
  const post = await actAs(database, {}, (ctx) =>
    createPosition(ctx, { agencyId, title: 'Kepala Dinas', rank: 'II.b', isHead: true, validFrom: '2020-01-01' }),
  )
  const appoint = (personName: string, capacity: 'definitif' | 'plh', validFrom: string, validUntil: string | null) =>
    actAs(database, {}, (ctx) =>
      appointHolder(ctx, {
        id: post.id,
        personName,
        nip: null,
        sex: null,
        capacity,
        legalText: 'SK',
        validFrom,
        validUntil,
      }),
    )
  const on = (day: string) => actAs(database, {}, (ctx) => findSigner(ctx, { agencyId, onDay: day }))
  expect(await on('2026-02-10')).toMatchObject({ post: 'Kepala Dinas', name: '' })
  await appoint('Siti Aminah, S.Sos.', 'definitif', '2026-01-01', null)
  await actAs(database, {}, (ctx) =>
    saveSigner(ctx, { agencyId, positionId: post.id, onBehalfOf: 'a.n. BUPATI', rank: 'Pembina, IV/a' }),
  )
  await appoint('Budi Santoso, S.E.', 'plh', '2026-02-15', '2026-02-20')
  expect(await on('2026-02-10')).toMatchObject({
    onBehalfOf: 'a.n. BUPATI',
    post: 'Kepala Dinas',
    name: 'Siti Aminah, S.Sos.',
    rank: 'Pembina, IV/a',
  })
  expect(await on('2026-02-16')).toMatchObject({ post: 'Plh. Kepala Dinas', name: 'Budi Santoso, S.E.', rank: '' })
  expect((await on('2026-02-21'))?.name).toBe('Siti Aminah, S.Sos.')
})

test('the NIP stands on paper and not among the settings', async () => {
  const { id: agencyId } = await buildAgency(database)
  const nip = '197003151995032001'
  const post = await actAs(database, {}, (ctx) =>
    createPosition(ctx, { agencyId, title: 'Kepala Badan', rank: '', isHead: true, validFrom: '2020-01-01' }),
  )
  await actAs(database, {}, (ctx) =>
    appointHolder(ctx, {
      id: post.id,
      personName: 'Dewi Lestari',
      nip,
      sex: 'P',
      capacity: 'definitif',
      legalText: 'SK',
      validFrom: '2020-01-01',
      validUntil: null,
    }),
  )
  expect(JSON.stringify(await read(agencyId))).not.toContain(nip)
  const sample = await actAs(database, {}, (ctx) => writeSample(ctx, agencyId))
  expect(JSON.stringify(sample.blocks)).toContain('NIP 19700315 199503 2 001')
  const [place] = sample.blocks.filter((block) => block.kind === 'paragraph')
  expect(place && plainText(place.text)).toContain('Yth.')
})
