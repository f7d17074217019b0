import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

const HEADER =
  'id,instansi,instansi_singkat,nama_kegiatan,uraian,jenis_keluaran,sasaran,wilayah,wilayah_kode,mulai,selesai,jumlah_sasaran,pagu\n'
const row = (id: string, name: string, start: string) =>
  `${id},Dinas Tenaga Kerja Kabupaten Malang,Disnaker,${name},"Peserta belajar membuat roti sobek dan pastry.",pelatihan,istri ASN anggota DWP,Kabupaten Malang,35.07,${start},2026-06-30,30,20000000\n`

/** Two good rows, and one whose date no calendar has. */
const FILE = Buffer.from(
  HEADER +
    row('BARU-1', 'Kursus Roti dan Pastry', '2026-06-01') +
    row('BARU-2', 'Kelas Kue Kering', '2026-06-08') +
    row('BARU-3', 'Kelas Donat', '31/02/2026'),
)

let traveller: Traveller
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 180_000)
afterAll(() => traveller.end())

test('an operator brings in a list, sees what is wrong with it, saves the good rows and takes them back', {
  timeout: 180_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Retno Astuti/)

  await page.goto(`${server.url}/rencana/impor`)
  await arrive('Rencana mana yang akan diimpor?')
  await checkPage()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rencana-disnaker.csv', mimeType: 'text/csv', buffer: FILE })
  await page.getByRole('button', { name: 'Unggah dan baca kolomnya' }).click()

  await arrive('Apakah kolomnya terbaca benar?')
  await checkPage()
  await picture('impor-kolom')
  await page.getByRole('button', { name: 'Periksa 3 baris' }).click()

  await arrive('Apakah isinya siap disimpan?')
  await page.getByText('31/02/2026').first().waitFor()
  await checkPage()
  await picture('impor')
  await page.getByRole('button', { name: 'Simpan 2 baris' }).click()

  await arrive('Apa hasil impor ini?')
  await page.getByRole('link', { name: 'Lihat tumpang tindihnya' }).waitFor()
  await checkPage()
  await picture('impor-hasil')

  await page.goto(`${server.url}/sinergi?q=pastry`)
  await arrive('Rencana mana yang saling tumpang tindih?')
  await page.getByText('Kursus Roti dan Pastry').first().waitFor()

  await page.goBack()
  await arrive('Apa hasil impor ini?')
  await page.getByRole('button', { name: 'Urungkan impor' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click()
  await page.getByText('Impor ini sudah diurungkan.').waitFor()

  await page.goto(`${server.url}/sinergi?q=pastry`)
  await arrive('Rencana mana yang saling tumpang tindih?')
  expect(await page.getByText('Kursus Roti dan Pastry').count()).toBe(0)
})
