import { timingSafeEqual } from 'node:crypto'
import type { Vault } from './vault.ts'

/** What a link without an account opens. A token of one kind opens nothing of another. */
export type LinkKind =
  | 'participant'
  | 'speaker'
  | 'device'
  | 'calendar'
  | 'officer'
  | 'partner'
  | 'registration'
  | 'graduate'
  | 'employer'

export interface LinkToken {
  /** Kemendagri code of the region it belongs to. */
  readonly region: string
  /** Whose link it is: a participant, a speaker, a device, a person's calendar. */
  readonly id: string
  /** Which link of this owner; a newer one makes the older worthless. */
  readonly turn: number
  readonly mac: string
}

const SEPARATOR = '~'

const macOf = (vault: Vault, kind: LinkKind, id: string, turn: number) => vault.hash('link', `${kind} ${id} ${turn}`)

/** The token of a link: who holds it may do what the link is for, nothing else. Nothing is stored; it is signed with the keys of the region. */
export function signLink(vault: Vault, kind: LinkKind, of: Pick<LinkToken, 'region' | 'id' | 'turn'>): string {
  return [of.region, of.id, of.turn, macOf(vault, kind, of.id, of.turn)].join(SEPARATOR)
}

/** The parts of a token, whether or not it is genuine; undefined for anything that has not its shape. */
export function readLink(token: string): LinkToken | undefined {
  const parts = /^(\d{2}(?:\.\d{2})?)~([\w-]{1,64})~(\d{1,6})~([0-9a-f]{32})$/.exec(token)
  if (!parts) return undefined
  const [, region = '', id = '', turn = '', mac = ''] = parts
  return { region, id, turn: Number(turn), mac }
}

/** True when this region signed it for this kind and this turn. */
export function isGenuine(vault: Vault, kind: LinkKind, link: LinkToken): boolean {
  return timingSafeEqual(Buffer.from(link.mac), Buffer.from(macOf(vault, kind, link.id, link.turn)))
}
