import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { contentHash } from '#platform/documents/content-hash.ts'
import { type Block, type OfficeDocument, plainText } from '#platform/documents/document.ts'
import { renderFile } from '#platform/documents/render.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import * as forms from '../../../../tests/build/rooms/office-forms.ts'
import { unzip } from '../../../../tests/build/rooms/unzip.ts'
import { writeActivityReport } from './activity-report.ts'
import { writeAssignmentLetter } from './assignment-letter.ts'
import { writeAttendanceList } from './attendance-list.ts'
import { writeCertificate } from './certificate.ts'
import { writeInvitation } from './invitation.ts'
import { writeMinutes } from './minutes.ts'
import { writeOfficialRecord } from './official-record.ts'
import { writeTableReport } from './table-report.ts'
import { writeVisitReport } from './visit-report.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** What a reader of the .docx sees, paragraph by paragraph. */
async function wordsOf(document: OfficeDocument): Promise<string> {
  const xml = unzip(await renderDocx(document)).get('word/document.xml') ?? ''
  return xml
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
}

/** Letters drawn on the pages of a PDF in standard fonts, as the content streams carry them: hexadecimal in WinAnsi. */
function drawn(pdf: Uint8Array): { pages: number; text: string } {
  const buffer = Buffer.from(pdf)
  let text = ''
  for (let at = buffer.indexOf('stream\n'); at > 0; at = buffer.indexOf('stream\n', at + 7)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue
    let stream = ''
    try {
      stream = inflateSync(buffer.subarray(at + 7)).toString('latin1')
    } catch {
      continue
    }
    text += [...stream.matchAll(/<([0-9a-f]+)>/g)]
      .map(([, hex = '']) => new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')))
      .join('')
  }
  return { pages: buffer.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0, text }
}

const ALL = {
  invitation: () => writeInvitation(forms.invitation()),
  attendance: () => writeAttendanceList(forms.attendanceList()),
  minutes: () => writeMinutes(forms.minutes()),
  record: () => writeOfficialRecord(forms.officialRecord()),
  report: () => writeActivityReport(forms.activityReport()),
  assignment: () => writeAssignmentLetter(forms.assignmentLetter()),
  certificate: () => writeCertificate(forms.certificate()),
  visit: () => writeVisitReport(forms.visitReport()),
  evaluation: () => writeTableReport(forms.tableReport()),
} as const

/** What each form must hold, as its rule has it. */
const MUST: Readonly<Record<keyof typeof ALL, readonly string[]>> = {
  invitation: [
    'PEMERINTAH KABUPATEN MALANG',
    '000.1.5/123/35.07.202/2026',
    'Penting',
    'Kepanjen, 10 Februari 2026',
    'Senin, 16 Februari 2026',
    'pukul 09.00 WIB s.d. selesai',
    'Lain-lain',
    'DAFTAR UNDANGAN',
    'Nurul Qur’aini Maulidiyah—Santoso, S.Sos., M.Kesos.',
    'NIP 19700315 199503 2 001',
    'Tembusan:',
  ],
  attendance: ['DAFTAR HADIR', 'Tanda Tangan/Kehadiran', '09.00 s.d. 12.00 WIB', 'diwakili Sekretaris', '32.'],
  minutes: [
    'NOTULEN',
    'Nomor 000.1.5/123/35.07.202/2026, tanggal 10 Februari 2026',
    'Tindak Lanjut',
    'Kepala Dinas Koperasi dan Usaha Mikro',
    '2 Maret 2026',
    'Notulis,',
  ],
  record: [
    'BERITA ACARA',
    'Pada hari ini Senin tanggal enam belas bulan Februari tahun dua ribu dua puluh enam',
    'PIHAK PERTAMA',
    'PIHAK KEDUA',
    'rangkap 2 (dua)',
    'Mengetahui,',
    'a.n. BUPATI MALANG',
    'Plt. Kepala Dinas Koperasi dan Usaha Mikro',
  ],
  report: ['A. Pendahuluan', 'B. Kegiatan', 'C. Hasil', 'D. Simpulan dan Saran', 'E. Penutup', 'DOKUMENTASI'],
  assignment: ['SURAT TUGAS', 'Dasar', 'MENUGASKAN:', 'Penata Tingkat I, III/d', 'Untuk', 'Jumat s.d. Minggu'],
  certificate: ['SERTIFIKAT', 'LULUS', '26 (dua puluh enam) jam pelajaran', 'K7QF-2M9D', '6,5', 'Jumlah'],
  visit: [
    'LAPORAN KUNJUNGAN PEMBINAAN',
    'Daftar periksa pembinaan versi 2',
    'Rekomendasi',
    '29 Mei 2026',
    'Oktober 2026',
  ],
  evaluation: ['TRIWULAN I TAHUN 2026', 'Program kerja tiap bidang', 'Dihidupkan', 'Ketua DWP Kabupaten Malang'],
}

test.each(Object.keys(ALL) as (keyof typeof ALL)[])('%s says in Word what its rule asks for', async (form) => {
  const words = await wordsOf(ALL[form]())
  for (const must of MUST[form]) expect(words).toContain(must)
})

test.each(Object.keys(ALL) as (keyof typeof ALL)[])('%s says in PDF what its rule asks for', async (form) => {
  const pdf = await renderPdf(ALL[form]())
  const { pages, text } = drawn(pdf)
  expect(pages).toBeGreaterThan(0)
  const letters = text.replace(/\s/g, '')
  for (const must of MUST[form]) expect(letters).toContain(must.replace(/\s/g, ''))
})

test('an invitation names its basis where there is one', async () => {
  const basis = 'Keputusan Bupati Nomor 5 Tahun 2026'
  expect(await wordsOf(writeInvitation(forms.invitation({ legalBase: [basis] })))).toContain(basis)
  expect(await wordsOf(writeInvitation(forms.invitation()))).not.toContain('Dasar')
})

test('minutes leave out chapters with nothing under them and the comma of a post that is not known', async () => {
  const recorder = forms.signer({ name: 'Dewi Lestari', post: '', nip: '', rank: '' })
  const { signers } = forms.minutes()
  const given = { opening: '', closing: ' ', signers: { ...signers, recorder } }
  const words = await wordsOf(writeMinutes(forms.minutes(given)))
  for (const said of ['1. Pembahasan', '1.1 ', '2. Tindak Lanjut', 'Notulis,']) expect(words).toContain(said)
  for (const left of ['Pembukaan', 'Penutup']) expect(words).not.toContain(left)
  expect(words.split('\n').map((line) => line.trim())).not.toContain(',')
})

test('a draft has dots for its number, and a correction says so beside it', async () => {
  const draft = forms.invitation({ issue: forms.issue({ number: null }) })
  expect(await wordsOf(writeInvitation(draft))).toContain('....................')
  const ralat = forms.invitation({ issue: forms.issue({ correction: 2 }) })
  expect(await wordsOf(writeInvitation(ralat))).toContain('000.1.5/123/35.07.202/2026 (ralat ke-2)')
})

test('three hundred participants go over many pages, each with the head of the table, and every name is there', async () => {
  const rows = forms.attendees(300).map((row, at) => ({ ...row, name: `Peserta ${at + 1} ${row.name}` }))
  const list = writeAttendanceList(forms.attendanceList({ rows, emptyRows: 0, signer: null }))
  const { pages, text } = drawn(await renderPdf(list))
  expect(pages).toBeGreaterThan(10)
  const letters = text.replace(/\s/g, '')
  for (let number = 1; number <= 300; number++) expect(letters).toContain(`Peserta${number}`)
  expect(letters.split('TandaTangan').length - 1).toBe(pages)
  const xml = unzip(await renderDocx(list)).get('word/document.xml') ?? ''
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml).toContain('Peserta 300 ')
})

