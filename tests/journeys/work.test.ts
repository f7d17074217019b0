import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { dayIn } from '#platform/clock.ts'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

/** Finished so long ago that the question of the third month has come. */
const TODAY = dayIn('Asia/Jakarta', new Date())
const ENDED = daysAfter(TODAY, -95)
const BATCH = 'Angkatan Juli'
const NAME = 'Suryaningsih Ratnadewi'

let traveller: Traveller
let id = ''
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 240_000)
afterAll(() => traveller.end())

/** Presses a button of the page, fills what its panel asks, and sends. */
async function fillPanel(button: string, submit: string, fill: () => Promise<void> = async () => {}) {
  const { page } = traveller
  await page.getByRole('button', { name: button, exact: true }).click()
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  await fill()
  await panel.getByRole('button', { name: submit, exact: true }).click()
  await panel.waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
}

async function openTab(name: string) {
  await traveller.page.getByRole('tab', { name }).click()
  await traveller.page.waitForLoadState('networkidle')
}

test('the three strategic programmes show every agency its part', { timeout: 120_000 }, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Wulan Prameswari/)
  await page.goto(`${server.url}/capaian/program`)
  await arrive('Sampai mana program strategis kita?')
  for (const name of ['1.500 rumah layak huni', 'Lulusan pelatihan yang bekerja', 'Usaha mikro naik kelas'])
    await page.getByRole('link', { name }).waitFor()
  await checkPage()
  await picture('program-strategis')
  await page.getByRole('link', { name: 'Lulusan pelatihan yang bekerja' }).click()
  await page.getByRole('tab', { name: 'Perangkat daerah' }).click()
  await page
    .getByRole('main')
    .getByText(/Disnaker|Dinas Tenaga Kerja/)
    .first()
    .waitFor()
  await checkPage()
})

test('a course opens only once an employer waits for its graduates', { timeout: 180_000 }, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Retno Astuti/)
  await page.goto(`${server.url}/pelatihan/angkatan-baru`)
  await arrive('Kapan dan untuk siapa angkatan ini?')
  await page.getByRole('combobox', { name: 'Angkatan dari pelatihan apa?' }).click()
  await page.locator('[role=option]').first().click()
  await page.getByLabel('Nama angkatan').fill(BATCH)
  await page.getByLabel('Hari pertama').fill(daysAfter(ENDED, -20))
  await page.getByLabel('Hari terakhir').fill(ENDED)
  await page.getByLabel(/^Biaya seluruh angkatan/).fill('24000000')
  await checkPage()
  await page.getByRole('button', { name: 'Simpan sebagai draf' }).click()
  await arrive(new RegExp(BATCH))
  id = /\/pelatihan\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  expect(id).not.toBe('')

  await page.getByRole('button', { name: 'Buka pendaftaran', exact: true }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: 'Buka pendaftaran' }).click()
  await panel
    .getByText(/tempat kerja/)
    .first()
    .waitFor()
  await panel.getByRole('alert').first().waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })

  await fillPanel('Catat janji tempat kerja', 'Simpan janji', async () => {
    await page.getByLabel('Atau nama pemberi kerja').fill('CV Busana Lestari')
    await page.getByLabel('Pekerjaan', { exact: true }).fill('penjahit')
    await page.getByLabel('Jumlah tempat').fill('10')
    await page.getByLabel(/^Terbuka bagi penyandang disabilitas/).fill('2')
  })
  await page.getByText('10 tempat sebagai penjahit').waitFor()
  await fillPanel('Buka pendaftaran', 'Buka pendaftaran')
  await page.getByText('Pendaftaran dibuka', { exact: true }).first().waitFor()
  await checkPage()
  await picture('pelatihan-angkatan')
})

test('who takes part is heard about what they need, learns, and is a graduate', { timeout: 180_000 }, async () => {
  const { page, checkPage } = traveller
  await openTab('Peserta')
  await fillPanel('Catat pendaftar', 'Catat pendaftar', async () => {
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Nama lengkap').fill(NAME)
    await panel.getByLabel('Perempuan').check()
    await panel.getByLabel(/^Tanggal lahir/).fill('1994-03-12')
    await panel.getByLabel('Sensorik').check()
  })
  await page.getByRole('button', { name: `Buka data: ${NAME}` }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: 'Terima', exact: true }).first().click()
  await panel.getByText('Diterima', { exact: true }).first().waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  await page.getByText('Diterima', { exact: true }).first().waitFor()
  await checkPage()
  await fillPanel('Mulai pelatihan', 'Mulai pelatihan')
  await openTab('Penilaian & sertifikat')
  await fillPanel(`Penilaian ${NAME}`, 'Simpan penilaian', async () => {
    await page.getByLabel(/^Nilai/).fill('88')
    await page.getByRole('radio', { name: 'Kompeten', exact: true }).check()
    await page.getByLabel('Hari penilaian').fill(ENDED)
  })
  await fillPanel('Selesaikan angkatan', 'Selesaikan angkatan')
  await page.getByText('Selesai', { exact: true }).first().waitFor()
})

test('three months later she says where she works, and her employer confirms it by a link that answers once', {
  timeout: 180_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/lulusan/daftar?q=${encodeURIComponent(NAME)}`)
  await page.getByRole('link', { name: NAME }).click()
  await arrive(`Bagaimana kabar ${NAME} setelah pelatihan?`)
  const graduate = page.url()
  await fillPanel('Catat jawaban', 'Simpan jawaban', async () => {
    await page.getByRole('radio', { name: 'Bekerja formal' }).check()
    await page.getByLabel(/^Bekerja di mana/).fill('CV Busana Lestari')
    await page.getByLabel(/^Pekerjaannya apa/).fill('penjahit')
    await page.getByLabel(/^Sejak kapan/).fill(daysAfter(TODAY, -40))
    await page.getByLabel(/^Penghasilan sebulan/).fill('2500000')
  })
  await page.getByText('Kata lulusan').first().waitFor()
  await checkPage()
  await page.getByRole('button', { name: 'Minta kepastian pemberi kerja' }).click()
  const words = (await page.getByRole('dialog').textContent()) ?? ''
  const link = /https?:\/\/\S+?\/k\/[\w~.-]+/.exec(words)?.[0] ?? ''
  expect(link).not.toBe('')

  await page.context().clearCookies()
  await page.goto(link)
  await arrive('Apakah orang ini bekerja di tempat Anda?')
  const shown = await page.locator('body').textContent()
  expect(shown).toContain(NAME)
  for (const secret of ['Sensorik', 'desil', '2.500.000']) expect(shown).not.toContain(secret)
  await page.getByLabel('Nama Anda').fill('Hendra Wijayanto')
  await page.getByLabel('Jabatan Anda').fill('Pemilik')
  await checkPage()
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.getByText('tautan ini tidak dapat dipakai lagi').waitFor()
  await page.reload()
  await page.getByText('Anda menjawab: ya, benar.').waitFor()
  await page.getByRole('button', { name: 'Kirim jawaban' }).waitFor({ state: 'detached' })

  await traveller.actAs(/Retno Astuti/)
  await page.goto(graduate)
  await page.getByText('Dipastikan pemberi kerja').first().waitFor()
  await checkPage()
  await picture('lulusan-dipastikan')
  await page.goto(`${server.url}/lulusan`)
  await arrive('Siapa yang sudah bekerja setelah pelatihan?')
  await checkPage()
  await picture('lulusan')
})
