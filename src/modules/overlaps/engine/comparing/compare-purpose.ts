import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Mention, Reading } from '../reading/reading.ts'
import type { Chains, Relation } from './chains.ts'
import { sharesNarrowTrait } from './compare-target.ts'

export type PurposeMeeting = {
  relation: Relation
  /** 0..1: how surely both are about the same object. */
  strength: number
  /** The concept in which they meet, or null when only unlisted words meet. */
  concept: string | null
  viaA: Mention | null
  viaB: Mention | null
  wordsA: readonly string[]
  wordsB: readonly string[]
}

type Shared = { id: string; closeness: number; strength: number; viaA: Mention; viaB: Mention }

const SAME: Relation = { kind: 'same', why: '' }
const NOTHING: PurposeMeeting = {
  relation: { kind: 'none', why: '' },
  strength: 0,
  concept: null,
  viaA: null,
  viaB: null,
  wordsA: [],
  wordsB: [],
}
/** Types that qualify an object but are none themselves: they can make outputs the same, not link different ones. */
const QUALIFIERS = new Set(['stage', 'permit'])
const TRADE = 'usaha'
/** The same general offer to the same particular group is likely the same output, less surely than a named object. */
const GENERAL = 0.75
/** The realm of objects the lexicon does not know. */
const UNLISTED = 'umum'
/** Two kinds of one thing are two things: seed of chili is not seed of onion, though both are vegetables. */
const SIBLINGS = 0.42
/** Growing crabs and growing mangoes share a step, no output. */
const OTHER_PRODUCT = 0.42

/** What do both give, and about which object? */
export function comparePurposes(a: Reading, b: Reading, lexicon: Lexicon, chains: Chains): PurposeMeeting {
  const { core, qualifier, general } = sharedConcepts(a, b, lexicon)
  const beginners = a.beginners || b.beginners
  const funded = general && beginners ? fundedStart(a, b, general, chains) : null
  if (core && !(funded && chains(realmOf(core, lexicon), a.link, b.link, true).kind === 'none')) {
    const realm = realmOf(core, lexicon)
    const relation =
      buysWhatIsGiven(a, b) || setsUpSameTool(a, b, core, lexicon) ? SAME : chains(realm, a.link, b.link, beginners)
    if (relation.kind !== 'same') return meeting(relation, core, core.strength * named(core))
    if (realm === TRADE && differentSteps(a, b, core, lexicon)) {
      return meeting({ kind: 'chain', why: 'langkah yang berbeda pada produk yang sama' }, core, core.strength * 0.9)
    }
    return meeting(relation, core, core.strength * focus(core) * brought(core) * otherObjects(a, b, core, lexicon))
  }
  if (funded) return funded
  if (general && sharesNarrowTrait(a.target, b.target) && chains(TRADE, a.link, b.link, beginners).kind === 'same') {
    return meeting(SAME, general, general.strength * focus(general) * brought(general) * GENERAL)
  }
  if (qualifier && chains(TRADE, a.link, b.link, beginners).kind === 'same') {
    const apart = differentProducts(a, b, lexicon) ? (isStep(qualifier, lexicon) ? OTHER_PRODUCT : 0.6) : 1
    return meeting(
      { kind: 'same', why: '' },
      qualifier,
      qualifier.strength * qualifierFocus(qualifier) * brought(qualifier) * apart,
    )
  }
  return compareUnlisted(a, b, lexicon, chains)
}

const meeting = (relation: Relation, { id, viaA, viaB }: Shared, strength: number): PurposeMeeting => ({
  relation,
  strength,
  concept: id,
  viaA,
  viaB,
  wordsA: viaA.words,
  wordsB: viaB.words,
})

