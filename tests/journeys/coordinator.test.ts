import { afterAll, beforeAll, test } from 'vitest'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

let traveller: Traveller
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 180_000)
afterAll(() => traveller.end())

test('the coordinator finds two bread courses before the money is spent, and joins them', {
  timeout: 180_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/contoh`)
  await arrive('Masuk sebagai siapa?')
  await checkPage()
  await page.getByRole('button', { name: /Wulan Prameswari/ }).click()
  await arrive(/Apa yang menunggu/)
  await checkPage()
  await picture('beranda')

  await page.goto(`${server.url}/sinergi`)
  await arrive('Rencana mana yang saling tumpang tindih?')
  await checkPage()
  await picture('sinergi')

  await page.goto(`${server.url}/sinergi?q=roti&label=duplicate`)
  await arrive('Rencana mana yang saling tumpang tindih?')
  await page.locator('a[href*="/sinergi/pasangan/"]').first().click()
  await page
    .getByRole('heading', { name: 'Apa yang diputuskan?' })
    .or(page.getByText('Apa yang diputuskan?'))
    .first()
    .waitFor()
  await checkPage()
  await picture('pasangan')

  await page.getByRole('radio', { name: /^Gabung/ }).check()
  await page.getByRole('radiogroup', { name: 'Kegiatan mana yang jalan terus?' }).getByRole('radio').first().check()
  await page.getByLabel('Catatan').fill('Satu kelas untuk semua unit DWP, toko roti setempat sebagai mitra.')
  await page.getByRole('button', { name: 'Simpan putusan' }).click()
  await page.getByRole('heading', { name: 'Putusan yang berlaku' }).waitFor()
  await checkPage()

  await page.getByRole('link', { name: 'Lihat tindak lanjut' }).first().click()
  await page.getByText('Satu kelas untuk semua unit DWP').first().waitFor()
  await checkPage()
})

test('gaps and wrong agencies are shown with their reasons', { timeout: 120_000 }, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/sinergi/kesenjangan`)
  await arrive(/\?$/)
  await page.getByText('Tirtoyudo').first().waitFor()
  await checkPage()
  await picture('kesenjangan')

  await page.goto(`${server.url}/sinergi/salah-kamar`)
  await arrive(/\?$/)
  await page.getByRole('main').getByText('DPKPCK').first().waitFor()
  await checkPage()
  await picture('salah-kamar')
})