test('a word wider than its column and letters that standard fonts lack are drawn and not lost', async () => {
  const name = 'Łukaszdengannamayangpanjangsekalidantidakpernahberakhir'
  const rows = [
    { ...forms.attendees(1)[0], name, nip: '', post: '', agency: '', sex: 'L', phone: '', mark: '' } as const,
  ]
  const list = writeAttendanceList(forms.attendanceList({ rows, emptyRows: 0, signer: null }))
  expect(await wordsOf(list)).toContain(name)
  const plain = await renderPdf(writeAttendanceList(forms.attendanceList({ rows: [], emptyRows: 0, signer: null })))
  // The foreign letter brings its font with it.
  expect(Buffer.from(await renderPdf(list)).toString('latin1')).toMatch(/FontFile2/)
  expect(Buffer.from(plain).toString('latin1')).not.toMatch(/FontFile2/)
})

test('a text of several pages, in a cell or before a signature, is drawn to its end', async () => {
  const long = `${'Pembahasan berjalan panjang. '.repeat(600)}AKHIR`
  const minutes = forms.minutes({ closing: long })
  const { pages, text } = drawn(await renderPdf(writeMinutes(minutes)))
  expect(pages).toBeGreaterThan(4)
  expect(text.replace(/\s/g, '')).toContain('AKHIR')
  const item = {
    title: 'x',
    discussion: [],
    conclusions: [],
    decisions: [],
    promises: [{ what: long, who: 'Camat', dueOn: '2026-03-01' }],
  }
  const inCell = drawn(await renderPdf(writeMinutes(forms.minutes({ items: [item] }))))
  expect(inCell.text.replace(/\s/g, '')).toContain('AKHIR')
})

