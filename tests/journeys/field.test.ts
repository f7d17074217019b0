import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAgencies } from '#modules/organisations/index.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { asSystem } from '#platform/regions.ts'
import { openPhone } from '../build/browser.ts'
import { buildOfficer, buildVillageHouse, DISTRICT, SPOT } from '../build/rooms/field.ts'
import { fillWithSample } from '../build/sample-folder.ts'
import { answerAndPhotograph } from './field-hands.ts'
import { setOut, type Traveller } from './traveller.ts'

const REGION = '35.07'
const HOUSES = 50
const PHOTOS_EACH = 3
const folders = [mkdtempSync(path.join(tmpdir(), 'selaras-phone-')), mkdtempSync(path.join(tmpdir(), 'selaras-phone-'))]

/** Whatever was started, so that a failure leaves none behind. */
const phones = new Set<BrowserContext>()

let traveller: Traveller
const links: string[] = []
const houseIds: string[] = []

/** Fifty proposed houses of one agency in a district, and two officers who go there. */
async function prepare(dataDir: string) {
  await fillWithSample(dataDir)
  const database = await openDatabase(readConfig({}, { dataDir }))
  await asSystem(database, REGION, systemClock, async (ctx) => {
    const agency = (await listAgencies(ctx)).find(({ kind }) => kind === 'perangkat_daerah')
    if (!agency) throw new Error('a sample without agencies')
    const agencyId = agency.id
    for (let at = 0; at < HOUSES; at++) houseIds.push((await buildVillageHouse(ctx, { agencyId })).id)
    for (const name of ['Sari Wulandari', 'Joko Susilo'])
      links.push(`/petugas/${(await buildOfficer(ctx, { agencyId, areas: [DISTRICT], name })).token}`)
  })
  await database.close()
}

beforeAll(async () => {
  traveller = await setOut(prepare)
}, 240_000)
afterAll(async () => {
  for (const phone of phones) await phone.close().catch(() => undefined)
  await traveller.end()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A phone that keeps its store from one start to the next and knows where it is. */
async function start(at: number, { isOffline = false } = {}): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await openPhone(folders[at] ?? '', {
    viewport: { width: 360, height: 780 },
    locale: 'id-ID',
    permissions: ['geolocation'],
    geolocation: { ...SPOT, accuracy: 8 },
    reducedMotion: 'reduce',
  })
  phones.add(phone)
  await phone.setOffline(isOffline)
  const page = phone.pages()[0] ?? (await phone.newPage())
  await page.goto(`${traveller.server.url}${links[at]}`)
  return { phone, page }
}

const line = (page: Page) => page.getByRole('status').first()
const told = async () => {
  const answer = await traveller.page.request.get(`${traveller.server.url}/api/house-officers`)
  const { rows } = (await answer.json()) as { rows: { name: string; photos: number; answers: number }[] }
  const sari = rows.find(({ name }) => name === 'Sari Wulandari')
  return [sari?.answers, sari?.photos]
}

test('50 surveys with 150 photographs without signal: killed, cut off half-way, full, and nothing is lost or doubled', {
  timeout: 300_000,
}, async () => {
  await traveller.actAs(/Wulan Prameswari/)
  let { phone, page } = await start(0)
  await page.getByText('Halaman ini siap dipakai tanpa sinyal.').waitFor({ timeout: 60_000 })
  await page.getByText('Posisi').or(page.getByText('Terdekat')).first().waitFor()
  await phone.setOffline(true)
  const half = HOUSES / 2
  let answers = await answerAndPhotograph(page, houseIds.slice(0, half), PHOTOS_EACH)

  await phone.close()
  ;({ phone, page } = await start(0, { isOffline: true }))
  await line(page).getByText('Tanpa sinyal', { exact: true }).waitFor()
  await line(page)
    .getByText(`${answers + half * PHOTOS_EACH} menunggu dikirim`)
    .waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  answers += await answerAndPhotograph(page, houseIds.slice(half), PHOTOS_EACH)
  const all = answers + HOUSES * PHOTOS_EACH
  await line(page).getByText(`${all} menunggu dikirim`).waitFor()

  const devtools = await phone.newCDPSession(page)
  const origin = new URL(traveller.server.url).origin
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
  await page.locator(`a[href$="${houseIds[0]}"]`).click()
  await page.getByText('Foto', { exact: true }).click()
  await page.getByRole('button', { name: 'Ambil foto Kiri' }).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PIXEL })
  await page.getByText('Tidak tersimpan: ruang ponsel penuh.').waitFor()
  expect(await page.locator('input[type=file]').isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('link', { name: 'Semua rumah' }).click()
  await line(page).getByText(`${all} menunggu dikirim`).waitFor()

  await phone.setOffline(false)
  await expect.poll(async () => (await told())[1], { timeout: 120_000, interval: 200 }).toBeGreaterThan(20)
  await phone.setOffline(true)
  await line(page).getByText('Tanpa sinyal', { exact: true }).waitFor({ timeout: 60_000 })
  await phone.setOffline(false)
  await line(page).getByText('semua terkirim').waitFor({ timeout: 180_000 })
  expect(await told()).toEqual([answers, HOUSES * PHOTOS_EACH])
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

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)
