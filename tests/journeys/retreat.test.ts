import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import { dayIn } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import { unzip } from '../build/rooms/unzip.ts'
import { fillWithSample } from '../build/sample-folder.ts'
import { setOut, type Traveller } from './traveller.ts'

/** Five weeks ago, so that one journey reaches from the call to the check after 30 days. */
const TODAY = dayIn('Asia/Jakarta', new Date())
const START = daysAfter(TODAY, -35)
const END = daysAfter(START, 2)
const TITLE = 'Retret Pejabat Struktural Pemerintah Kota Malang'
const SESSIONS = ['Kepemimpinan kolaboratif', 'Pengentasan kemiskinan perkotaan', 'Komitmen dan rencana tindak']

let traveller: Traveller
let id = ''
beforeAll(async () => {
  traveller = await setOut((dataDir) => fillWithSample(dataDir, ['--region', '35.73']))
}, 240_000)
afterAll(() => traveller.end())

interface Row {
  readonly id: string
  readonly version: number
  readonly personName: string
  readonly title: string
}

/** What a hundred clicks would do, asked of the server as the page does. */
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

async function open(tab: string, part = '') {
  const { page, server, arrive } = traveller
  await page.goto(`${server.url}/rapat/${id}?tab=${tab}${part && `&part=${part}`}`)
  await arrive(TITLE)
}

