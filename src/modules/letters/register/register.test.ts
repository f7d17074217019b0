import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { letterhead } from '../../../../tests/build/rooms/office-forms.ts'
import { onPaperOf } from '../forms/form.ts'
import { saveNumbering } from '../paper/save-numbering.ts'
import { exportRegister } from './export-register.ts'
import { issueLetter } from './issue-letter.ts'
import type { Letter } from './letter.ts'
import { getLetter, listRegister } from './list-register.ts'
import { type NewLetter, previewNumber, reserveNumber } from './reserve-number.ts'
import { useNumber } from './use-number.ts'
import { voidNumber } from './void-number.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const wish = (agencyId: string, given: Partial<NewLetter> = {}): NewLetter => ({
  agencyId,
  kind: 'letter',
  classification: '000.1',
  datedOn: '2026-02-10',
  subject: 'Permintaan data',
  recipient: 'Dinas Sosial',
  ...given,
})
const take = (agencyId: string, given: Partial<NewLetter> = {}, as: As = {}) =>
  actAs(database, as, (ctx) => reserveNumber(ctx, wish(agencyId, given)))
const register = (agencyId: string, given: object = {}, as: As = {}) =>
  actAs(database, as, (ctx) => listRegister(ctx, { agencyId, page: 1, pageSize: 200, ...given }))
const newAgency = async () => (await buildAgency(database)).id
const page = (text: string) =>
  onPaperOf({ title: 'Surat', letterhead: letterhead(), blocks: [{ kind: 'paragraph', text }] })

test('numbers follow one another, begin anew every year, and a failed deed gives its number back', async () => {
  const agency = await newAgency()
  const clock = testClock('2027-01-15T02:00:00Z')
  const numbers = async (given: Partial<NewLetter>) => (await take(agency, given, { clock })).number
  expect(await numbers({ datedOn: '2026-12-30' })).toMatch(/^000\.1\/001\/.+\/2026$/)
  await expect(
    actAs(database, { clock }, async (ctx) => {
      await reserveNumber(ctx, wish(agency, { datedOn: '2026-12-31' }))
      throw new Error('the meeting could not be saved')
    }),
  ).rejects.toThrow('the meeting')
  expect(await numbers({ datedOn: '2026-12-31' })).toMatch(/^000\.1\/002\/.+\/2026$/)
  expect(await numbers({ datedOn: '2027-01-04' })).toMatch(/^000\.1\/001\/.+\/2027$/)
})

test('whatever is taken, voided and dated back: no number twice, no gap, and order explained', async () => {
  const step = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom(2025, 2026),
    kind: fc.constantFrom('letter', 'invitation', 'memo'),
    order: fc.constantFrom('insert', 'next'),
    voids: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.boolean(), async (steps, perKind) => {
      const agency = await newAgency()
      const clock = testClock('2026-12-31T02:00:00Z')
      await actAs(database, {}, (ctx) =>
        saveNumbering(ctx, agency, {
          template: '{jenis}/{klasifikasi}/{urut}/{tahun}',
          padding: 3,
          unitCode: '',
          perKind,
          continueAfter: null,
        }),
      )
      for (const { day, year, kind, order, voids } of steps) {
        const datedOn = `${year}-03-${String(day).padStart(2, '0')}`
        const letter = await take(agency, { datedOn, kind: kind as 'letter', order: order as 'insert' }, { clock })
        if (voids)
          await actAs(database, { clock }, (ctx) =>
            voidNumber(ctx, { id: letter.id, reason: 'Salah tulis', version: 1 }),
          )
      }
      const { rows } = await register(agency)
      expect(rows).toHaveLength(steps.length)
      expect(new Set(rows.map(({ number }) => number)).size).toBe(steps.length)
      for (const count of Map.groupBy(rows, (row) => `${row.year} ${perKind ? row.kind : ''}`).values())
        explained(count)
    }),
    { seed: 20, numRuns: 10 },
  )
}, 60_000)

