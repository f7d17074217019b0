import { randomBytes } from 'node:crypto'
import { sha256 } from '#platform/ids.ts'

const DAYS_OPEN = 7

/** A new one-time token for a link and what the database keeps of it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: sha256(token) }
}

export const expiryOf = (createdAt: Date): Date => new Date(createdAt.getTime() + DAYS_OPEN * 24 * 60 * 60 * 1000)

export interface OpenInvitation {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Open: neither used, withdrawn nor expired. */
export const isOpen = (invitation: OpenInvitation, now: Date): boolean =>
  invitation.acceptedAt === null && invitation.withdrawnAt === null && now < invitation.expiresAt

/** What ended an invitation that is not open, as a word of `ERROR_WORDS`. */
export const closedBy = ({ acceptedAt, withdrawnAt }: OpenInvitation): 'used' | 'withdrawn' | 'expired' =>
  acceptedAt ? 'used' : withdrawnAt ? 'withdrawn' : 'expired'
