import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn } from '#platform/clock.ts'
import { unzip } from '../build/rooms/unzip.ts'
import { fillWithSample } from '../build/sample-folder.ts'
import { answerAll, CONDITIONS, FIT, photograph, UNFIT } from './officer.ts'
import { setOut, type Traveller } from './traveller.ts'

const TODAY = dayIn('Asia/Jakarta', new Date())
const OWNER = 'Sumiyati Kartikawati Wongsodihardjo'
const SPOT = { latitude: -7.9581, longitude: 112.7704, accuracy: 6 }
const COST = 30_000_000

let traveller: Traveller
let phone: BrowserContext | undefined
let officer: Page
let id = ''
let handedOverBefore = -1
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 240_000)
afterAll(async () => {
  await phone?.close()
  await traveller.end()
})

async function call<T>(method: string, address: string, body?: object): Promise<T> {
  const answer = await traveller.page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json', 'x-selaras-csrf': '1' }
      const response = await fetch(where, { method: how, headers, ...(what && { body: what }) })
      return { ok: response.ok, text: await response.text() }
    },
    [method, address, body ? JSON.stringify(body) : ''] as const,
  )
  expect(answer.ok, `${method} ${address}: ${answer.text}`).toBe(true)
  return JSON.parse(answer.text) as T
}

const house = () => call<{ version: number; state: string; progress: number }>('GET', `/api/houses/${id}`)

async function open(tab: string) {
  const { page, server, arrive } = traveller
  await page.goto(`${server.url}/rumah/${id}?tab=${tab}`)
  await arrive(`Sampai di mana rumah ${OWNER}?`)
}

/** How many houses the strategic programme says are handed over, read where the coordinator reads it. */
async function reached(): Promise<number> {
  const { page, server, arrive } = traveller
  await page.goto(`${server.url}/capaian/program`)
  await arrive('Sampai mana program strategis kita?')
  const words =
    (await page
      .getByText(/^[\d.]+ dari 1\.500 rumah$/)
      .first()
      .textContent()) ?? ''
  return Number(/^[\d.]+/.exec(words)?.[0].replaceAll('.', ''))
}

test('an unfit house is proposed, and cannot be proposed twice', { timeout: 180_000 }, async () => {
  const { page, server, arrive, checkPage } = traveller
  await traveller.actAs(/Wulan Prameswari/)
  handedOverBefore = await reached()
  const propose = async () => {
    await page.goto(`${server.url}/rumah/usul`)
    await arrive('Rumah siapa yang diusulkan?')
    await page.getByRole('combobox', { name: 'Perangkat daerah pengelola' }).fill('Perumahan')
    await page.getByRole('option', { name: /Perumahan/ }).click()
    await page.getByLabel('Nama pemilik').fill(OWNER)
    await page.getByLabel(/^NIK pemilik/).fill('3507234505780001')
    await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Kemiri, Jabung')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Usulkan rumah' }).click()
  }
  await propose()
  await arrive(`Sampai di mana rumah ${OWNER}?`)
  id = /\/rumah\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  expect(id).not.toBe('')
  await checkPage()
  await propose()
  await page.getByRole('alert').first().waitFor()
  expect(page.url()).toContain('/rumah/usul')
})

test('an officer surveys and photographs it without signal; the answers arrive when there is one', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage } = traveller
  await page.goto(`${server.url}/rumah/petugas`)
  await arrive('Siapa yang bekerja di lapangan?')
  await page.getByLabel('Nama petugas').fill('Yayuk Rahmawati')
  await page.getByRole('combobox', { name: 'Perangkat daerah' }).fill('Perumahan')
  await page.getByRole('option', { name: /Perumahan/ }).click()
  await page
    .getByLabel(/^Desa atau kecamatan/)
    .first()
    .fill('Jabung')
  await page
    .getByRole('option', { name: /Jabung/ })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Daftarkan petugas' }).click()
  await page
    .getByRole('dialog')
    .getByText(/Tautan Yayuk/)
    .waitFor()
  const { rows } = await call<{ rows: { name: string; path: string }[] }>('GET', '/api/house-officers')
  const path = rows.find(({ name }) => name === 'Yayuk Rahmawati')?.path ?? ''
  await page.keyboard.press('Escape')
  await checkPage()

  const browser = page.context().browser()
  phone = await browser?.newContext({
    viewport: { width: 360, height: 780 },
    locale: 'id-ID',
    permissions: ['geolocation'],
    geolocation: SPOT,
    reducedMotion: 'reduce',
  })
  if (!phone) throw new Error('no browser for the phone')
  officer = await phone.newPage()
  await officer.goto(`${server.url}${path}`)
  await officer.getByText('Halaman ini siap dipakai tanpa sinyal.').waitFor({ timeout: 60_000 })
  await officer.getByRole('link', { name: new RegExp(OWNER) }).click()
  await officer.getByRole('group', { name: /^Fondasi/ }).waitFor()
  await phone.setOffline(true)
  await officer.reload()
  await officer.getByRole('group', { name: /^Fondasi/ }).waitFor()
  await answerAll(officer, { ...UNFIT, ...CONDITIONS })
  await photograph(officer, 'Awal (0%)', 40)
  expect(
    await officer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
  expect((await house()).state).toBe('proposed')
  await phone.setOffline(false)
  await officer.getByText('semua terkirim').first().waitFor({ timeout: 60_000 })
  expect((await house()).state).toBe('surveyed')

  await open('summary')
  await page.getByText('Tidak layak huni').first().waitFor()
  await checkPage()
  await traveller.picture('rumah-survei')
})

