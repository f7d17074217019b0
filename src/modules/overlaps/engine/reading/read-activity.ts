import type { RootedWord } from '../lexicon/forms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import type { PlannedActivity } from '../types.ts'
import { deriveMentions } from './derive-mentions.ts'
import { type LinkCue, readLinks } from './read-links.ts'
import { readPeriod } from './read-period.ts'
import type { PlaceReader } from './read-places.ts'
import { readPurchases } from './read-purchases.ts'
import { readTarget } from './read-target.ts'
import type { Mention, Reach, Reading } from './reading.ts'
import { isSupportRow } from './support-rows.ts'

type Field = 'title' | 'skill' | 'purpose' | 'target'
/** How much a word says about the purpose, by where it stands. */
const FIELD_WEIGHT: Record<Field, number> = { title: 1, skill: 1, purpose: 0.7, target: 0.6 }
const UNDER_SLOGAN = 0.85
const REPEATED = 0.25
const CUE_WEIGHT: Record<Field, number> = { title: 2, skill: 1, purpose: 1, target: 0 }
/** Before a word: another activity does this, or it is done already (`hasil verval`, `yang sudah ikut pelatihan`). */
const DONE_ELSEWHERE = new Set([
  'hasil',
  'berdasar',
  'berdasarkan',
  'mengacu',
  'setelah',
  'sesudah',
  'pasca',
  'usai',
  'sesuai',
  'menurut',
  'lulusan',
  'alumni',
  'mengikuti',
  'ikut',
  'penerima',
  'peserta',
  'selama',
  'telah',
  'sudah',
  'selesai',
  'tamat',
  'pernah',
])
const REACHES_BACK = 2
const MESSAGES = new Set(['topic', 'health'])
const DENIALS = new Set(['tanpa', 'bukan', 'non', 'selain', 'pengganti', 'daripada'])
const REFERRING = new Set([
  'lulusan',
  'alumni',
  'hasil',
  'hasilnya',
  'penerima',
  'binaan',
  'sudah',
  'telah',
  'produksi',
  'bekas',
  'lanjutan',
  'dilanjutkan',
  'dasar',
  'selesai',
  'tamatan',
])
const SETTLED =
  /\b(?:penerima|sasaran|calon|daftar|data)\S*\s+(?:telah|sudah)\s+(?:di\w+|ada|final|tersedia|terverifikasi)/i
const BEGINNING = new Set(['pemula', 'merintis', 'rintisan', 'baru', 'calon', 'memulai', 'mulai', 'perintis'])

type Draft = {
  mentions: Map<
    string,
    {
      id: string
      weight: number
      words: Set<string>
      inTitle: boolean
      inTarget: boolean
      inPurpose: boolean
      leads: boolean
      named: boolean
      elsewhere: boolean
    }
  >
  cues: LinkCue[]
  unlisted: Map<string, { word: string; main: boolean }>
  stages: Set<string>
  mainStages: Set<string>
  support: boolean
  /** The title itself speaks of training or counselling. */
  teaches: boolean
  titleStates: boolean
}

