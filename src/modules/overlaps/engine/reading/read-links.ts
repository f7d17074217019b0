import type { OutputKind } from '#contract/plans/shapes.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Mention } from './reading.ts'

/** What the ticked kind suggests; the text may say otherwise. */
const TICKED: Record<OutputKind, string> = {
  pelatihan: 'learn',
  sosialisasi: 'learn',
  'bantuan barang': 'goods',
  'bantuan uang': 'cash',
  'perbaikan rumah': 'built',
  pendampingan: 'mentor',
  'pameran/pemasaran': 'market',
  layanan: 'service',
  'pembangunan prasarana': 'built',
  'rapat/koordinasi': 'coord',
}
const TICKED_WEIGHT = 1.8
const TICKED_BESIDE_TITLE = 1
/** A concept that is an output by nature (a latrine, a business permit) speaks louder than a general word. */
const INTRINSIC_WEIGHT = 1.5
const TAUGHT = 0.3
/** Realms in which goods are the means of a trade and money is its capital. */
const TRADE = 'usaha'

/** In the title; what the description mentions in passing does not rename the output. */
const MAIN_ENOUGH = 1.5
const GENERAL_LINKS = ['goods', 'cash', 'service', 'tool', 'mentor', 'org']

const PREPARING: ReadonlySet<string> = new Set(['consent', 'survey'])
const PREPARED = ['built', 'goods', 'material', 'cash', 'food']

export type LinkCue = { link: string; weight: number }

/** Weighs the words of the text, the nature of what is named, and the ticked kind. */
export function readLinks(
  cues: readonly LinkCue[],
  mentions: ReadonlyMap<string, Mention>,
  ticked: OutputKind | null,
  teaches: boolean,
  lexicon: Lexicon,
): { link: string; links: ReadonlyMap<string, number> } {
  // `Pelatihan operator mesin jahit` gives a skill, not the machine.
  const taught = teaches && ticked !== null && TICKED[ticked] === 'learn' ? TAUGHT : 1
  const scores = new Map<string, number>()
  const add = (link: string, weight: number) => scores.set(link, (scores.get(link) ?? 0) + weight)
  for (const { link, weight } of cues) add(link, weight)
  const served = servedBy(mentions, lexicon)
  let trade = 0
  let other = 0
  for (const mention of mentions.values()) {
    const concept = lexicon.concepts.get(mention.id)
    if (!concept) continue
    if (concept.link !== '' && !mention.inTarget && !mention.elsewhere && !served.has(mention.id))
      add(concept.link, mention.weight * INTRINSIC_WEIGHT * taught)
    const realm = lexicon.rows.realms.get(concept.type)
    if (realm === TRADE) trade = Math.max(trade, mention.weight)
    else if (concept.link !== '') other = Math.max(other, mention.weight)
  }
  const main = taught < 1 ? null : strongestIntrinsic(mentions, lexicon)
  // Where the title names its output outright, the ticked kind says less.
  if (ticked) add(TICKED[ticked], main === null || teaches ? TICKED_WEIGHT : TICKED_BESIDE_TITLE)
  // General words for goods, money and services mean what the thing in the title makes of them.
  if (main !== null) {
    for (const general of GENERAL_LINKS) if (general !== main) move(scores, general, main)
  }
  // A survey or a village's consent speaks of what it prepares (`sepakat membangun jamban`), and gives none of it.
  const preparing = preparesInTitle(mentions, served, lexicon)
  if (preparing !== null) for (const prepared of PREPARED) move(scores, prepared, preparing)
  if (trade > other) {
    move(scores, 'goods', 'tool')
    move(scores, 'cash', 'capital')
  }
  let link = ticked ? TICKED[ticked] : ''
  // On a tie the agency's own tick decides.
  let best = scores.get(link) ?? 0
  for (const [name, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (score > best + 1e-9) {
      best = score
      link = name
    }
  }
  // A ticked `layanan` with nothing in the text behind it says only that something is offered.
  if (link === 'service' && (scores.get('service') ?? 0) <= TICKED_WEIGHT) link = 'offer'
  return { link, links: scores }
}

function move(scores: Map<string, number>, from: string, to: string): void {
  const score = scores.get(from)
  if (score === undefined) return
  scores.delete(from)
  scores.set(to, (scores.get(to) ?? 0) + score)
}

/** What only stands in the description because another thing there is for it: the tandon that the tanker fills is not given. */
function servedBy(mentions: ReadonlyMap<string, Mention>, lexicon: Lexicon): ReadonlySet<string> {
  const served = [...mentions.values()]
    .filter(({ inTarget, elsewhere }) => !inTarget && !elsewhere)
    .flatMap(({ id }) => lexicon.concepts.get(id)?.serves ?? [])
  return new Set(served.filter((id) => mentions.get(id)?.inTitle === false))
}

function preparesInTitle(
  mentions: ReadonlyMap<string, Mention>,
  served: ReadonlySet<string>,
  lexicon: Lexicon,
): string | null {
  const inTitle = [...mentions.values()]
    .filter((mention) => mention.leads && !mention.elsewhere && !served.has(mention.id))
    .map(({ id }) => lexicon.concepts.get(id)?.link ?? '')
    .filter((link) => link !== '')
  const [only] = inTitle
  return only !== undefined && PREPARING.has(only) && inTitle.every((link) => link === only) ? only : null
}

/** The output by nature that the title is about, if any: money for a house is still a repaired house. */
function strongestIntrinsic(mentions: ReadonlyMap<string, Mention>, lexicon: Lexicon): string | null {
  let best: { link: string; weight: number } | null = null
  for (const mention of mentions.values()) {
    const link = lexicon.concepts.get(mention.id)?.link ?? ''
    if (link === '' || mention.inTarget || mention.elsewhere) continue
    const weight = mention.weight + (mention.inTitle ? 1 : 0)
    if (best === null || weight > best.weight) best = { link, weight }
  }
  return best !== null && best.weight >= MAIN_ENOUGH ? best.link : null
}
