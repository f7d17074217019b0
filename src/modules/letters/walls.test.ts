import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#contract/accounts.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import {
  canOnLetters,
  exportRegister,
  getLetter,
  type Letter,
  listRegister,
  previewNumber,
  readLetterSettings,
  reserveNumber,
  saveNumbering,
  voidNumber,
} from './index.ts'

let database: Database
let own: string
let other: string
const letters: Letter[] = []

const of = (role: Role, agencyId: string | null): As => ({ role, agencyId, userId: `${role}-${agencyId ?? 'daerah'}` })

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  own = (await buildAgency(database)).id
  other = (await buildAgency(database)).id
  for (const agencyId of [own, other])
    for (const [urgency, isInternal] of [
      ['Biasa', false],
      ['Rahasia', false],
      ['Biasa', true],
    ] as const)
      letters.push(
        await actAs(database, of('operator', agencyId), (ctx) =>
          reserveNumber(ctx, {
            agencyId,
            kind: 'letter',
            classification: '000',
            datedOn: '2026-02-10',
            subject: `Hal ${urgency} ${isInternal ? 'dalam' : 'luar'}`,
            recipient: '',
            urgency,
            isInternal,
          }),
        ),
      )
})
afterAll(() => database.close())

const everybody = () => [
  of('admin', null),
  of('coordinator', null),
  of('head', own),
  of('operator', own),
  of('viewer', own),
  of('operator', other),
  of('viewer', null),
]

test('the list, one letter and the policy say the same to everybody', async () => {
  for (const as of everybody()) {
    const { rows, total } = await actAs(database, as, (ctx) => listRegister(ctx, { page: 1, pageSize: 200 }))
    const listed = rows.map(({ id }) => id).toSorted()
    const readable = letters.filter((letter) =>
      canOnLetters.read(
        { userId: '', areaCode: null, role: as.role ?? 'viewer', agencyId: as.agencyId ?? null },
        letter,
      ),
    )
    expect(listed).toEqual(readable.map(({ id }) => id).toSorted())
    expect(total).toBe(readable.length)
    for (const letter of letters) {
      const asked = actAs(database, as, (ctx) => getLetter(ctx, letter.id))
      if (listed.includes(letter.id)) expect((await asked).letter.id).toBe(letter.id)
      else await expect(asked).rejects.toMatchObject({ code: 'not_found' })
    }
  }
})

test('the coordinator reads what goes out, and nothing confidential or internal, not in the count either', async () => {
  const { rows, total, waiting } = await actAs(database, of('coordinator', null), (ctx) =>
    listRegister(ctx, { page: 1, pageSize: 200 }),
  )
  expect([total, waiting]).toEqual([2, 2])
  expect(rows.every(({ subject }) => subject === 'Hal Biasa luar')).toBe(true)
  const next = await actAs(database, of('coordinator', null), (ctx) =>
    previewNumber(ctx, { agencyId: own, kind: 'letter', classification: '000', datedOn: '2026-02-10' }),
  )
  expect(next.last?.number).toBe(rows.find(({ agency }) => agency.id === own)?.number)
})

test('another agency learns nothing of a register, nor of its settings, and takes no number of it', async () => {
  for (const as of [of('operator', other), of('head', other), of('viewer', null)]) {
    expect((await actAs(database, as, (ctx) => listRegister(ctx, { agencyId: own, page: 1, pageSize: 9 }))).total).toBe(
      0,
    )
    await expect(actAs(database, as, (ctx) => readLetterSettings(ctx, own))).rejects.toMatchObject({
      code: 'not_found',
    })
    const wish = { agencyId: own, kind: 'letter', classification: '000', datedOn: '2026-02-10' } as const
    await expect(actAs(database, as, (ctx) => previewNumber(ctx, wish))).rejects.toMatchObject({ code: 'not_found' })
  }
  const file = await actAs(database, of('operator', other), (ctx) => exportRegister(ctx, { agencyId: own }))
  const whole = await actAs(database, of('operator', own), (ctx) => exportRegister(ctx, { agencyId: own }))
  expect(file.size).toBeLessThan(whole.size)
})

test('who only reads changes nothing', async () => {
  const as = of('viewer', own)
  const [letter] = letters
  const wish = {
    agencyId: own,
    kind: 'letter',
    classification: '000',
    datedOn: '2026-02-10',
    subject: 'x y z',
    recipient: '',
  } as const
  await expect(actAs(database, as, (ctx) => reserveNumber(ctx, wish))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    actAs(database, as, (ctx) => voidNumber(ctx, { id: letter?.id ?? '', reason: 'Tidak jadi', version: 1 })),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    actAs(database, as, (ctx) =>
      saveNumbering(ctx, own, {
        template: '{urut}/{tahun}',
        padding: 1,
        unitCode: '',
        perKind: false,
        continueAfter: null,
      }),
    ),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever could not read a letter does not number it', async () => {
  const wish = {
    agencyId: own,
    kind: 'letter',
    classification: '000',
    datedOn: '2026-02-10',
    subject: 'x y z',
    recipient: '',
  } as const
  for (const more of [{ urgency: 'Rahasia' }, { isInternal: true }] as const)
    await expect(
      actAs(database, of('coordinator', null), (ctx) => reserveNumber(ctx, { ...wish, ...more })),
    ).rejects.toMatchObject({ code: 'forbidden' })
})

test('the trail names no subject', async () => {
  const rows = await database.asOwner((owner) =>
    owner.query<{ text: string }>("select details::text as text from audit_log where operation like 'letter.%'"),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ text }) => text !== '{}')).toEqual([])
})
