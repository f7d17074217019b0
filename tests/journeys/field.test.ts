import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { FieldSnapshot } from '#contract/houses/field/field.ts'
import { systemClock } from '#platform/clock.ts'
import { openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { openPhone } from '../build/browser.ts'
import { actAs, buildRegion } from '../build/database.ts'
import { buildAgency } from '../build/organisations.ts'
import { DUMP } from '../build/prepare-database.ts'
import { buildOfficer, buildVillageHouse, DISTRICT, SPOT } from '../build/rooms/field.ts'
import { newDataDir, type RunningServer, startServer } from '../build/server.ts'
import { answerAndPhotograph, keepInAnotherTab } from './field-hands.ts'

const HOUSES = 50
const PHOTOS_EACH = 3
/** So many of each half are surveyed by hand, the others by another tab of the phone. */
const BY_HAND = 3
const folders = Array.from({ length: 3 }, () => mkdtempSync(path.join(tmpdir(), 'selaras-phone-')))

/** The smallest picture that counts. */
const WHITE = await sharp({ create: { width: 100, height: 100, channels: 3, background: 'white' } })
  .png()
  .toBuffer()

/** Phones that were started by the running test. */
const phones = new Set<BrowserContext>()

const dataDir = newDataDir()
let server: RunningServer | undefined
const tokens: string[] = []
const houseIds: string[] = []

/** Fifty proposed houses of one agency in a district, and two officers who go there. */
async function prepare() {
  const database = await openPglite(dataDir, new Blob([readFileSync(DUMP)]))
  await migrate(database)
  await buildRegion(database)
  await actAs(database, { clock: systemClock }, async (ctx) => {
    const { id: agencyId } = await buildAgency(ctx)
    for (let at = 0; at < HOUSES; at++) houseIds.push((await buildVillageHouse(ctx, { agencyId })).id)
    for (const name of ['Sari Wulandari', 'Joko Susilo'])
      tokens.push((await buildOfficer(ctx, { agencyId, areas: [DISTRICT], name })).token)
  })
  await database.close()
}

beforeAll(async () => {
  await prepare()
  server = await startServer(dataDir)
}, 240_000)
// A failure must not leave a phone open: its folder is the next test's too.
afterEach(async () => {
  for (const phone of phones) await phone.close().catch(() => undefined)
  phones.clear()
})
afterAll(async () => {
  await server?.stop()
  for (const folder of [dataDir, ...folders]) rmSync(folder, { recursive: true, force: true })
})

/** A phone that keeps its store from one start to the next and knows where it is; by default each officer has one. */
async function start(
  at: number,
  { isOffline = false, hasCamera = false, folder = at } = {},
): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await openPhone(folders[folder] ?? '', {
    hasCamera,
    viewport: { width: 360, height: 780 },
    locale: 'id-ID',
    permissions: ['geolocation', ...(hasCamera ? ['camera'] : [])],
    geolocation: { ...SPOT, accuracy: 8 },
    reducedMotion: 'reduce',
  })
  phones.add(phone)
  await phone.setOffline(isOffline)
  const page = phone.pages()[0] ?? (await phone.newPage())
  await page.goto(`${server?.url}/petugas/${tokens[at]}`)
  return { phone, page }
}

