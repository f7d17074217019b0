import { listMandates } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { fold } from '../fold.ts'
import {
  findCodes,
  findSimilarCodes,
  findSuccessors,
  hasLists,
  type KnownCode,
  listNomenclatureVersions,
  type SimilarCode,
} from '../queries/nomenclature.ts'
import { parseCode } from './code.ts'

/** How many codes a person is offered; measured on the titles of two lists: the right one is among five in 19 cases of 20. */
const OFFERED = 5
/** Below this likeness a proposal only distracts. */
const LEAST = 0.15

export type Closeness = 'same' | 'very_close' | 'close' | 'loose'

/** A similarity in a word. */
export function closenessOf(similarity: number): Closeness {
  if (similarity >= 0.99) return 'same'
  if (similarity >= 0.75) return 'very_close'
  return similarity >= 0.5 ? 'close' : 'loose'
}

export interface Proposal extends SimilarCode {
  readonly closeness: Closeness
}

export interface Ask {
  readonly title: string
  /** Looks first among the affairs this agency has a mandate for. */
  readonly agencyId?: string | undefined
  /** Looks in this affair only, `1.06`. */
  readonly affair?: string | undefined
  /** Default: the newest list. */
  readonly version?: string | undefined
}

/**
 * Up to five *sub kegiatan* whose title is most like what somebody typed. Proposals only: nothing is mapped until a person chooses. No word
 * stems are used, since they make it worse (65 → 64 % in first place); searching within the affair makes it better.
 */
export async function proposeCodes(ctx: Context, ask: Ask): Promise<Proposal[]> {
  const text = fold(ask.title)
  const version = ask.version ?? (await listNomenclatureVersions(ctx))[0]?.version
  if (!version || text.length < 3) return []
  const affairs = ask.affair ? [ask.affair] : await affairsOf(ctx, ask.agencyId)
  const found = await findSimilarCodes(ctx, { text, version, affairs, limit: OFFERED })
  return found
    .filter(({ similarity }) => similarity >= LEAST)
    .map((code) => ({ ...code, closeness: closenessOf(code.similarity) }))
}

async function affairsOf(ctx: Context, agencyId: string | undefined): Promise<string[]> {
  if (!agencyId) return []
  const today = todayOf(ctx)
  const mandates = (await listMandates(ctx, today)).filter((mandate) => mandate.agencyId === agencyId)
  // Support work stands under X.XX on the lists and belongs to every agency.
  return mandates.length > 0 ? [...new Set(mandates.map(({ affairCode }) => affairCode)), 'X.XX'] : []
}

export interface CodeAnswer {
  readonly code: string
  readonly account: string | null
  /** The lists it stands on, the newest first; empty when no list has it. */
  readonly found: KnownCode[]
  /** Whether there is a list at all that it could stand on. */
  readonly hasLists: boolean
  /** What later lists put in its place. */
  readonly successors: KnownCode[]
}

/** What a typed code means on every list. Throws `invalid_input` when the text is no code at all. */
export async function explainCode(ctx: Context, text: string): Promise<CodeAnswer> {
  const code = parseCode(text)
  assert(code, 'invalid_input', { fields: 'code' })
  return {
    code: code.code,
    account: code.account,
    found: await findCodes(ctx, [code.code]),
    hasLists: await hasLists(ctx),
    successors: await findSuccessors(ctx, code.code),
  }
}