/** The ordinary numbers of a count are 1, 2, 3 …; one whose day is before an earlier number's says so; inserts hang on a number that is there. */
function explained(count: readonly Letter[]) {
  const ordinary = count.filter(({ suffix }) => suffix === '').toSorted((a, b) => a.serial - b.serial)
  expect(ordinary.map(({ serial }) => serial)).toEqual(ordinary.map((_, at) => at + 1))
  ordinary.forEach((letter, at) => {
    const isEarlier = ordinary.slice(0, at).some(({ datedOn }) => datedOn > letter.datedOn)
    expect(letter.isOutOfOrder).toBe(isEarlier)
  })
  for (const [serial, inserts] of Map.groupBy(
    count.filter(({ suffix }) => suffix !== ''),
    (letter) => letter.serial,
  )) {
    expect(serial).toBeLessThanOrEqual(ordinary.length)
    expect(inserts.map(({ suffix }) => suffix).toSorted()).toEqual(inserts.map((_, at) => String.fromCharCode(97 + at)))
  }
}

test('thirty at one moment get thirty numbers', async () => {
  const agency = await newAgency()
  const taken = await Promise.all(Array.from({ length: 30 }, () => take(agency)))
  expect(new Set(taken.map(({ number }) => number)).size).toBe(30)
  expect(Math.max(...taken.map(({ serial }) => serial))).toBe(30)
})

test('the database itself refuses a second letter under one number', async () => {
  const agency = await newAgency()
  const { number } = await take(agency)
  const copy = (change: string) =>
    database.asOwner((owner) =>
      owner.query(
        `insert into letters (region_id, id, agency_id, year, series, serial, suffix, number, kind, subject, dated_on, created_by, created_at)
         select region_id, gen_random_uuid(), agency_id, year, series, ${change}, kind, subject, dated_on, created_by, created_at
         from letters where agency_id = $1`,
        [agency],
      ),
    )
  await expect(copy("serial, suffix, 'lain'")).rejects.toThrow(/letters__serial/)
  await expect(copy(`serial + 1, suffix, '${number}'`)).rejects.toThrow(/letters__number/)
})

test('the count goes on from the paper register, which is said before the first number only', async () => {
  const agency = await newAgency()
  const continueAfter = (number: number) =>
    actAs(database, {}, (ctx) =>
      saveNumbering(ctx, agency, {
        template: '{urut}/{tahun}',
        padding: 1,
        unitCode: '',
        perKind: false,
        continueAfter: number,
      }),
    )
  await continueAfter(312)
  expect((await take(agency)).number).toBe('313/2026')
  await expect(continueAfter(400)).rejects.toMatchObject({ code: 'number_running', data: { last: 313 } })
})

test('a preview takes nothing and says what is worth a second look', async () => {
  const agency = await newAgency()
  await take(agency)
  const preview = (datedOn: string) => actAs(database, {}, (ctx) => previewNumber(ctx, wish(agency, { datedOn })))
  expect(await preview('2026-02-10')).toMatchObject({ isInserted: false, warnings: ['numbers_waiting'] })
  const earlier = await preview('2026-02-09')
  expect(earlier).toMatchObject({ isInserted: true, warnings: ['earlier_day', 'numbers_waiting'] })
  expect(earlier.number).toContain('/001.a/')
  expect(await preview('2026-02-10')).toMatchObject({ isInserted: false })
  expect((await register(agency)).total).toBe(1)
})

test('a letter of tomorrow, or without the code its number holds, takes none', async () => {
  const agency = await newAgency()
  await expect(take(agency, { datedOn: '2026-02-11' })).rejects.toMatchObject({ code: 'day_in_future' })
  await expect(take(agency, { classification: '' })).rejects.toMatchObject({ code: 'classification_missing' })
  expect((await register(agency)).total).toBe(0)
})

test('a source has one number of a kind, which is not voided behind the back of the paper that bears it', async () => {
  const agency = await newAgency()
  const source = { kind: 'gathering', id: 'rapat-1' }
  const first = await take(agency, { source })
  expect((await take(agency, { source })).id).toBe(first.id)
  expect((await take(agency, { source, kind: 'invitation' })).id).not.toBe(first.id)
  const voided = actAs(database, {}, (ctx) => voidNumber(ctx, { id: first.id, reason: 'Rapat batal', version: 1 }))
  await expect(voided).rejects.toMatchObject({ code: 'letter_has_source' })
  expect((await take(agency, { source })).number).toBe(first.number)
})