const line = (page: Page) => page.getByRole('status').first()
async function snapshot(): Promise<FieldSnapshot> {
  const answer = await fetch(`${server?.url}/api/field/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    body: JSON.stringify({ token: tokens[0] }),
  })
  return (await answer.json()) as FieldSnapshot
}

/** How many answers and photographs the server has. */
async function told(): Promise<[answers: number, photos: number]> {
  const { houses } = await snapshot()
  const answers = houses.flatMap(({ survey }) => survey.map((field) => field.told))
  return [answers.reduce((sum, one) => sum + one, 0), houses.flatMap(({ photos }) => photos).length]
}

/** What another tab says at each house: every question by its first choice, as the hands do. */
const answersTo = (questions: FieldSnapshot['questions']) =>
  Object.fromEntries(
    questions.flatMap(({ key, kind, options }): [string, string | number | boolean][] => {
      const value = { choice: options[0]?.value ?? '', number: 24, yes_no: true, text: undefined }[kind]
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** Surveys and photographs some houses, with and without hands. Answers how many answers were given. */
async function work(page: Page, houses: readonly string[]): Promise<number> {
  const officerId = tokens[0]?.split('~')[1] ?? ''
  const byHand = await answerAndPhotograph(page, houses.slice(0, BY_HAND), PHOTOS_EACH)
  const answers = answersTo((await snapshot()).questions)
  const kept = { officerId, houseIds: houses.slice(BY_HAND), answers, photos: PHOTOS_EACH }
  return byHand + (await keepInAnotherTab(page, kept))
}

/** Takes the same picture until the browser, which looks at its space now and then only, says that there is none. Answers how many it kept. */
async function fillPhone(page: Page): Promise<number> {
  const full = page.getByText('Tidak tersimpan: ruang ponsel penuh.')
  for (let kept = 0; kept < 200; kept++) {
    await page.locator('input[type=file]').setInputFiles({ name: `${kept}.png`, mimeType: 'image/png', buffer: WHITE })
    await full
      .or(page.getByText(`Foto tersimpan di ponsel (${kept + 1})`))
      .first()
      .waitFor()
    if (await full.isVisible()) return kept
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('a phone that is never full')
}

test('50 surveys with 150 photographs without signal: killed, cut off half-way, full, and nothing is lost or doubled', {
  timeout: 300_000,
}, async () => {
  let { phone, page } = await start(0)
  await page.getByText('Halaman ini siap dipakai tanpa sinyal.').waitFor({ timeout: 60_000 })
  await page.getByText('Posisi').or(page.getByText('Terdekat')).first().waitFor()
  await phone.setOffline(true)
  const half = HOUSES / 2
  let answers = await work(page, houseIds.slice(0, half))

  await phone.close()
  ;({ phone, page } = await start(0, { isOffline: true }))
  await line(page).getByText('Tanpa sinyal', { exact: true }).waitFor()
  await line(page)
    .getByText(`${answers + half * PHOTOS_EACH} menunggu dikirim`)
    .waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  answers += await work(page, houseIds.slice(half))
  const all = answers + HOUSES * PHOTOS_EACH
  await line(page).getByText(`${all} menunggu dikirim`).waitFor()

  // A browser just started asks for its space at once; later only twice a minute.
  await phone.close()
  ;({ phone, page } = await start(0, { isOffline: true }))
  await line(page).getByText(`${all} menunggu dikirim`).waitFor()
  const devtools = await phone.newCDPSession(page)
  const origin = new URL(server?.url ?? '').origin
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
  await page.locator(`a[href$="${houseIds[0]}"]`).click()
  await page.getByText('Foto', { exact: true }).click()
  await page.getByRole('button', { name: 'Ambil foto Kiri' }).click()
  const extra = await fillPhone(page)
  expect(await page.locator('input[type=file]').isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('link', { name: 'Semua rumah' }).click()
  await line(page)
    .getByText(`${all + extra} menunggu dikirim`)
    .waitFor()

  await phone.setOffline(false)
  await expect.poll(async () => (await told())[1], { timeout: 120_000, interval: 200 }).toBeGreaterThan(20)
  await phone.setOffline(true)
  await line(page).getByText('Tanpa sinyal', { exact: true }).waitFor({ timeout: 60_000 })
  await phone.setOffline(false)
  await line(page).getByText('semua terkirim').waitFor({ timeout: 180_000 })
  expect(await line(page).getByText('perlu Anda lihat').count()).toBe(0)
  // The same picture taken again is one photograph.
  expect(await told()).toEqual([answers, HOUSES * PHOTOS_EACH + Math.min(1, extra)])
  await page
    .getByText('sudah disurvei')
    .nth(HOUSES - 1)
    .waitFor()
  await phone.close()
})

test('two officers answer one question of one house apart, see both answers, and one decides', {
  timeout: 120_000,
}, async () => {
  const both = [await start(0), await start(1)]
  for (const { page } of both) {
    await page.locator(`a[href$="${houseIds[0]}"]`).click()
    await page.getByRole('group', { name: /Dinding/ }).waitFor()
  }
  for (const { phone } of both) await phone.setOffline(true)
  const wall = (page: Page) => page.getByRole('group', { name: /Dinding/ })
  await wall(both[0]?.page as Page)
    .getByRole('button', { name: 'Rusak berat' })
    .click()
  await wall(both[1]?.page as Page)
    .getByRole('button', { name: /Anyaman bambu/ })
    .click()
  for (const { phone, page } of both) {
    await line(page).getByText('1 menunggu dikirim').waitFor()
    await phone.setOffline(false)
    await line(page).getByText('semua terkirim').waitFor({ timeout: 60_000 })
  }
  for (const { page } of both) {
    await page.reload()
    await wall(page).getByText('Dua jawaban berbeda').waitFor({ timeout: 30_000 })
  }
  await wall(both[1]?.page as Page)
    .getByRole('button', { name: 'Pakai “Rusak berat”' })
    .click()
  await line(both[1]?.page as Page)
    .getByText('semua terkirim')
    .waitFor({ timeout: 60_000 })
  await both[0]?.page.reload()
  await wall(both[0]?.page as Page)
    .getByRole('button', { name: 'Rusak berat', pressed: true })
    .waitFor()
  await expect
    .poll(() =>
      wall(both[0]?.page as Page)
        .getByText('Dua jawaban berbeda')
        .count(),
    )
    .toBe(0)
  for (const { phone } of both) await phone.close()
})

/** An answer to a question that nobody asks, kept as an earlier version of the page may have. */
async function keepOddAnswer(page: Page) {
  await page.evaluate(
    async ({ officerId, houseId }) => {
      const store = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('selaras-petugas')
        opening.onsuccess = () => resolve(opening.result)
      })
      const id = crypto.randomUUID()
      const made = { deviceAt: new Date().toISOString(), run: crypto.randomUUID(), shiftMs: 0, known: null }
      const told = { ...made, id, houseId, occasion: 'before', field: 'shoe_size', value: '42', basedOn: [] }
      const change = store.transaction('answers', 'readwrite')
      change.objectStore('answers').put({ id, officerId, told, state: 'waiting', why: null })
      await new Promise((resolve) => {
        change.oncomplete = resolve
      })
      store.close()
    },
    { officerId: tokens[1]?.split('~')[1] ?? '', houseId: houseIds[1] ?? '' },
  )
}

test('photographs by the camera in the page, a phone that breaks and one that takes its file in, and an answer that is refused', {
  timeout: 120_000,
}, async () => {
  const before = await told()
  const old = await start(1, { hasCamera: true })
  await old.page.locator(`a[href$="${houseIds[1]}"]`).click()
  await old.phone.setOffline(true)
  await old.page
    .getByRole('group', { name: /Lantai/ })
    .getByRole('button', { name: /Tanah/ })
    .click()
  await old.page.getByText('Foto', { exact: true }).click()
  const shutter = old.page.getByRole('button', { name: 'Ambil foto', exact: true })
  const saved = (count: number) => old.page.getByText(`Foto tersimpan di ponsel (${count})`).waitFor()
  await old.page.getByRole('button', { name: 'Ambil foto Kanan' }).click()
  await shutter.click()
  await saved(1)
  await old.page.getByRole('button', { name: 'Selesai', exact: true }).click()
  // The earlier photograph of the same angle lies over the picture of the camera.
  await old.page.getByRole('button', { name: 'Ambil foto Kanan' }).click()
  await old.page.locator('img[src^="blob:"][style*="opacity"]').waitFor()
  await old.page.getByText('Posisi ±8 m').waitFor()
  await shutter.click()
  await saved(1)
  await old.page.getByRole('button', { name: 'Selesai', exact: true }).click()
  await line(old.page).getByText('3 menunggu dikirim').waitFor()
  const saving = old.page.waitForEvent('download')
  await old.page.getByRole('button', { name: 'Simpan sebagai berkas' }).click()
  const file = await (await saving).path()

  const other = await start(1, { folder: 2 })
  const takeIn = async (words: RegExp) => {
    await other.page.getByLabel('Pilih berkas').setInputFiles(file)
    await other.page.getByText(words).waitFor()
  }
  await takeIn(/3 isian masuk ke ponsel ini/)
  await line(other.page).getByText('semua terkirim').waitFor({ timeout: 60_000 })
  const after = await told()
  expect(after).toEqual([before[0] + 1, before[1] + 2])
  await takeIn(/0 isian masuk ke ponsel ini/)
  // The old phone lives after all: what it sends is known, and nothing is doubled.
  await old.phone.setOffline(false)
  await line(old.page).getByText('semua terkirim').waitFor({ timeout: 60_000 })
  expect(await told()).toEqual(after)

  await keepOddAnswer(other.page)
  await other.page.reload()
  await line(other.page).getByText('1 perlu Anda lihat').waitFor({ timeout: 60_000 })
  await other.page.getByText('Pertanyaan ini tidak dipakai lagi.').waitFor()
  await other.page.getByRole('button', { name: 'Hapus dari ponsel' }).click()
  const noted = other.page.waitForResponse(/\/api\/field\/discards/)
  await other.page.getByRole('dialog').getByRole('button', { name: 'Hapus dari ponsel' }).click()
  expect((await (await noted).json()) as unknown).toEqual({ noted: 1 })
  await line(other.page).getByText('perlu Anda lihat').waitFor({ state: 'detached' })
})
