/** What a code of the nomenclature names; the longer the code, the smaller the thing. */
export type CodeKind = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subkegiatan'

export interface NomenclatureCode {
  /** As the lists write it: `2.08.03.2.02.0001`. */
  readonly code: string
  readonly kind: CodeKind
  /** The affair (*bidang urusan*), `2.08`; `X.XX` for rows that belong to every agency. */
  readonly affair: string
  /** 1 province, 2 regency, 3 to 8 the lists of provinces with their own law; null above *kegiatan*. */
  readonly level: number | null
  /** The account (*kode rekening*) that budget lines glue behind the code, `5.1.02.04.01.0003`. */
  readonly account: string | null
}

const CODE =
  /^([1-9X])(?:\.(\d{2}|XX)(?:\.(\d{2})(?:\.0?([1-8])\.(\d{2})(?:\.(\d{4}|\d{2})(?:\.([1-9]\.\d(?:\.\d{2}){1,3}(?:\.\d{4})?))?)?)?)?)?$/

/**
 * Reads a code as plans and budgets write it, zero-padded level digit and glued account included; undefined when it is none.
 * Format `U.BB.PP.K.GG.SSSS`: Permendagri 90/2019 (two digits at the end) and Kepmendagri 900.1.15.5-1317/2023 (four).
 */
export function parseCode(text: string): NomenclatureCode | undefined {
  const match = CODE.exec(text.replace(/\s+/g, '').replace(/\.+$/, '').toUpperCase())
  if (!match) return undefined
  const [, u = '', bidang, program, level, kegiatan, sub, account] = match
  const parts = [u, bidang, program, level, kegiatan, sub].filter((part) => part !== undefined)
  return {
    code: parts.join('.'),
    kind: KIND_BY_PARTS[parts.length] ?? 'urusan',
    affair: bidang ? `${u}.${bidang}` : u,
    level: level ? Number(level) : null,
    account: account ?? null,
  }
}

const KIND_BY_PARTS: Readonly<Record<number, CodeKind>> = {
  1: 'urusan',
  2: 'bidang',
  3: 'program',
  5: 'kegiatan',
  6: 'subkegiatan',
}

/** The code one step up: of a *kegiatan* its programme, of a *bidang* its *urusan*; null at the top. */
export function parentCode({ code, kind }: Pick<NomenclatureCode, 'code' | 'kind'>): string | null {
  const parts = code.split('.')
  if (kind === 'urusan') return null
  return parts.slice(0, kind === 'kegiatan' ? 3 : -1).join('.')
}

/** How the lists write a row that every agency has: programme 01 of any affair stands under `X.XX`. */
export const sharedForm = (code: string): string => code.replace(/^[1-9]\.\d{2}\.01(?=\.|$)/, 'X.XX.01')
