import { MONTHS } from '#platform/text/months.ts'
import type { LessonShift } from '../lessons.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptRow } from '../lexicon/rows.ts'
import type { Mention, Reading } from '../reading/reading.ts'
import type { OverlapLabel, OverlapPair, OverlapPart } from '../types.ts'
import type { PeriodMeeting } from './compare-period.ts'
import type { PurposeMeeting } from './compare-purpose.ts'
import type { TargetMeeting } from './compare-target.ts'
import type { Judge } from './judge-pair.ts'

export type Findings = {
  purpose: PurposeMeeting
  target: TargetMeeting
  period: PeriodMeeting
  places: readonly string[]
  score: number
  shift: LessonShift
  label: OverlapLabel | null
  mustComeFirst: Reading | null
}

/** Puts a judged pair into words that a coordinator can read aloud in a meeting. */
export function explain(a: Reading, b: Reading, judge: Judge, findings: Findings): OverlapPair {
  const { purpose, target, period, places } = findings
  const parts = {
    purpose: purposePart(a, b, purpose, judge.lexicon),
    target: targetPart(a, b, target, judge.lexicon),
    place: placePart(a, b, places, judge),
    period: periodPart(a, b, period),
  }
  return {
    idA: a.activity.id,
    idB: b.activity.id,
    label: findings.label,
    score: findings.score,
    parts,
    why: whySentence(a, b, findings, parts),
    mustComeFirstId: findings.mustComeFirst?.activity.id ?? null,
    concepts: [...new Set([purpose.concept, purpose.viaA?.id, purpose.viaB?.id])].filter(
      (id): id is string => typeof id === 'string',
    ),
    linkA: a.link,
    linkB: b.link,
  }
}

function purposePart(a: Reading, b: Reading, purpose: PurposeMeeting, lexicon: Lexicon): OverlapPart {
  const { wordsA, wordsB, strength } = purpose
  return { score: round(strength), sentence: purposeSentence(a, b, purpose, lexicon), wordsA, wordsB }
}

function purposeSentence(a: Reading, b: Reading, purpose: PurposeMeeting, lexicon: Lexicon): string {
  const concept = purpose.concept === null ? null : lexicon.concepts.get(purpose.concept)
  if (!concept) return `Keduanya menyebut “${purpose.wordsA.join(', ')}”.`
  const kinship = kinshipSentence(concept.name, purpose.viaA, purpose.viaB, lexicon)
  if (purpose.relation.kind === 'same') return `Keduanya ${verb(a, concept, lexicon)} ${concept.name}${kinship}.`
  const why = purpose.relation.why === '' ? '' : `: ${purpose.relation.why}`
  return `${a.activity.agencyShort} ${verb(a, concept, lexicon)} ${nameVia(purpose.viaA, concept.name, lexicon)}, ${b.activity.agencyShort} ${verb(b, concept, lexicon)} ${nameVia(purpose.viaB, concept.name, lexicon)}${why}.`
}

/** A skill is trained, a permit is obtained; everything else as the link's own row says. */
function verb(reading: Reading, concept: ConceptRow, lexicon: Lexicon): string {
  if (reading.link === 'learn' && lexicon.rows.realms.get(concept.type) === 'usaha') return 'memberi pelatihan'
  if (concept.type === 'permit') return 'mengurus'
  return lexicon.links.get(reading.link)?.verb ?? 'menangani'
}

const nameVia = (via: Mention | null, otherwise: string, lexicon: Lexicon) =>
  (via === null ? undefined : lexicon.concepts.get(via.id)?.name) ?? otherwise

/** " (croissant termasuk roti)" where the two sides use other words for it. */
function kinshipSentence(name: string, viaA: Mention | null, viaB: Mention | null, lexicon: Lexicon): string {
  const others = [viaA, viaB]
    .filter((via): via is Mention => via !== null)
    .map((via) => lexicon.concepts.get(via.id)?.name ?? '')
    .filter((other) => other !== '' && other !== name)
  const names = [...new Set(others)]
  if (names.length > 0) return ` (${names.join(' dan ')} termasuk ${name})`
  const [mine, yours] = [quoted(viaA), quoted(viaB)]
  return mine !== yours && mine !== '' && yours !== '' ? ` (“${mine}” dan “${yours}”)` : ''
}

/** The first words by which a text names it, as written. */
const quoted = (via: Mention | null): string =>
  [...new Set((via?.words ?? []).map((word) => word.toLowerCase()))].slice(0, 3).join(', ')

function targetPart(a: Reading, b: Reading, target: TargetMeeting, lexicon: Lexicon): OverlapPart {
  const wordsOf = (reading: Reading) => [...new Set(target.shared.flatMap((id) => reading.target.groups.get(id) ?? []))]
  const names = target.shared.map((id) => lexicon.groups.get(id)?.name ?? id)
  const mine = a.activity.targetText
  const yours = b.activity.targetText
  let sentence = `Satu orang bisa termasuk keduanya: ${mine === '' ? 'warga' : mine}; ${yours === '' ? 'warga' : yours}.`
  if (target.clash !== null) sentence = `Sasarannya tidak bertemu: ${target.clash}.`
  else if (names.length > 0) sentence = `Keduanya menyasar ${names.join(', ')}.`
  return { score: round(target.score), sentence, wordsA: wordsOf(a), wordsB: wordsOf(b) }
}

function placePart(a: Reading, b: Reading, places: readonly string[], judge: Judge): OverlapPart {
  const names = places.slice(0, 4).map(judge.placeName)
  const more = places.length > 4 ? ` dan ${places.length - 4} wilayah lain` : ''
  return {
    score: 1,
    sentence: `Keduanya berlangsung di ${names.join(', ')}${more}.`,
    wordsA: a.place.words,
    wordsB: b.place.words,
  }
}

function periodPart(a: Reading, b: Reading, period: PeriodMeeting): OverlapPart {
  const when = `${monthsOf(a)} dan ${monthsOf(b)}`
  let sentence = `Waktunya berjauhan: ${when}.`
  if (!a.period || !b.period) sentence = 'Waktu salah satunya belum diisi.'
  else if (period.score === 1) sentence = `Berlangsung pada triwulan yang sama: ${when}.`
  else if (period.near) sentence = `Berlangsung pada triwulan yang berurutan: ${when}.`
  return { score: round(period.score), sentence, wordsA: [], wordsB: [] }
}

function monthsOf({ period }: Reading): string {
  if (!period) return 'waktu belum diisi'
  const from = MONTHS[Number(period.startsOn.slice(5, 7)) - 1] ?? ''
  const to = MONTHS[Number(period.endsOn.slice(5, 7)) - 1] ?? ''
  return from === to ? from : `${from}–${to}`
}

function whySentence(a: Reading, b: Reading, findings: Findings, parts: OverlapPair['parts']): string {
  const said = parts.purpose.sentence
  if (findings.label === 'duplicate') return `${said} Satu penerima bisa mendapat keduanya untuk tujuan yang sama.`
  if (findings.label === 'complementary') return `${said} Hasilnya saling melengkapi bila penerimanya sama.`
  if (findings.label === 'sequence_gap' && findings.mustComeFirst) {
    const [first, other] = findings.mustComeFirst === a ? [a, b] : [b, a]
    return `${said} “${first.activity.title}” (${monthsOf(first)}) seharusnya mendahului “${other.activity.title}” (${monthsOf(other)}).`
  }
  return findings.target.clash === null ? said : `${said} ${parts.target.sentence}`
}

const round = (value: number) => Math.round(value * 1000) / 1000