/** Reads one plan: who gets what, about which object, where and when. */
export function readActivity(activity: PlannedActivity, lexicon: Lexicon, places: PlaceReader): Reading {
  const draft: Draft = {
    mentions: new Map(),
    cues: [],
    unlisted: new Map(),
    stages: new Set(),
    mainStages: new Set(),
    support: false,
    teaches: false,
    titleStates: false,
  }
  readField('title', activity.title, lexicon, places, draft)
  readField('skill', activity.skillField, lexicon, places, draft)
  readField('purpose', activity.purpose, lexicon, places, draft)
  readField('target', activity.targetText, lexicon, places, draft)
  const aside = `${activity.title} . ${activity.targetText === '' ? activity.purpose : ''}`
  const target = readTarget(activity.targetText, aside, activity.target, lexicon)
  const mentions = new Map<string, Mention>()
  leadWhereTitleIsSlogan(draft, lexicon)
  leadWhereDescriptionSpecifies(draft, lexicon)
  for (const [id, mention] of draft.mentions) mentions.set(id, { ...mention, words: [...mention.words] })
  for (const derived of deriveMentions(mentions, target, draft.cues, activity.outputKind, lexicon))
    mentions.set(derived.id, derived)
  const { link, links } = readLinks(draft.cues, mentions, activity.outputKind, draft.teaches, lexicon)
  const allWords = `${activity.title} ${activity.purpose} ${activity.targetText}`.toLowerCase().split(/[^\p{L}]+/u)
  return {
    activity,
    support: activity.isSupport === true || isSupportRow(activity, draft.support),
    link,
    links,
    mentions,
    reach: reachOf(mentions, lexicon),
    stages: draft.stages,
    mainStages: draft.mainStages,
    unlisted: draft.unlisted,
    buildsOnOthers: allWords.some((word) => REFERRING.has(word)),
    beginners: allWords.some((word) => BEGINNING.has(word)),
    titleStates: draft.titleStates,
    settled: SETTLED.test(activity.purpose),
    ...readPurchases(`${activity.title} . ${activity.purpose}`, lexicon),
    target,
    place: places.read(activity),
    period: readPeriod(activity),
  }
}

function readField(field: Field, text: string, lexicon: Lexicon, places: PlaceReader, draft: Draft): void {
  if (text.trim() === '') return
  const words = lexicon.words(text)
  const covered = new Set<number>()
  const cued = new Set<string>()
  for (const { owner, start, end } of lexicon.finder.find(words)) {
    for (let at = start; at < end; at++) covered.add(at)
    if (owner.layer === 'support' && field === 'title' && start <= 1) draft.support = true
    const elsewhere = isDoneElsewhere(words, start)
    if (owner.layer === 'link' && !elsewhere) {
      // Saying it twice in one breath is not twice as true.
      const again = cued.has(owner.id) ? REPEATED : 1
      cued.add(owner.id)
      if (field === 'title') draft.titleStates = true
      if (field === 'title' && owner.id === 'learn') draft.teaches = true
      draft.cues.push({ link: owner.id, weight: owner.weight * CUE_WEIGHT[field] * again })
    }
    // `Kursus mahir dasar` names a course and is one.
    if (owner.layer === 'concept' && field !== 'target' && !elsewhere && end - start > 1) {
      for (const deed of new Set(words.slice(start, end).map((word) => lexicon.deedOf(word.root)))) {
        if (deed === undefined || cued.has(deed)) continue
        cued.add(deed)
        if (field === 'title') draft.titleStates = true
        if (field === 'title' && deed === 'learn') draft.teaches = true
        draft.cues.push({ link: deed, weight: CUE_WEIGHT[field] })
      }
    }
    if (owner.layer === 'concept' && !isDenied(owner.id, words[start - 1]?.word ?? '', lexicon)) {
      mention(owner.id, field, words.slice(start, end), elsewhere, lexicon, draft)
    }
  }
  if (field === 'title' && !cued.has('learn') && words.some((word) => lexicon.deedOf(word.root) === 'learn')) {
    draft.teaches = true
    draft.titleStates = true
    draft.cues.push({ link: 'learn', weight: CUE_WEIGHT.title })
  }
  if (field === 'target') return
  words.forEach((word, at) => {
    if (covered.has(at) || lexicon.isPlain(word.root) || places.isPlaceWord(word.word)) return
    const main = field !== 'purpose'
    const earlier = draft.unlisted.get(word.root)
    if (!earlier?.main) draft.unlisted.set(word.root, { word: word.surface, main })
  })
}

