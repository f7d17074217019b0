import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Area, type AreaName, isWithin } from '../area.ts'
import { findAreas } from '../find-areas.ts'
import { searchKey } from '../folding.ts'
import { listByCodes, listInside, listNamesInside } from '../queries.ts'
import { dotted } from '../read-question.ts'
import { choosePlaces } from './choose-places.ts'
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts'
import { type Mention, readMentions } from './read-mentions.ts'

/**
 * Why a place in a text became no code. `text` is what was written; `candidates` are what it may be: the areas of that name (ambiguous, outside the
 * region) or areas of the region with a name like it (unknown).
 */
export interface PlaceProblem {
  readonly kind: 'unknown' | 'ambiguous' | 'outside_region'
  readonly text: string
  readonly candidates: readonly (AreaName & { readonly fullName: string })[]
}

interface ResolvedPlaces {
  readonly codes: readonly string[]
  /** Whoever reads the text would choose the same: each name is the only one of its kind here. False: somebody should look at the codes. */
  readonly isCertain: boolean
  readonly problems: readonly PlaceProblem[]
}

/** Reads texts against one region; the areas are fetched once, each unknown name is looked up once. */
export interface PlaceResolver {
  /**
   * Codes of the places that a text names: *Ds. Kemiri, Kec. Jabung*; *Kec. Dampit dan Turen*; *se-Kabupaten Malang*; codes. Nothing is guessed: what is
   * unknown, ambiguous or outside the region comes back as a problem.
   */
  resolve(text: string): Promise<ResolvedPlaces>
}

const SUGGESTIONS = 5
const CODES = /^[\d.\s,;|]+$/

const named = ({ code, name, level, fullName }: Area) => ({ code, name, level, fullName })

/** A mention that no area of the region answers: somewhere else in the country, or nowhere, with names that are alike. */
async function explain(ctx: Context, mention: Mention, index: PlaceIndex): Promise<PlaceProblem> {
  const found = await findAreas(ctx, { query: mention.text, limit: SUGGESTIONS })
  const key = mention.kinds.length > 0 ? searchKey(mention.text.replace(/^\S+\s/, '')) : searchKey(mention.text)
  const elsewhere = found.filter(
    (area) =>
      searchKey(area.name) === key &&
      !isWithin(area.code, index.region.code) &&
      (mention.kinds.length === 0 || mention.kinds.includes(area.kind)),
  )
  if (elsewhere.length > 0) return { kind: 'outside_region', text: mention.text, candidates: elsewhere.map(named) }
  const alike = await findAreas(ctx, { query: mention.text, within: index.region.code, limit: SUGGESTIONS })
  return { kind: 'unknown', text: mention.text, candidates: alike.map(named) }
}

async function resolveCodes(ctx: Context, index: PlaceIndex, text: string): Promise<ResolvedPlaces> {
  const written = text.split(/[\s,;|]+/).filter(Boolean)
  const codes = written.map((code) => dotted(code.replace(/\D/g, '')))
  const elsewhere = new Map((await listByCodes(ctx, codes)).map((area) => [area.code, area]))
  return {
    codes: [...new Set(codes.filter((code) => index.byCode.has(code)))],
    isCertain: true,
    problems: codes.flatMap((code, i): PlaceProblem[] => {
      if (index.byCode.has(code)) return []
      const area = elsewhere.get(code)
      return [
        { kind: area ? 'outside_region' : 'unknown', text: written[i] ?? code, candidates: area ? [named(area)] : [] },
      ]
    }),
  }
}

/** Opens a reader of texts about places in a region (default: the region acted in). Fails with `not_found` when the region has no areas. */
export async function openPlaceResolver(ctx: Context, regionCode = ctx.region): Promise<PlaceResolver> {
  const [region] = await listByCodes(ctx, [regionCode])
  assert(region, 'not_found')
  const inside = await listInside(ctx, regionCode)
  const index = buildPlaceIndex(region, inside, await listNamesInside(ctx, regionCode))
  const explained = new Map<string, PlaceProblem>()

  const explainOnce = async (mention: Mention): Promise<PlaceProblem> => {
    const key = `${mention.kinds.join()} ${mention.text}`
    const problem = explained.get(key) ?? (await explain(ctx, mention, index))
    explained.set(key, problem)
    return problem
  }

  return {
    resolve: async (text) => {
      if (text.trim() === '') return { codes: [], isCertain: true, problems: [] }
      if (CODES.test(text)) return resolveCodes(ctx, index, text)
      const mentions = readMentions(index, text)
      const { codes, isCertain, unknown, ambiguous } = choosePlaces(index, mentions)
      const problems: PlaceProblem[] = ambiguous.map(({ mention, candidates }) => ({
        kind: 'ambiguous',
        text: mention.text,
        candidates: candidates.map(named),
      }))
      for (const mention of unknown) problems.push(await explainOnce(mention))
      if (codes.length > 0 || problems.length > 0) return { codes, isCertain, problems }
      return { codes, isCertain, problems: [{ kind: 'unknown', text: text.trim(), candidates: [] }] }
    },
  }
}
