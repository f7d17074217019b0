import { randomBytes } from 'node:crypto'
import type { Standing } from '#contract/gatherings/certificates/certificates.ts'

/** What somebody was given for having been there. */
export interface Certificate {
  readonly id: string
  readonly gatheringId: string
  readonly participantId: string
  readonly code: string
  readonly standing: Standing
  readonly number: string
  readonly personName: string
  readonly title: string
  /** JP. */
  readonly lessonHours: number
  readonly sharePercent: number
  /** ISO day. */
  readonly issuedOn: string
  readonly replaces: string | null
  readonly reissueReason: string
  readonly revokedAt: Date | null
  readonly revokedReason: string
}

/** No letter that is taken for a digit (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 4
const GROUP = 5

/** A code that nobody can guess: the region's digits, then 100 random bits in groups that can be typed. */
export function newCode(region: string): string {
  const letters = [...randomBytes(GROUPS * GROUP)].map((byte) => LETTERS[byte & 31] ?? '0').join('')
  const groups = letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []
  return [region.replace('.', ''), ...groups].join('-')
}

/** The region a code belongs to, and the code as it is kept whatever the case it was typed in; undefined for what is no code. */
export function readCode(typed: string): { region: string; code: string } | undefined {
  const code = typed.trim().toUpperCase()
  const parts = /^(\d{2})(\d{2})?(-[0-9A-HJKMNP-TV-Z]{5}){4}$/.exec(code)
  if (!parts) return undefined
  const [, province = '', regency] = parts
  return { region: regency ? `${province}.${regency}` : province, code }
}

/** As it stands on the paper. */
export const OUTCOME: Readonly<Record<Standing, string>> = { passed: 'LULUS', attended: 'TELAH MENGIKUTI' }