/** A paper as it comes out, in both kinds of file; answers the words of the Word file. */
async function download(kind: string): Promise<string> {
  const { page, server } = traveller
  const fetched = async (format: string) =>
    (await page.request.get(`${server.url}/api/gatherings/${id}/documents/${kind}?format=${format}`)).body()
  const pdf = await fetched('pdf')
  expect(pdf.subarray(0, 5).toString('latin1'), kind).toBe('%PDF-')
  const xml = unzip(await fetched('docx')).get('word/document.xml') ?? ''
  return xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

const people = async () => (await call<{ rows: Row[] }>('GET', `/api/gatherings/${id}/participants?pageSize=200`)).rows

test('a retreat is planned: its agenda, and every head of an agency, camat and lurah by one rule', {
  timeout: 240_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await traveller.actAs(/Ratih Purwandari/)
  await page.goto(`${server.url}/rapat/baru`)
  await arrive('Acara apa yang akan diadakan?')
  await page.locator('[id="kind"]').click()
  await page.getByRole('option', { name: 'Retret' }).click()
  await page.getByLabel('Judul').fill(TITLE)
  await page.getByLabel('Hari pertama').fill(START)
  await page.getByLabel('Hari terakhir').fill(END)
  await page.getByLabel(/^Tempat/).fill('Balai Diklat Songgoriti, Kota Batu')
  await page.getByLabel(/^Maksud dan tujuan/).fill('Dalam rangka menyamakan langkah pelaksanaan program prioritas')
  await checkPage()
  await page.getByRole('button', { name: 'Buat acara' }).click()
  await arrive(TITLE)
  id = /\/rapat\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  expect(id).not.toBe('')

  await page.getByRole('button', { name: 'Susun agenda' }).first().click()
  for (const [at, title] of SESSIONS.entries()) {
    await page.getByRole('button', { name: 'Tambah sesi' }).click()
    await page.locator(`[id="sessions.${at}.title"]`).fill(title)
  }
  await page.getByRole('button', { name: 'Simpan agenda' }).click()
  await page
    .getByRole('heading', { name: SESSIONS[2] ?? '' })
    .or(page.getByText(SESSIONS[2] ?? ''))
    .first()
    .waitFor()
  await checkPage()

  await open('participants')
  await page.getByRole('button', { name: 'Pilih menurut jabatan' }).first().click()
  for (const name of ['Semua kepala PD', 'Semua camat', 'Semua lurah']) await page.getByRole('button', { name }).click()
  await page.locator('li', { hasText: /^57 lurah/ }).waitFor()
  await page.locator('li', { hasText: /^5 camat/ }).waitFor()
  await page.getByText('1 jabatan kosong pada hari itu').waitFor()
  await page.getByText('Plt.').first().waitFor()
  await checkPage()
  await picture('retret-peserta')
  await page.getByRole('button', { name: 'Pakai daftar ini' }).click()
  await page.getByRole('button', { name: 'Undang sekarang' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undang sekarang' }).click()
  await page.getByText('Sudah diundang').first().waitFor()
})

test('the invitation is numbered and signed as an office writes it, and one of those called answers by the own link', {
  timeout: 180_000,
}, async () => {
  const { page, checkPage, picture } = traveller
  await open('minutes', 'documents')
  await page.getByRole('heading', { name: 'Dokumen apa yang perlu ditandatangani?' }).waitFor()
  const invitation = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Undangan' }) })
  await invitation.getByRole('button', { name: 'Beri nomor dan terbitkan' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel(/^Kode klasifikasi/).fill('800.1.11.1')
  await panel.getByLabel(/^Catatan/).fill('Membawa laptop')
  await panel.getByRole('button', { name: 'Beri nomor dan terbitkan' }).click()
  await invitation.getByText('Bernomor', { exact: true }).waitFor()
  await checkPage()
  await picture('retret-dokumen')
  const words = await download('invitation')
  for (const said of ['800.1.11.1/001/', 'PEMERINTAH KOTA MALANG', TITLE, 'Camat Klojen', 'Membawa laptop', 'NIP'])
    expect(words).toContain(said)

  const [called] = (await people()).filter(({ title }) => title === 'Camat Klojen')
  const { url } = await call<{ url: string }>('GET', `/api/participants/${called?.id}/link`)
  const guest = await page
    .context()
    .browser()
    ?.newContext({ locale: 'id-ID', viewport: { width: 360, height: 780 } })
  const phone = await guest?.newPage()
  await phone?.goto(url)
  await phone?.getByRole('radio', { name: 'Hadir', exact: true }).check()
  await phone?.getByRole('button', { name: 'Kirim jawaban' }).click()
  await phone?.getByRole('button', { name: 'Ubah jawaban' }).waitFor()
  await guest?.close()
  await open('participants')
  const [answered] = (await people()).filter((one) => one.id === called?.id)
  expect(answered).toMatchObject({ answer: 'coming' })
})

test('two of three speakers are sure and the third gets a deputy; who is in charge at home is looked at', {
  timeout: 180_000,
}, async () => {
  const { page, checkPage, picture } = traveller
  const { sessions } = await call<{ sessions: { id: string }[] }>('GET', `/api/gatherings/${id}/agenda`)
  const names = ['Prof. Danu Prakoso', 'Dr. Ayu Larasati', 'Hendra Wibowo, M.Si.']
  for (const [at, name] of names.entries()) {
    const speaker = await call<Row>('POST', `/api/gatherings/${id}/speakers`, {
      sessionId: sessions[at]?.id,
      name,
      answerBy: TODAY,
    })
    const { id: own, version } = speaker
    if (at < 2) await call('POST', `/api/gathering-speakers/${own}/answer`, { id: own, version, state: 'confirmed' })
  }
  await open('preparation', 'speakers')
  await page.getByText('2 dari 3 narasumber sudah pasti').waitFor()
  await picture('retret-narasumber')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Hendra Wibowo' })
    .getByRole('button', { name: 'Catat jawaban' })
    .click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('radio', { name: 'Digantikan orang lain' }).check()
  await panel.getByLabel('Nama pengganti').fill('Rini Astuti, M.M.')
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('3 dari 3 narasumber sudah pasti').waitFor()
  await checkPage()

  await open('preparation', 'duty')
  await page.getByRole('heading', { name: 'Siapa menjaga tugas selama pejabat pergi?' }).waitFor()
  await page
    .getByText(/\d+ jabatan belum ada penjaga/)
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /Tunjuk penjaga/ })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('Nama penjaga').fill('Yuli Setyowati')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Yuli Setyowati').first().waitFor()
  await checkPage()
})

test('who came to nine sessions of ten is certified; a certificate has a number', { timeout: 180_000 }, async () => {
  const { page, checkPage } = traveller
  const { sessions } = await call<{ sessions: { id: string }[] }>('GET', `/api/gatherings/${id}/agenda`)
  // The sixth misses the last session.
  for (const [at, { id: participantId }] of (await people()).slice(0, 6).entries())
    for (const { id: sessionId } of sessions.slice(0, at === 5 ? 2 : 3)) {
      const there = { id, sessionId, participantId, factId: newId(), statement: 'present', about: [] }
      await call('POST', `/api/gatherings/${id}/attendance/decide`, {
        ...there,
        reason: 'Daftar hadir bertanda tangan',
      })
    }
  await open('attendance')
  await page.getByRole('heading', { name: 'Siapa hadir di tiap sesi?' }).waitFor()
  await checkPage()
  await open('attendance', 'certificates')
  await page.getByText('6 orang berhak dan belum menerima.').waitFor()
  await page.getByLabel(/^Kode klasifikasi arsip/).fill('800.1.11.1')
  await page.getByRole('button', { name: 'Terbitkan sertifikat' }).click()
  await page.getByText('Lulus').first().waitFor()
  await page.getByText('Telah mengikuti').first().waitFor()
  await checkPage()
})

test('each session ends in promises of named posts, tied to a priority, and the minutes come out to be signed', {
  timeout: 240_000,
}, async () => {
  const { page, checkPage, picture } = traveller
  await open('minutes')
  await page.getByRole('heading', { name: 'Apa yang dibahas dan dijanjikan?' }).waitFor()
  await page.getByLabel('Pencatat: nama').fill('Ratih Purwandari')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText('Pencatat: Ratih Purwandari').waitFor()

  const item = page.getByRole('region', { name: SESSIONS[1] ?? '' })
  const discussion = item.getByLabel(/^Pembahasan/)
  await discussion.fill('Tiga pelatihan roti untuk sasaran yang sama direncanakan pada bulan yang sama.')
  await item.getByText('Tersimpan', { exact: true }).first().waitFor()
  // From where one types: Alt J notes a promise.
  await discussion.press('Alt+j')
  await item.getByLabel('Apa yang harus dikerjakan').fill('Menyatukan daftar peserta pelatihan roti.')
  await item.locator('[id="ownerAgencyId"]').fill('Camat Sukun')
  await page.getByRole('option', { name: /Camat Sukun/ }).click()
  await item.getByText(/Sekarang dijabat/).waitFor()
  await item.getByRole('button', { name: '+30 hari' }).click()
  await item.locator('[id="subjects"]').fill('kemiskinan')
  await page.getByRole('option', { name: 'Kemiskinan perkotaan' }).click()
  await page.keyboard.press('Escape')
  await item.getByRole('button', { name: 'Catat', exact: true }).click()
  await item.getByText('Berkaitan dengan: Kemiskinan perkotaan').waitFor()
  await item.getByRole('button', { name: /Catat hambatan/ }).click()
  await item.getByLabel('Apa yang harus dikerjakan').fill('Layanan arsip menunggu kepala dinas.')
  await item.locator('[id="ownerAgencyId"]').fill('Perpustakaan')
  await page.getByRole('option', { name: /Kepala Dinas Perpustakaan/ }).click()
  await item.getByText(/sedang kosong/).waitFor()
  await item.getByRole('button', { name: '+90 hari' }).click()
  await item.getByRole('button', { name: 'Catat', exact: true }).click()
  await item.getByText('Layanan arsip menunggu kepala dinas.').waitFor()
  await checkPage()
  await picture('notulen')

  await page.getByRole('button', { name: 'Tutup dan kunci notulen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup dan kunci notulen' }).click()
  await page.getByText('Final dan terkunci').waitFor()
  await checkPage()
  const minutes = await download('minutes')
  for (const said of ['NOTULEN', 'Tiga pelatihan roti', 'Menyatukan daftar peserta', 'Camat Sukun', '800.1.11.1/001/'])
    expect(minutes).toContain(said)
  const report = await download('activity_report')
  for (const said of ['LAPORAN', 'orang hadir', 'perempuan', 'Menyatukan daftar peserta', 'dinyatakan lulus'])
    expect(report).toContain(said)
  expect(await download('attendance_list')).toContain('DAFTAR HADIR')
})

test('after 30 days the promises are looked at, the next meeting begins with what is open, and the retreat is copied', {
  timeout: 180_000,
}, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  await page.goto(`${server.url}/rapat/${id}/setelahnya`)
  await arrive(/Apa yang berubah setelah/)
  await page.getByText('Menyatukan daftar').or(page.getByText('Kemiskinan perkotaan')).first().waitFor()
  await page.getByRole('button', { name: 'Catat pemeriksaan' }).first().click()
  await page.getByRole('dialog').getByLabel('Catatan').fill('Daftar peserta sudah disatukan sebagian.')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Daftar peserta sudah disatukan sebagian.').waitFor()
  await checkPage()
  await picture('retret-setelahnya')

  await open('minutes', 'carried')
  await page.getByLabel('Hari rapat berikutnya').fill(daysAfter(TODAY, 14))
  await page.getByRole('button', { name: 'Buat rapat berikutnya' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/rapat/') && !url.pathname.includes(id))
  const next = /\/rapat\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.goto(`${server.url}/rapat/${next}?tab=minutes&part=carried`)
  await arrive(TITLE)
  await page.getByText('Layanan arsip menunggu kepala dinas.').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Layanan arsip' })
    .getByRole('button', { name: 'Masukkan ke agenda' })
    .click()
  await page.getByRole('heading', { name: 'Masuk agenda (1)' }).waitFor()
  await checkPage()
  await picture('notulen-terbawa')

  await open('preparation', 'next')
  await page.getByRole('button', { name: 'Buat salinan' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Judul acara baru').fill('Retret Pejabat Struktural tahun depan')
  await panel.getByLabel('Hari pertama').fill(daysAfter(TODAY, 180))
  await checkPage()
  await panel.getByRole('button', { name: 'Buat salinan' }).click()
  await arrive('Retret Pejabat Struktural tahun depan')
})
