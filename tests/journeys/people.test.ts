import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

type Row = Record<string, string>
/** Somebody invented who stands in the sample's social register. */
const [known] = (
  parse(readFileSync('seed/sample/35.07/lists/dtsen_desil_1_5_mei2025.csv'), {
    bom: true,
    columns: true,
  }) as Row[]
).filter(({ nik = '', nama = '' }) => /^\d{15}[1-9]$/.test(nik) && nama.split(' ').length === 2)

/** A course's list as an office keeps it: a title, three people of whom one is known elsewhere, and a row that names nobody. */
const FILE = Buffer.from(
  [
    'DAFTAR PESERTA PELATIHAN KERJA;;;;;',
    'TRIWULAN IV TAHUN 2025;;;;;',
    'No;Nama Peserta;NIK;Tgl Lahir;Desa;Kecamatan',
    `1;${known?.nama};${known?.nik};${known?.tanggal_lahir?.slice(0, 10)};${known?.desa_kelurahan};${known?.kecamatan}`,
    '2;Sukinah Contohwati;3507134107800003;31/02/1980;Jenggolo;Kepanjen',
    '3;Wagiman Contohnya;;12/05/1984;Jenggolo;Kepanjen',
    '4;;;;Jenggolo;Kepanjen',
    'Jumlah;3;;;;',
  ].join('\n'),
)

let traveller: Traveller
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 240_000)
afterAll(() => traveller.end())

test('an operator brings in a list of people, sees what is doubtful in it, and saves it', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Retno Astuti/)
  await page.goto(`${server.url}/warga/impor`)
  await arrive('Daftar siapa yang akan diimpor?')
  await checkPage()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Peserta Pelatihan TW IV 2025.csv', mimeType: 'text/csv', buffer: FILE })
  await page.getByRole('button', { name: 'Unggah dan baca kolomnya' }).click()

  await arrive('Apakah daftar ini terbaca benar?')
  await checkPage()
  await picture('daftar-kolom')
  await page.getByRole('button', { name: /^Periksa \d+ baris$/ }).click()

  await arrive('Apakah isinya siap disimpan?')
  await page.getByText('31/02/1980').first().waitFor()
  await checkPage()
  await picture('daftar-periksa')
  await page.getByRole('button', { name: 'Simpan 3 baris' }).click()

  await arrive('Apa hasil impor ini?')
  await page.getByRole('link', { name: 'Siapa menerima apa' }).last().waitFor()
  await checkPage()
})

test('a coordinator answers whom the machine asks about, and takes an answer back', { timeout: 240_000 }, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Wulan Prameswari/)
  await page.goto(`${server.url}/warga/tinjau`)
  await arrive('Apakah ini orang yang sama?')
  await page.getByText('Mengapa ditanya').waitFor()
  await checkPage()
  await picture('tinjau')
  await page.keyboard.press('b')
  await page.getByText('Dijawab beda.').first().waitFor()
  await page.keyboard.press('z')
  await page.getByText('Jawaban diurungkan.').first().waitFor()
  await page.goto(`${server.url}/warga/pengenalan`)
  await arrive('Bagaimana Selaras mengenali orang yang sama?')
  await checkPage()
})

test('a person is found by the NIK, masked until a purpose is stated, and the look is recorded', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/warga`)
  await arrive('Siapa saja yang ada di daftar?')
  await checkPage()
  await picture('warga')
  await page.getByPlaceholder('Cari nama atau NIK (16 angka)').fill(known?.nik ?? '')
  await page
    .getByRole('link', { name: known?.nama ?? '' })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Catatan' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain(known?.nik)
  await checkPage()
  await picture('orang')

  await page.getByRole('button', { name: /Lihat NIK/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Keperluan' }).or(dialog.getByLabel('Keperluan')).first().click()
  await page.getByRole('option', { name: 'memastikan identitas di loket' }).click()
  await dialog.getByLabel('Keterangan').fill('Antrean loket 12')
  await dialog.getByRole('button', { name: /^Lihat/ }).click()
  await page
    .getByText(known?.nik ?? '')
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Riwayat' }).click()
  await page
    .getByText(/Dilihat tanpa samaran: .*memastikan identitas di loket/)
    .first()
    .waitFor()
  await checkPage()
})

test('who receives what leads to the rows behind, a rule is made from an example, a candidate gets three words', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/layanan`)
  await arrive('Siapa menerima apa?')
  await checkPage()
  await picture('layanan')
  await page.goto(`${server.url}/layanan/aturan`)
  await arrive('Layanan apa yang boleh digabung, dan kapan boleh lagi?')
  await checkPage()
  await picture('aturan')

  await page.goto(`${server.url}/layanan/periksa`)
  await arrive('Bolehkah calon ini menerima?')
  await page.getByRole('combobox', { name: 'Jenis layanan' }).or(page.getByLabel('Jenis layanan')).first().click()
  await page.getByRole('option', { name: /Perbaikan rumah/ }).click()
  await page.getByLabel('Keperluan').fill('Usulan bedah rumah tahun 2027')
  await page.getByLabel('Nama calon').fill('Wagiman Contohnya')
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await page
    .getByText(/^(Tidak ada halangan|Tanyakan petugas ini)$/)
    .first()
    .waitFor()
  await checkPage()
  await picture('periksa-calon')
})