test('it is decided by decree, costed, and covered by five givers whose gifts add up; none can give too much', {
  timeout: 180_000,
}, async () => {
  const { page, server, checkPage } = traveller
  await page.goto(`${server.url}/rumah/tetapkan?house=${id}`)
  const decree = page.getByRole('dialog')
  await decree.getByText('1 rumah dapat ditetapkan.').waitFor()
  await decree.getByLabel('Nomor', { exact: true }).fill('600/77/35.07.104/2026')
  await decree.getByRole('button', { name: 'Tetapkan 1 rumah' }).click()
  await page.getByText('Ditetapkan dengan nomor').first().waitFor()

  await call('PUT', `/api/houses/${id}/plan`, {
    version: (await house()).version,
    items: [
      { kind: 'material', name: 'Bata ringan', quantity: 12, unit: 'm3', unitPrice: 1_000_000 },
      { kind: 'material', name: 'Genteng dan rangka atap', quantity: 1, unit: 'paket', unitPrice: 11_000_000 },
      { kind: 'labour', name: 'Upah tukang', quantity: 35, unit: 'HOK', unitPrice: 200_000 },
    ],
  })
  const { partners } = await call<{ partners: { id: string; name: string }[] }>('GET', '/api/partners/names')
  const partnerId = (name: RegExp) => partners.find((partner) => name.test(partner.name))?.id ?? null
  const gifts = [
    { giverKind: 'alms', partnerId: partnerId(/BAZNAS/), form: 'money', amount: 10_000_000 },
    {
      giverKind: 'business',
      partnerId: partnerId(/Sumber Makmur/),
      form: 'goods',
      amount: 6_000_000,
      basis: 'harga toko',
    },
    {
      giverKind: 'community',
      partnerId: partnerId(/Forum Relawan/),
      form: 'labour',
      amount: 3_000_000,
      basis: '20 HOK',
    },
    { giverKind: 'own', form: 'labour', amount: 1_000_000, basis: '5 HOK' },
  ]
  for (const gift of gifts) await call('POST', `/api/houses/${id}/givers`, { ...gift, promisedOn: TODAY })

  await open('money')
  const promise = async (amount: string) => {
    const panel = page.getByRole('dialog')
    if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Tambah pemberi' }).click()
    await panel.getByRole('textbox', { name: 'Nama pemberi' }).fill('Dinas Perumahan')
    await panel.getByLabel('Nilai (Rp)').fill(amount)
    await panel.getByRole('button', { name: 'Simpan janji' }).click()
  }
  await promise('10000001')
  await page
    .getByRole('dialog')
    .getByText(/10\.000\.000/)
    .first()
    .waitFor()
  await promise('10000000')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await checkPage()
  await traveller.picture('rumah-pemberi')

  interface Stack {
    rows: { id: string; version: number; amount: number; state: string }[]
    money: { cost: number; promised: number; delivered: number; gap: number }
  }
  const stack = await call<Stack>('GET', `/api/houses/${id}/givers`)
  expect(stack.money).toMatchObject({ cost: COST, promised: COST, delivered: 0, gap: 0 })
  for (const { id: giftId, version, amount } of stack.rows)
    await call('POST', `/api/houses/${id}/givers/${giftId}/deliver`, {
      ...{ version, amount, deliveredOn: TODAY, evidence: 'kuitansi', rest: 'promised' },
    })
  expect((await call<Stack>('GET', `/api/houses/${id}/givers`)).money).toMatchObject({ delivered: COST, gap: 0 })
})

test('photographs at 50 and 100 percent, a survey of what it is now, and it is handed over', {
  timeout: 240_000,
}, async () => {
  const { page, server, checkPage } = traveller
  await officer.reload()
  await officer.getByText('Tersambung').first().waitFor()
  await phone?.setOffline(true)
  await photograph(officer, '50%', 90)
  await photograph(officer, 'Selesai (100%)', 200)
  await officer.getByText('Survei', { exact: true }).click()
  await officer.getByText('Sesudah dibangun', { exact: true }).click()
  await answerAll(officer, { ...FIT, ...CONDITIONS })
  await phone?.setOffline(false)
  await officer.getByText('semua terkirim').first().waitFor({ timeout: 60_000 })
  expect(await house()).toMatchObject({ state: 'building', progress: 100 })

  await open('survey')
  await page
    .getByRole('img', { name: /Foto .* pada 100/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Serah terima' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('Semua syarat serah terima terpenuhi.').waitFor()
  await panel.getByLabel('Nomor', { exact: true }).fill('600/78/35.07.104/2026')
  await panel.getByRole('button', { name: 'Serah terimakan' }).click()
  await page.getByText('Selesai. Rumah ini sudah diserahterimakan.').waitFor()
  await checkPage()
  await traveller.picture('rumah-selesai')

  const paper = await page.request.get(`${server.url}/api/houses/${id}/documents/handover?format=docx`)
  const words = (unzip(await paper.body()).get('word/document.xml') ?? '').replace(/<[^>]+>/g, ' ')
  expect(words).toContain(OWNER)
  expect(words).toContain('600/78/35.07.104/2026')
  expect(await reached(), 'a house counts once, however many gave').toBe(handedOverBefore + 1)
})

test('the community is thanked, and the region says so to everybody', { timeout: 120_000 }, async () => {
  const { page, server, checkPage } = traveller
  await page.goto(`${server.url}/mitra/janji`)
  await page.getByText('Forum Relawan').first().waitFor()
  await checkPage()
  await page.context().clearCookies()
  await page.goto(`${server.url}/terima-kasih/35.07`)
  await page.getByText('BAZNAS').first().waitFor()
  expect(await page.locator('body').textContent()).not.toContain(OWNER)
  await checkPage()
  await traveller.picture('terima-kasih')
})
