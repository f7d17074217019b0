import { useSuspenseQuery } from '@tanstack/react-query'
import type { Session } from '#contract/accounts.ts'
import { api } from './api.ts'
import { dropAllDrafts } from './draft-store.ts'

export type { Session }
/** What a person may do at all, as the server names it. */
export type Ability = keyof Session['can']

/** Who is signed in and in whose name they act; one request for the whole screen. */
export const sessionQuery = api.accounts.session.queryOptions({ staleTime: 60_000, retry: false })

/** The session inside the shell, where it is always there. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data

/** Whether the person may do this at all; per record ask the record's own `can`. */
export const useCan = (ability: Ability): boolean => useSession().can[ability]

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-selaras-csrf': '1' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
}

/** Ends the session on the server and opens the sign-in page; nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {})
  dropAllDrafts()
  location.assign('/masuk')
}

/** In a sample, looks at it as another invented person. */
export async function becomePersona(userId: string): Promise<void> {
  await post('/api/auth/sample/sign-in', { userId })
  location.assign('/')
}
