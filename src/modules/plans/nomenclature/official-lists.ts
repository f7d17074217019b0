import { type CodeKind, parentCode, parseCode } from './code.ts'
import type { GovLevel } from './levels.ts'

/** One line of a nomenclature as it is kept. */
export interface NomenclatureRow {
  readonly govLevel: GovLevel
  readonly code: string
  readonly kind: CodeKind
  readonly title: string
  readonly parentCode: string | null
  readonly affairCode: string
  readonly output: string
  readonly indicator: string
  readonly unit: string
  readonly predecessorCode: string | null
  readonly predecessorTitle: string | null
}

/** A published list that Selaras knows by its header: what its version is called and how a line of it is read. */
export interface OfficialList {
  readonly version: string
  readonly title: string
  readonly legalText: string
  readonly validFrom: string
  readonly columns: readonly string[]
  /** The rows one line of the file stands for, the largest first; none when its code cannot be read. */
  readonly read: (line: Readonly<Record<string, string>>) => readonly NomenclatureRow[]
}

const EMPTY = { output: '', indicator: '', unit: '', predecessorCode: null, predecessorTitle: null } as const

function row(govLevel: GovLevel, text: string, title: string, more: Partial<NomenclatureRow> = {}): NomenclatureRow[] {
  const code = parseCode(text)
  if (!code || !title) return []
  return [
    {
      ...EMPTY,
      govLevel,
      code: code.code,
      kind: code.kind,
      title,
      parentCode: parentCode(code),
      affairCode: code.affair,
      ...more,
    },
  ]
}

/** Nested: every line repeats the affair, programme and *kegiatan* above its *sub kegiatan*. */
const sipd: OfficialList = {
  version: '2026-01',
  title: 'Nomenklatur SIPD, Januari 2026',
  legalText: 'Ekspor SIPD Kemendagri, Januari 2026',
  validFrom: '2026-01-01',
  columns: [
    'level_gov',
    'bidang_code',
    'bidang',
    'program_code',
    'program',
    'kegiatan_code',
    'kegiatan',
    'subkegiatan_code',
    'subkegiatan',
    'kinerja',
    'indikator',
    'satuan',
    'predecessor_code',
    'predecessor',
  ],
  read: (line) => {
    const levels: Readonly<Record<string, GovLevel>> = { PROV: 'province', KABKOT: 'regency' }
    const level = levels[line.level_gov ?? '']
    if (!level) return []
    const last = row(level, line.subkegiatan_code ?? '', line.subkegiatan ?? '', {
      output: line.kinerja ?? '',
      indicator: line.indikator ?? '',
      unit: line.satuan ?? '',
      predecessorCode: line.predecessor_code || null,
      predecessorTitle: line.predecessor || null,
    })
    if (last.length === 0) return []
    return [
      ...row(level, line.bidang_code ?? '', line.bidang ?? ''),
      ...row(level, line.program_code ?? '', line.program ?? ''),
      ...row(level, line.kegiatan_code ?? '', line.kegiatan ?? ''),
      ...last,
    ]
  },
}

/** Flat: one line a code, from *urusan* down; regencies only. */
const kepmendagri: OfficialList = {
  version: '2024',
  title: 'Nomenklatur kabupaten/kota, anggaran 2024–2025',
  legalText: 'Kepmendagri 900.1.15.5, daftar 2024',
  validFrom: '2024-01-01',
  columns: ['code', 'level', 'title', 'kinerja', 'indikator', 'satuan'],
  read: (line) =>
    row('regency', line.code ?? '', line.title ?? '', {
      output: line.kinerja ?? '',
      indicator: line.indikator ?? '',
      unit: line.satuan ?? '',
    }),
}

export const OFFICIAL_LISTS: readonly OfficialList[] = [sipd, kepmendagri]

/** The list a header belongs to: all of its columns are there, in any order; more columns may stand beside them. */
export function recogniseList(header: readonly string[]): OfficialList | undefined {
  const found = new Set(header.map((name) => name.trim().toLowerCase()))
  return OFFICIAL_LISTS.find(({ columns }) => columns.every((column) => found.has(column)))
}
