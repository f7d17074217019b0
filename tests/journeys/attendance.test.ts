import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageBadges } from '#modules/gatherings/index.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { asSystem } from '#platform/regions.ts'
import { buildGathering, buildParticipants, buildSessions } from '../build/rooms/gatherings.ts'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

const REGION = '35.07'
const MINUTE = 60_000

let traveller: Traveller
let gatheringId = ''
/** Personal codes by name. */
let codes: ReadonlyMap<string, string> = new Map()

/** A retreat whose session began five minutes ago, with four persons called. */
async function prepare(dataDir: string) {
  await fillWithSample(dataDir)
  const database = await openDatabase(readConfig({}, { dataDir }))
  await asSystem(database, REGION, systemClock, async (ctx) => {
    const agency = (await listAgencies(ctx)).find(({ kind }) => kind === 'perangkat_daerah')
    if (!agency) throw new Error('a sample without agencies')
    const today = new Date().toISOString().slice(0, 10)
    const days = { startsOn: today, endsOn: today }
    const gathering = await buildGathering(ctx, { organiserAgencyId: agency.id, title: 'Retret Pejabat', ...days })
    gatheringId = gathering.id
    const from = new Date(Date.now() - 5 * MINUTE).toISOString()
    await buildSessions(ctx, gatheringId, { count: 1, from, minutes: 90 })
    const names = ['Sri Wahyuni', 'Bambang Sutejo', 'Dewi Lestari', 'Agus Pramono']
    await buildParticipants(ctx, gatheringId, { names, agencyId: agency.id })
    const badges = await pageBadges(ctx, { id: gatheringId, page: 1, pageSize: 50 })
    codes = new Map(badges.rows.map(({ name, text }) => [name, text]))
  })
  await database.close()
}

beforeAll(async () => {
  traveller = await setOut(prepare)
}, 240_000)
afterAll(() => traveller.end())

/** A scanner types what it reads and presses Enter; a person types a name. */
async function type(page: Page, text: string) {
  await page.getByLabel(/Pindai dengan alat pemindai/).fill(text)
  await page.keyboard.press('Enter')
}

const offline = new Set<BrowserContext>()

/** Registers a device as the organiser and opens its link on a phone of its own, ready to lose the signal. */
async function openDevice(name: string): Promise<Page> {
  const { page } = traveller
  await page.getByLabel('Nama alat').fill(name)
  await page.getByRole('button', { name: 'Daftarkan alat' }).click()
  const dialog = page.getByRole('dialog', { name: `Tautan ${name}` })
  const address = await dialog.getByRole('link').getAttribute('href')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 390, height: 844 }, locale: 'id-ID' })
  const phone = await context?.newPage()
  if (!context || !phone || !address) throw new Error('no phone')
  offline.add(context)
  await phone.goto(address)
  await phone.getByText('Halaman ini siap dipakai tanpa sinyal.').waitFor({ timeout: 30_000 })
  return phone
}

test('two devices take attendance without signal, are reloaded, come back, and their contradiction is decided', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Wulan Prameswari/)
  await page.goto(`${server.url}/rapat/${gatheringId}?tab=attendance&part=devices`)
  await arrive('Retret Pejabat')
  const [one, two] = [await openDevice('Meja 1'), await openDevice('Meja 2')]
  await checkPage()
  await picture('presensi-alat')

  for (const context of offline) await context.setOffline(true)
  await type(one, 'Sri')
  await one.getByText('Sri Wahyuni').first().waitFor()
  await type(one, codes.get('Bambang Sutejo') ?? '')
  await one.getByRole('status').getByText('Bambang Sutejo').waitFor()
  await type(one, codes.get('Bambang Sutejo') ?? '')
  await one.getByText(/Sudah tercatat pukul/).waitFor()
  await type(
    one,
    (codes.get('Dewi Lestari') ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  )
  await one.getByText('Kode ini tidak asli').waitFor()
  await one.getByText('2 menunggu dikirim').waitFor()

  await one.reload()
  await one.getByText('2 menunggu dikirim').waitFor()
  await one.getByText('Tanpa sinyal', { exact: true }).waitFor()
  expect(await one.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await type(one, 'Agus')
  await one.getByText('3 menunggu dikirim').waitFor()
  await one.getByRole('button', { name: 'Urungkan yang terakhir' }).click()
  await one.getByText('4 menunggu dikirim').waitFor()

  await two.getByLabel(/Pindai dengan alat pemindai/).fill('Sri')
  await two.getByRole('button', { name: 'Izin atau diwakili' }).click()
  await two.getByLabel('Alasan').fill('dinas luar')
  await two.getByRole('button', { name: 'Catat' }).click()
  await two.getByText('1 menunggu dikirim').waitFor()

  for (const context of offline) await context.setOffline(false)
  for (const phone of [two, one]) await phone.getByText('semua terkirim').waitFor({ timeout: 60_000 })
  for (const context of offline) await context.close()

  await page.goto(`${server.url}/rapat/${gatheringId}?tab=attendance`)
  await arrive('Retret Pejabat')
  await page
    .getByRole('row', { name: /Sesi 1/ })
    .getByRole('cell', { name: '2' })
    .first()
    .waitFor()
  await checkPage()
  await picture('presensi-papan')
  await page.getByText(/Pertentangan \(1\)/).click()
  await page.getByText('hadir sekaligus izin').waitFor()
  await checkPage()
  await picture('presensi-pertentangan')
  await page.getByRole('button', { name: 'Putuskan kehadiran Sri Wahyuni' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kehadiran').selectOption('excused')
  await dialog.getByLabel('Alasan').fill('kartunya dipegang rekannya')
  await dialog.getByRole('button', { name: 'Putuskan' }).click()
  await page.getByText('Tidak ada yang bertentangan').waitFor()
  await page.getByText('Papan', { exact: true }).click()
  const row = page.getByRole('row', { name: /Sesi 1/ })
  await row.waitFor()
  await expect.poll(async () => (await row.getByRole('cell').allTextContents()).join(' ')).toBe('1 0 1 0 0 2 0')
})
