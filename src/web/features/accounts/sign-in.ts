import { ORPCError } from '@orpc/client'
import type { ErrorCode } from '#contract/errors.ts'

/** What the sign-in library's refusals are called in our error table, which has the words for them. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign_in_refused',
  INVALID_PASSWORD: 'password_wrong',
  INVALID_CODE: 'code_wrong',
  INVALID_BACKUP_CODE: 'code_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'code_wrong',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too_many_requests',
}

/** Calls the sign-in library's own routes; a refusal is thrown under its code of the error table. */
export async function ask<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    body: JSON.stringify(body),
  })
  const told = (await answer.json().catch(() => ({}))) as { code?: string }
  if (answer.ok) return told as T
  const code = answer.status === 429 ? 'too_many_requests' : REFUSALS[told.code ?? '']
  throw new ORPCError(code ?? 'SIGN_IN_FAILED', { status: answer.status })
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
