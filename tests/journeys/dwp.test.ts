import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

/*
 * Story 1: consolidating DWP. The days of the visits are those of the story; whatever is due lies ahead of the day the journey is made on.
 */

const VISITED_ON = '2026-02-10'
const DUE = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const BREAD = 'Pelatihan pembuatan roti dan kue bagi anggota DWP'
const PASTRY = /Bimtek Pengolahan Tepung dan Pastry/

let traveller: Traveller
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir))
}, 240_000)
afterAll(() => traveller.end())

async function open(path: string, title: RegExp | string) {
  const { page, server, arrive } = traveller
  await page.goto(server.url + path)
  await arrive(title)
}

/** A document behind a link, as bytes. */
async function download(name: RegExp): Promise<Buffer> {
  const { page, server } = traveller
  const address = await page.getByRole('link', { name }).getAttribute('href')
  const answer = await page.request.get(`${server.url}${address}`)
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.body()
}

test('the least recently visited units are visited first, and what a visit finds becomes somebody’s duty', {
  timeout: 240_000,
}, async () => {
  const { page, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Nirmala Handayani/)
  await open('/dwp', 'Bagaimana keadaan unit DWP?')
  await page
    .getByText(/Kepala Dinas Kesehatan berganti 1 Maret 2026; Kartika Wibisono menjabat ketua karena jabatan/)
    .waitFor()
  await checkPage()
  await picture('dwp-unit')

  await open('/dwp/kunjungan', 'Siapa paling lama belum dikunjungi?')
  await page.getByText(/1\. .*Dinas Ketahanan Pangan/).waitFor()
  await page.getByText(/2\. .*Dinas Pengendalian Penduduk dan KB/).waitFor()
  await checkPage()
  await page.getByRole('link', { name: 'Rencanakan putaran' }).click()

  await arrive('Siapa dikunjungi kapan?')
  await page.getByLabel('Nama putaran').fill('Putaran Februari 2026')
  await page.getByLabel('Hari pertama').fill(VISITED_ON)
  await page.getByLabel('Hari terakhir').fill(VISITED_ON)
  await page.getByLabel(/^Tim/).fill('Kusumawardani Prasetya\nNirmala Handayani')
  await page.getByRole('button', { name: 'Usulkan urutan' }).click()
  await page.getByRole('heading', { name: 'Usulan kunjungan' }).waitFor()
  await page.getByRole('checkbox', { name: /Kunjungi .*Ketahanan Pangan/ }).waitFor()
  await page.getByRole('checkbox', { name: /Kunjungi .*Pengendalian Penduduk/ }).waitFor()
  await page.getByText('semua hari sudah penuh').first().waitFor()
  await checkPage()
  await picture('dwp-putaran-baru')
  await page.getByRole('button', { name: 'Simpan putaran' }).click()
  await arrive('Sampai mana Putaran Februari 2026?')
  await checkPage()

  for (const unit of [/Ketahanan Pangan/, /Pengendalian Penduduk/]) {
    await page.getByRole('link', { name: unit }).click()
    await arrive(/^Apa yang ditemukan di/)
    for (const answers of await page.getByRole('radiogroup').all())
      await answers.getByRole('radio', { name: 'Ya', exact: true }).check()
    const cash = page.getByRole('radiogroup', { name: /^Buku kas/ })
    await cash.getByRole('radio', { name: 'Tidak', exact: true }).check()
    await page.getByLabel(/^Catatan: Buku kas/).fill('Terisi sampai November 2025')
    await page.getByRole('button', { name: 'Simpan jawaban' }).click()
    await page.getByText('10 dari 10 butir dijawab').waitFor()

    await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
    await page
      .getByLabel('Apa yang harus dikerjakan')
      .fill('Buku kas diisi sampai bulan lalu dan dilaporkan ke bendahara DWP Kabupaten.')
    await page.getByLabel('Tenggat').fill(DUE)
    await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
    await page.getByRole('link', { name: /^Buku kas diisi sampai bulan lalu/ }).waitFor()
    await checkPage()

    await page.getByRole('button', { name: 'Nyatakan terlaksana' }).click()
    const closing = page.getByRole('dialog')
    await closing.getByLabel('Rekomendasi').fill('Hidupkan kembali pelatihan roti bersama toko roti setempat.')
    await closing.getByLabel(/^Kunjungan berikutnya/).fill('2027-02-09')
    await closing.getByRole('button', { name: 'Nyatakan terlaksana' }).click()
    await page.getByRole('link', { name: 'Laporan .docx' }).waitFor()
    await picture('dwp-kunjungan')
    expect((await download(/^Laporan \.docx$/)).subarray(0, 2).toString()).toBe('PK')
    expect((await download(/^Laporan PDF$/)).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: 'Putaran Februari 2026' }).click()
    await arrive('Sampai mana Putaran Februari 2026?')
  }
  await open('/dwp/kunjungan', 'Siapa paling lama belum dikunjungi?')
  await page.getByText(/5\. .*Pengendalian Penduduk dan KB/).waitFor()
})