/** `Terang Kembali` and `Fasilitasi Usaha Ekonomi` name no object, `Benang Emas` no deed: there the description tells. */
function leadWhereTitleIsSlogan(draft: Draft, lexicon: Lexicon): void {
  const names = ({ id, inTitle }: { id: string; inTitle: boolean }) =>
    inTitle && lexicon.concepts.get(id)?.type !== 'broad'
  if (draft.titleStates && [...draft.mentions.values()].some(names)) return
  const told = [...draft.mentions.values()].filter(({ inTarget, elsewhere }) => !inTarget && !elsewhere)
  const toldBelow = told.some(({ id, inPurpose }) => inPurpose && lexicon.concepts.get(id)?.type !== 'broad')
  for (const mention of told) {
    // `Benteng Keluarga` over a text on drugs is about no fortress.
    if (toldBelow && !mention.inPurpose && mention.inTitle) {
      mention.inTitle = false
      mention.leads = false
      mention.weight = Math.min(mention.weight, UNDER_SLOGAN)
      continue
    }
    mention.leads = true
    mention.named = true
    mention.weight = Math.max(mention.weight, UNDER_SLOGAN)
  }
}

/** `Bantuan air bersih: membeli air tangki`: the one kind told below is what a title without an output of its own means. */
function leadWhereDescriptionSpecifies(draft: Draft, lexicon: Lexicon): void {
  const linkOf = (id: string) => lexicon.concepts.get(id)?.link ?? ''
  const open = [...draft.mentions.values()].filter(({ id, inTitle }) => inTitle && linkOf(id) === '')
  for (const { id: whole } of open) {
    const kinds = [...draft.mentions.values()].filter(
      ({ id, inPurpose, elsewhere }) =>
        inPurpose && !elsewhere && linkOf(id) !== '' && lexicon.concepts.get(id)?.is.includes(whole),
    )
    const [only] = kinds
    if (only === undefined || kinds.length > 1) continue
    only.inTitle = true
    only.leads = true
    only.named = true
    only.weight = 1
  }
}

/** `Bukan terigu` names no object; `tanpa narkoba` is the very message. */
const isDenied = (id: string, before: string, lexicon: Lexicon): boolean =>
  DENIALS.has(before) && !MESSAGES.has(lexicon.concepts.get(id)?.type ?? '')

function isDoneElsewhere(words: readonly (Token & RootedWord)[], start: number): boolean {
  for (let at = Math.max(0, start - REACHES_BACK); at < start; at++) {
    const word = words[at]
    if (word && word.sentence === words[start]?.sentence && DONE_ELSEWHERE.has(word.word)) return true
  }
  return false
}

function mention(
  id: string,
  field: Field,
  words: readonly (Token & RootedWord)[],
  elsewhere: boolean,
  lexicon: Lexicon,
  draft: Draft,
): void {
  const concept = lexicon.concepts.get(id)
  if (!concept) return
  const weight = FIELD_WEIGHT[field]
  const main = field === 'title' || field === 'skill'
  const known = draft.mentions.get(id)
  const surfaces = words.map((word) => word.surface)
  if (known) {
    known.weight = Math.max(known.weight, weight)
    known.inTitle ||= main
    known.inTarget &&= field === 'target'
    known.inPurpose ||= field === 'purpose'
    known.leads ||= main
    known.named ||= main || field === 'target'
    known.elsewhere &&= elsewhere
    for (const surface of surfaces) known.words.add(surface)
  } else {
    draft.mentions.set(id, {
      id,
      weight,
      words: new Set(surfaces),
      inTitle: main,
      inTarget: field === 'target',
      inPurpose: field === 'purpose',
      leads: main,
      named: main || field === 'target',
      elsewhere,
    })
  }
  if (concept.type === 'stage' && field !== 'target') {
    for (const stage of [id, ...concept.is]) {
      draft.stages.add(stage)
      if (main) draft.mainStages.add(stage)
    }
  }
}

function reachOf(mentions: ReadonlyMap<string, Mention>, lexicon: Lexicon): ReadonlyMap<string, Reach> {
  const reach = new Map<string, Reach>()
  for (const via of mentions.values()) {
    for (const [id, step] of lexicon.reach(via.id)) {
      const known = reach.get(id)
      if (!known || step * via.weight > known.step * known.via.weight) reach.set(id, { via, step })
    }
  }
  return reach
}