test('signs that no file may hold do not spoil it', async () => {
  const spoilt = forms.invitation({ place: 'Ruang\u0000 A\u0008 & <B>\ud800', notes: ['satu\tdua'] })
  const words = await wordsOf(writeInvitation(spoilt))
  expect(words).toContain('Ruang A & <B>')
  expect(words).toContain('satu dua')
})

test('nobody’s telephone is printed unless the organiser asks for it', async () => {
  const rows = forms.attendees(2).map((row) => ({ ...row, phone: '081234567890' }))
  const words = (withPhones: boolean) => wordsOf(writeAttendanceList(forms.attendanceList({ rows, withPhones })))
  expect(await words(false)).not.toContain('081234567890')
  expect(await words(true)).toContain('081234567890')
})

test('the same words have the same hash on other paper, and another word has another', () => {
  const write = (given: Parameters<typeof forms.invitation>[0]) => contentHash(writeInvitation(forms.invitation(given)))
  const letterhead = forms.letterhead({
    phone: '(0341) 1',
    paper: 'A4',
    typeface: 'arial',
    emblem: forms.samplePicture(),
  })
  expect(write({ letterhead })).toBe(write({}))
  expect(write({ place: 'Pendopo' })).not.toBe(write({}))
})

const textsIn = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [plainText(block.text)]
  if (block.kind !== 'columns') return []
  return block.columns.flatMap(({ blocks, below = [] }) => [...blocks, ...below].flatMap(textsIn))
}

test('a vacant post is signed without a name, and a long agency name stays on one line of its letterhead', async () => {
  const vacant = writeInvitation(
    forms.invitation({ issue: forms.issue({ signer: forms.signer({ name: '', nip: '', rank: '' }) }) }),
  )
  expect(vacant.blocks.flatMap(textsIn)).toContain('(................................)')
  const agency = 'DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA'
  expect(await wordsOf(writeInvitation(forms.invitation({ letterhead: forms.letterhead({ agency }) })))).toContain(
    agency,
  )
})

test('files are named after what they are', async () => {
  const file = await renderFile(writeCertificate(forms.certificate()), 'pdf')
  expect([file.name, file.type]).toEqual(['Sertifikat-Nurul-Qur-aini-Maulidiyah-S-Sos.pdf', 'application/pdf'])
})
