import type { LetterKind, LetterState } from '#contract/letters/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type OutCell, writeXlsx } from '#platform/spreadsheet/index.ts'
import { pageLetters, type RegisterFilter } from '../queries/letters.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PAGE = 1000

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
  const rows: OutCell[][] = []
  for (let page = 1; ; page++) {
    const found = await pageLetters(ctx, filter, { page, pageSize: PAGE })
    for (const letter of found.rows)
      rows.push([
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
      ])
    if (found.rows.length < PAGE) break
  }
  const columns = COLUMNS.map(([header, width]) => ({ header, width }))
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of writeXlsx([{ name: 'Buku Agenda', columns, rows }])) parts.push(Uint8Array.from(chunk))
  const name = `buku-agenda-${ctx.region}-${filter.year ?? todayOf(ctx)}.xlsx`
  return new File(parts, name, { type: XLSX })
}
