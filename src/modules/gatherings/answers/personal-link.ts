import type { Context } from '#platform/context.ts'
import { signLink } from '#platform/vault/links.ts'
import type { Participant } from '../roster/participant.ts'

/** The token of a participant's personal link. */
export const participantToken = (
  { vault, region }: Context,
  { id, linkTurn }: Pick<Participant, 'id' | 'linkTurn'>,
): string => signLink(vault, 'participant', { region, id, turn: linkTurn })

/** The page of whoever holds a personal link. */
export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/undangan-acara/${token}`
