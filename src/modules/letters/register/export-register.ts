import type { LetterKind, LetterState } from '#contract/letters/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { everyRow, exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { pageLetters, type RegisterFilter } from '../queries/letters.ts'

const COLUMNS = [
  ['Nomor', 34],
  ['Tanggal', 12],
  ['Jenis', 16],
  ['Klasifikasi', 14],
  ['Sifat', 12],
  ['Hal', 60],
  ['Tujuan', 40],
  ['Perangkat Daerah', 20],
  ['Keadaan', 14],
  ['Ralat', 8],
  ['Keterangan', 40],
] as const

const KINDS: Readonly<Record<LetterKind, string>> = {
  invitation: 'Undangan',
  letter: 'Surat',
  memo: 'Nota dinas',
  assignment: 'Surat tugas',
  record: 'Berita acara',
  minutes: 'Notulen',
  report: 'Laporan',
  certificate: 'Sertifikat',
  announcement: 'Pengumuman',
  other: 'Lain-lain',
}
const STATES: Readonly<Record<LetterState, string>> = {
  reserved: 'belum dipakai',
  issued: 'terbit',
  voided: 'batal',
}

/** The register as the actor may read it, all rows of the filter, with the head that paper registers (buku agenda) have. */
export async function exportRegister(ctx: Context, filter: RegisterFilter): Promise<File> {
  async function* rows(): AsyncGenerator<OutCell[]> {
    for await (const letter of everyRow((paging) => pageLetters(ctx, filter, paging)))
      yield [
        letter.number,
        { date: letter.datedOn },
        KINDS[letter.kind],
        letter.classification,
        letter.urgency,
        letter.subject,
        letter.recipient,
        letter.agency.shortName,
        STATES[letter.state],
        Math.max(0, letter.revision - 1),
        [letter.reason, letter.isOutOfOrder ? 'tanggal lebih awal daripada nomor sebelumnya' : '']
          .filter(Boolean)
          .join('; '),
      ]
  }
  const columns = COLUMNS.map(([header, width]) => ({ header, width }))
  const subject = { kind: 'letter_register', id: filter.agencyId ?? ctx.region }
  return exportSheets(ctx, 'letters.export', subject, {
    name: `buku-agenda-${ctx.region}-${filter.year ?? todayOf(ctx)}`,
    sheets: [{ name: 'Buku Agenda', columns, rows: rows() }],
  })
}
