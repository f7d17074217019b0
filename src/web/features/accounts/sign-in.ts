import { ORPCError } from '@orpc/client'

/** Why the sign-in library refused, as far as a screen has words for it. */
export type Refusal = 'credentials' | 'password' | 'code' | 'too_many' | 'other'

const REFUSALS: Readonly<Record<string, Refusal>> = {
  INVALID_EMAIL_OR_PASSWORD: 'credentials',
  INVALID_PASSWORD: 'password',
  INVALID_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
  INVALID_TWO_FACTOR_COOKIE: 'code',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too_many',
}

/** Calls the sign-in library's own routes; a refusal is thrown with the words the screen gives for it. */
export async function ask<T>(path: string, body: object, words: (refusal: Refusal) => string): Promise<T> {
  const answer = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    body: JSON.stringify(body),
  })
  const told = (await answer.json().catch(() => ({}))) as { code?: string }
  if (answer.ok) return told as T
  const refusal = answer.status === 429 ? 'too_many' : (REFUSALS[told.code ?? ''] ?? 'other')
  throw new ORPCError('SIGN_IN_REFUSED', { status: answer.status, message: words(refusal) })
}

/** A page of this server to open after the sign-in; anything else leads to the first page. */
export function safeTarget(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/'
  return wanted
}

/** How hard a password is to guess, roughly: its length, how many different characters it has, and whether it repeats itself. */
export function strengthOf(password: string): 'weak' | 'fair' | 'strong' {
  const different = new Set(password.toLowerCase()).size
  if (
    password.length < 12 ||
    different < 6 ||
    /^(.{1,4})\1+$/.test(password) ||
    /(?:0123|1234|abcd|qwer)/i.test(password)
  )
    return 'weak'
  return password.length >= 16 && different >= 9 ? 'strong' : 'fair'
}