function sharedConcepts(
  a: Reading,
  b: Reading,
  lexicon: Lexicon,
): { core: Shared | null; qualifier: Shared | null; general: Shared | null } {
  let core: Shared | null = null
  let qualifier: Shared | null = null
  let general: Shared | null = null
  const [small, large] = a.reach.size <= b.reach.size ? [a, b] : [b, a]
  for (const id of small.reach.keys()) {
    if (!large.reach.has(id)) continue
    const type = lexicon.concepts.get(id)?.type
    const mine = a.reach.get(id)
    const yours = b.reach.get(id)
    if (type === undefined || type === 'broad' || !mine || !yours) continue
    const closeness =
      mine.step *
      yours.step *
      (siblings(mine.via.id, yours.via.id, id, lexicon) || otherKinds(a, b, id, lexicon) ? SIBLINGS : 1)
    const strength = closeness * Math.sqrt(mine.via.weight * yours.via.weight)
    const shared = { id, closeness, strength, viaA: mine.via, viaB: yours.via }
    if (type === 'general') general = better(general, shared)
    else if (QUALIFIERS.has(type)) qualifier = better(qualifier, shared)
    else core = better(core, shared)
  }
  return { core, qualifier, general }
}

/** A greenhouse put up or handed over is one greenhouse. */
const setsUpSameTool = (a: Reading, b: Reading, { viaA, viaB }: Shared, lexicon: Lexicon): boolean =>
  viaA.id === viaB.id &&
  lexicon.concepts.get(viaA.id)?.type === 'tool' &&
  [a.link, b.link].sort().join() === 'built,tool'

/** Money bound to buying the very thing that the other hands out is the same output. */
const buysWhatIsGiven = (a: Reading, b: Reading): boolean => buysFrom(a, b) || buysFrom(b, a)
const buysFrom = (payer: Reading, giver: Reading): boolean =>
  payer.link === 'capital' && giver.link === 'tool' && [...payer.buys].some((root) => giver.words.has(root))

/** Beginners of one particular group: the class on starting a business and the credit that starts it. */
function fundedStart(a: Reading, b: Reading, general: Shared, chains: Chains): PurposeMeeting | null {
  const links = [a.link, b.link]
  if (!links.includes('learn') || !links.includes('capital') || !sharesNarrowTrait(a.target, b.target)) return null
  const relation = chains(TRADE, a.link, b.link, true)
  return meeting(relation, general, general.strength * named(general) * brought(general) * GENERAL)
}

const isStep = ({ id }: Shared, lexicon: Lexicon): boolean => lexicon.concepts.get(id)?.type === 'stage'

const siblings = (mine: string, yours: string, parent: string, lexicon: Lexicon): boolean =>
  mine !== yours && isKindOf(mine, parent, lexicon) && isKindOf(yours, parent, lexicon)

/** `Turnamen e-sport` and `turnamen catur` both name a tournament, and each its own kind of it. */
function otherKinds(a: Reading, b: Reading, parent: string, lexicon: Lexicon): boolean {
  const kindsIn = ({ mentions }: Reading) =>
    [...mentions.values()].filter(({ id, inTitle }) => inTitle && isKindOf(id, parent, lexicon)).map(({ id }) => id)
  const [mine, yours] = [kindsIn(a), kindsIn(b)]
  const alike = (one: string, other: string) => lexicon.reach(one).has(other) || lexicon.reach(other).has(one)
  return mine.length > 0 && yours.length > 0 && !mine.some((one) => yours.some((other) => alike(one, other)))
}

/** A kind of the parent, or a tool for one kind of it alone. */
function isKindOf(id: string, parent: string, lexicon: Lexicon): boolean {
  const { is = [], serves = [] } = lexicon.concepts.get(id) ?? {}
  return is.includes(parent) || [...is, ...serves].some((broader) => isKindOf(broader, parent, lexicon))
}

function better(known: Shared | null, next: Shared): Shared {
  if (known === null || next.strength > known.strength + 1e-9) return next
  return next.strength > known.strength - 1e-9 && next.id < known.id ? next : known
}

const realmOf = (shared: Shared, lexicon: Lexicon): string =>
  lexicon.rows.realms.get(lexicon.concepts.get(shared.id)?.type ?? '') ?? ''

/** The same output is what both are mainly about, not what one mentions in passing. */
function focus({ viaA, viaB }: Shared): number {
  const leading = Number(viaA.leads) + Number(viaB.leads)
  return leading === 2 ? 1 : leading === 1 ? 0.95 : 0.8
}

/** What another plan brings about is not given twice: `UMKM yang telah ber-NIB` get no NIB here. */
const brought = ({ viaA, viaB }: Shared): number => (viaA.elsewhere || viaB.elsewhere ? 0.55 : 1)