test('a sleeping programme is woken with a reason, meets another bread course, and is joined with a bakery as partner', {
  timeout: 240_000,
}, async () => {
  const { page, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Tutik Rahmawati/)
  await open('/dwp/proker', /Program kerja DWP mana yang jalan/)
  await checkPage()
  await picture('dwp-proker')
  await page.getByRole('link', { name: /^1 tidur/ }).click()
  await page.getByRole('button', { name: BREAD }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('heading', { name: 'Bila dihidupkan, akan bertemu rencana apa?' }).waitFor()
  await panel.getByText(PASTRY).waitFor()
  await checkPage()
  await panel.getByRole('button', { name: 'Hidupkan kembali' }).click()
  await panel
    .getByLabel('Alasan')
    .fill('Rekomendasi kunjungan 10 Februari: instruktur dari toko roti setempat sudah ada.')
  await panel.getByRole('button', { name: 'Hidupkan kembali' }).click()
  await panel.getByText(/Dihidupkan kembali oleh Tutik Rahmawati/).waitFor()
  await panel.getByRole('heading', { name: 'Bertemu rencana apa?', exact: true }).waitFor()
  await panel.getByText(PASTRY).waitFor()

  await panel.getByRole('button', { name: 'Tambah mitra' }).click()
  await panel.getByLabel('Nama mitra').fill('Toko Roti Barokah Kepanjen')
  await panel.getByLabel(/^Memberi apa/).fill('instruktur dan dapur latihan')
  await panel.getByRole('button', { name: 'Tambah mitra' }).click()
  await panel.getByText('Usaha · instruktur dan dapur latihan').waitFor()

  await traveller.actAs(/Wulan Prameswari/)
  await open('/dwp/proker?state=revived', /Program kerja DWP mana yang jalan/)
  await page.getByRole('button', { name: BREAD }).click()
  const pair = page.getByRole('dialog').getByRole('listitem').filter({ hasText: PASTRY })
  await pair.getByRole('link', { name: 'Buka pasangan' }).click()
  await page.getByText('Apa yang diputuskan?').first().waitFor()
  await page.getByRole('radio', { name: /^Gabung/ }).check()
  await page.getByRole('radiogroup', { name: 'Kegiatan mana yang jalan terus?' }).getByRole('radio').first().check()
  await page.getByLabel('Catatan').fill('Satu pelatihan roti untuk kedua unit, Toko Roti Barokah sebagai mitra.')
  await page.getByRole('button', { name: 'Simpan putusan' }).click()
  await page.getByRole('heading', { name: 'Putusan yang berlaku' }).waitFor()
  await open('/tindak-lanjut?q=Toko', /\?$/)
  await arrive(/\?$/)
})

test('who begins to stay away is told inside; each quarter is evaluated, and what it finds becomes follow-ups', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Nirmala Handayani/)
  await open('/dwp', 'Bagaimana keadaan unit DWP?')
  await page.getByText('kehadiran menurun').first().waitFor()
  await page.getByRole('link', { name: 'Dharma Wanita Persatuan Dinas Ketahanan Pangan' }).click()
  await arrive(/Ketahanan Pangan\?$/)
  await page.getByRole('tab', { name: 'Kehadiran' }).click()
  await page.getByRole('heading', { name: 'Kehadiran per triwulan' }).waitFor()
  expect(await page.getByText('Wahyu Setyorini').count(), 'names stay in the unit').toBe(0)

  await traveller.actAs(/Tutik Rahmawati/)
  await open('/dwp', 'Bagaimana keadaan unit DWP?')
  await page.getByRole('link', { name: 'Dharma Wanita Persatuan Dinas Ketahanan Pangan' }).first().click()
  await arrive(/Ketahanan Pangan\?$/)
  await checkPage()
  await page.getByRole('tab', { name: 'Anggota' }).click()
  await page.getByText('Umi Kalsum Hidayah').first().waitFor()
  await checkPage()
  await page.getByRole('tab', { name: 'Kehadiran' }).click()
  await page.getByRole('heading', { name: 'Siapa mulai jarang hadir?' }).waitFor()
  await page.getByText('Wahyu Setyorini').first().waitFor()
  await checkPage()
  await picture('dwp-kehadiran')

  await open('/dwp/evaluasi', 'Unit mana yang belum mengirim evaluasi?')
  await page.getByRole('button', { name: 'Triwulan sebelumnya' }).click()
  await page.waitForURL(/quarter=/)
  await checkPage()
  await page.getByRole('link', { name: /Ketahanan Pangan/ }).click()
  await arrive(/^Bagaimana triwulan/)
  for (const scores of await page.getByRole('radiogroup').all()) await scores.getByRole('radio', { name: '3' }).check()
  await page.getByLabel(/^Apa yang menghambat/).fill('Jadwal pertemuan bentrok dengan kegiatan sekolah.')
  await page.getByLabel(/^Apa langkah berikutnya/).fill('Pertemuan dipindah ke Jumat pagi.')
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await page.getByRole('button', { name: 'Kirim evaluasi' }).click()
  await page.getByRole('link', { name: 'Unduh .docx' }).waitFor()
  await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click()
  await page.getByLabel('Apa yang harus dikerjakan').fill('Hubungi anggota yang tiga kali tidak hadir.')
  await page.getByLabel('Tenggat').fill(DUE)
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click()
  await page.getByRole('link', { name: 'Hubungi anggota yang tiga kali tidak hadir.' }).waitFor()
  await checkPage()
  await picture('dwp-evaluasi')
  expect((await download(/^Unduh \.docx$/)).subarray(0, 2).toString()).toBe('PK')
  expect((await download(/^Unduh PDF$/)).subarray(0, 5).toString()).toBe('%PDF-')

  await page.goto(`${server.url}/tindak-lanjut?scope=agency`)
  await page.getByText('Hubungi anggota yang tiga kali tidak hadir.').first().waitFor()
  await page.getByText('Buku kas diisi sampai bulan lalu', { exact: false }).first().waitFor()
})
