import { type Area, isWithin } from '../area.ts'
import type { PlaceIndex } from './place-index.ts'
import type { Mention } from './read-mentions.ts'

/** What the mentions of a text come to: areas, and mentions that no area, or more than one, answers. */
export interface Choice {
  readonly codes: readonly string[]
  /** No name was ambiguous in itself: nothing was chosen because it is broader, or because a building stands there. */
  readonly isCertain: boolean
  readonly unknown: readonly Mention[]
  readonly ambiguous: readonly { readonly mention: Mention; readonly candidates: readonly Area[] }[]
}

const isSaidVillage = ({ kinds }: Mention) => kinds.includes('desa') || kinds.includes('kelurahan')

/** Without a word for its kind a name means what the list is of, else the broader area: plans name kecamatan far more often than villages. */
function preferred({ kinds, listKinds, candidates }: Mention): readonly Area[] {
  if (kinds.length > 0) return candidates
  const ofList = candidates.filter((area) => listKinds.includes(area.kind))
  if (ofList.length > 0) return ofList
  const shortest = Math.min(...candidates.map(({ code }) => code.length))
  return candidates.filter(({ code }) => code.length === shortest)
}

/** Whether a name has more areas than were taken, and neither it nor the list it stands in says which. */
const isGuessed = ({ candidates, listKinds }: Mention, taken: readonly Area[]) =>
  taken.length < candidates.length && !taken.every(({ kind }) => listKinds.includes(kind))

/** The nearest mention that says where a village lies: the first kecamatan after it that has one of that name, else one before it. */
function findSurrounding(mentions: readonly Mention[], at: number): { district: Area; by: Mention } | undefined {
  const mine = mentions[at]?.candidates ?? []
  const others = [...mentions.slice(at + 1), ...mentions.slice(0, at).toReversed()]
  for (const by of others) {
    const district = by.candidates.find(
      (area) => area.level === 'district' && mine.some(({ code }) => code !== area.code && isWithin(code, area.code)),
    )
    if (district && !isSaidVillage(by)) return { district, by }
  }
  return undefined
}

/**
 * Chooses the areas that a text means. A kecamatan that only says where a village lies is not meant itself, nor is the region around either;
 * the place of a meeting is dropped where the text also says whom it is for.
 */
export function choosePlaces(index: PlaceIndex, all: readonly Mention[]): Choice {
  const isCertain = !all.some(({ isVenue }) => isVenue)
  if (all.some((mention) => mention.isWhole && mention.candidates.includes(index.region)))
    return { codes: [index.region.code], isCertain, unknown: [], ambiguous: [] }
  const isRegion = ({ candidates }: Mention) => candidates.includes(index.region)
  const narrower = all.filter((mention) => !isRegion(mention))
  const elsewhere = narrower.filter(({ isVenue }) => !isVenue)
  const mentions = elsewhere.length > 0 ? elsewhere : narrower
  if (mentions.length === 0)
    return { codes: all.length > 0 ? [index.region.code] : [], isCertain, unknown: [], ambiguous: [] }

  const surroundings = new Set<Mention>()
  const chosen = mentions.map((mention, at) => {
    const areas = preferred(mention)
    const isVillage = isSaidVillage(mention) || (areas.length > 0 && areas.every(({ level }) => level === 'village'))
    const around = isVillage ? findSurrounding(mentions, at) : undefined
    if (!around) return { mention, areas, isPreferred: isGuessed(mention, areas) }
    surroundings.add(around.by)
    return {
      mention,
      areas: mention.candidates.filter(
        ({ code }) => isWithin(code, around.district.code) && code !== around.district.code,
      ),
      isPreferred: false,
    }
  })
  const meant = chosen.filter(({ mention }) => !surroundings.has(mention))
  const codes = meant.flatMap(({ areas: [only, ...more] }) => (only && more.length === 0 ? [only.code] : []))
  return {
    codes: [...new Set(codes)],
    isCertain: isCertain && !meant.some(({ isPreferred }) => isPreferred),
    unknown: meant.filter(({ areas }) => areas.length === 0).map(({ mention }) => mention),
    ambiguous: meant.flatMap(({ mention, areas }) => (areas.length > 1 ? [{ mention, candidates: areas }] : [])),
  }
}