test('another text under the same number is a correction with its reason, and the same text is none', async () => {
  const agency = await newAgency()
  const { id } = await take(agency)
  const issue = (text: string, reason = '') =>
    actAs(database, {}, (ctx) =>
      issueLetter(ctx, {
        letterId: id,
        compose: ({ correction }) => page(`${text} ${correction === 0 ? '' : `ralat ${correction}`}`),
        dataVersion: '1',
        reason,
      }),
    )
  expect(await issue('Rapat hari Senin')).toMatchObject({ isNew: true, letter: { state: 'issued', revision: 1 } })
  expect(await issue('Rapat hari Senin')).toMatchObject({ isNew: false, letter: { revision: 1 } })
  await expect(issue('Rapat hari Selasa')).rejects.toMatchObject({ code: 'reason_missing' })
  expect(await issue('Rapat hari Selasa', 'Ruang terpakai')).toMatchObject({ isNew: true, letter: { revision: 2 } })
  expect(await issue('Rapat hari Selasa')).toMatchObject({ isNew: false, letter: { revision: 2 } })
  const { revisions } = await actAs(database, {}, (ctx) => getLetter(ctx, id))
  expect(revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
    [2, 'Ruang terpakai'],
    [1, ''],
  ])
  expect(new Set(revisions.map(({ contentHash }) => contentHash)).size).toBe(2)
})

test('a letter written elsewhere is said to have gone out once; one that Selaras writes is issued with its text', async () => {
  const agency = await newAgency()
  const use = (id: string, version = 1) => actAs(database, {}, (ctx) => useNumber(ctx, { id, version }))
  const { id } = await take(agency)
  expect(await use(id)).toMatchObject({ state: 'issued', revision: 0 })
  await expect(use(id, 2)).rejects.toMatchObject({ code: 'wrong_state' })
  const ours = await take(agency, { source: { kind: 'gathering', id: 'rapat-2' } })
  await expect(use(ours.id)).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a voided number stays in the register with its reason and carries nothing more', async () => {
  const agency = await newAgency()
  const { id, number } = await take(agency)
  await actAs(database, {}, (ctx) => voidNumber(ctx, { id, reason: 'Salah alamat', version: 1 }))
  expect((await register(agency, { state: 'voided' })).rows).toMatchObject([{ number, reason: 'Salah alamat' }])
  const again = actAs(database, {}, (ctx) => voidNumber(ctx, { id, reason: 'Lagi', version: 2 }))
  await expect(again).rejects.toMatchObject({ code: 'wrong_state' })
  const issued = actAs(database, {}, (ctx) =>
    issueLetter(ctx, { letterId: id, compose: () => page('x'), dataVersion: '1' }),
  )
  await expect(issued).rejects.toMatchObject({ code: 'wrong_state' })
})

test('the register is found by its words, and goes out as a spreadsheet with every row', async () => {
  const agency = await newAgency()
  await take(agency, { subject: 'Undangan rapat koordinasi', kind: 'invitation' })
  await take(agency, { subject: '=PERINTAH()', recipient: 'Camat Kepanjen' })
  expect((await register(agency, { q: 'kepanjen' })).rows).toMatchObject([{ subject: '=PERINTAH()' }])
  expect((await register(agency, { kind: 'invitation' })).total).toBe(1)
  const file = await actAs(database, {}, (ctx) => exportRegister(ctx, { agencyId: agency }))
  expect(file.name).toBe('buku-agenda-35.07-2026-02-10.xlsx')
  const tables = await readTables(new Uint8Array(await file.arrayBuffer()), file.name)
  const rows: string[] = []
  for await (const row of tables.sheets[0]?.rows() ?? [])
    rows.push(row.cells.map((cell) => String(cell?.value ?? '')).join('|'))
  await tables.close()
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/^Nomor\|Tanggal\|Jenis/)
  expect(rows.join('\n')).toContain('Undangan rapat koordinasi')
})