/** A link between different outputs shows where the sides are called after the object, or made for its people. */
function named({ viaA, viaB }: Shared): number {
  const sides = Number(viaA.named) + Number(viaB.named)
  return sides === 2 ? 1 : sides === 1 ? 0.93 : 0.6
}

/** A step or permit that one side only mentions in passing is not its output. */
function qualifierFocus({ viaA, viaB }: Shared): number {
  const inTitles = Number(viaA.inTitle) + Number(viaB.inTitle)
  return inTitles === 2 ? 1 : inTitles === 1 ? 0.7 : 0.5
}

/** Titles that also name another object, which the other side does not know, are about something else as well. */
function otherObjects(a: Reading, b: Reading, { viaA, viaB }: Shared, lexicon: Lexicon): number {
  const has = (mine: Reading, yours: Reading) =>
    [...mine.mentions.values()].some(({ id, inTitle }) => {
      const type = lexicon.concepts.get(id)?.type ?? 'broad'
      if (!inTitle || type === 'broad' || type === 'general' || QUALIFIERS.has(type)) return false
      return ![...lexicon.reach(id).keys()].some(
        (broader) => yours.reach.has(broader) && lexicon.concepts.get(broader)?.type !== 'broad',
      )
    })
  const [mine, yours] = [has(a, b), has(b, a)]
  if (mine && yours) return 0.5
  // What only the description or the target mentions is not what such a title is about.
  if ((mine && a.titleStates && !viaA.leads) || (yours && b.titleStates && !viaB.leads)) return 0.52
  return mine || yours ? 0.75 : 1
}

/** Growing and roasting coffee are two outputs; a made thing with no step named is about making it. */
function differentSteps(a: Reading, b: Reading, shared: Shared, lexicon: Lexicon): boolean {
  const makes = lexicon.concepts.get(shared.id)?.type === 'product'
  const stepsOf = (reading: Reading) => {
    if (reading.mainStages.size > 0) return reading.mainStages
    return makes ? new Set([...reading.stages, 'olah']) : reading.stages
  }
  const [mine, yours] = [stepsOf(a), stepsOf(b)]
  if (mine.size === 0 || yours.size === 0) return false
  return (
    ![...mine].some((stage) => yours.has(stage) || b.stages.has(stage)) &&
    ![...yours].some((stage) => a.stages.has(stage))
  )
}

function differentProducts(a: Reading, b: Reading, lexicon: Lexicon): boolean {
  const products = (reading: Reading) =>
    [...reading.mentions.values()].filter(({ id }) =>
      ['product', 'commodity', 'skill'].includes(lexicon.concepts.get(id)?.type ?? ''),
    )
  return products(a).length > 0 && products(b).length > 0
}

/** Words outside the lexicon: the same rare word in both, best in both titles, is likely the same unlisted object. */
function compareUnlisted(a: Reading, b: Reading, lexicon: Lexicon, chains: Chains): PurposeMeeting {
  const shared: { mine: { word: string; main: boolean }; yours: { word: string; main: boolean } }[] = []
  for (const [root, mine] of a.unlisted) {
    const yours = b.unlisted.get(root)
    if (yours) shared.push({ mine, yours })
  }
  if (shared.length === 0) return NOTHING
  const inTitles = shared.filter(({ mine, yours }) => mine.main && yours.main).length
  const inOneTitle = shared.filter(({ mine, yours }) => mine.main !== yours.main).length
  const alone = !namesObject(a, lexicon) && !namesObject(b, lexicon)
  const strength = Math.min(
    0.85,
    inTitles * (alone ? 0.65 : 0.5) + inOneTitle * 0.3 + (shared.length - inTitles - inOneTitle) * 0.12,
  )
  return {
    relation: chains(UNLISTED, a.link, b.link, a.beginners || b.beginners),
    strength,
    concept: null,
    viaA: null,
    viaB: null,
    wordsA: shared.map(({ mine }) => mine.word),
    wordsB: shared.map(({ yours }) => yours.word),
  }
}

/** The title already names an object that the lexicon knows. */
const namesObject = (reading: Reading, lexicon: Lexicon): boolean =>
  [...reading.mentions.values()].some(({ id, inTitle }) => inTitle && lexicon.concepts.get(id)?.type !== 'broad')
