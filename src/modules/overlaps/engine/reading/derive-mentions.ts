import type { OutputKind } from '#contract/plans/shapes.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { LinkCue } from './read-links.ts'
import type { Mention, TargetReading } from './reading.ts'

const TEACHING = new Set(['pelatihan', 'sosialisasi'])

/**
 * What a thing is for can lie in who gets it: eggs for underweight children are supplementary food,
 * eggs for a lonely old man are a daily meal (rules in `seed/lexicon/derived.tsv`).
 */
export function deriveMentions(
  mentions: ReadonlyMap<string, Mention>,
  target: TargetReading,
  cues: readonly LinkCue[],
  ticked: OutputKind | null,
  lexicon: Lexicon,
): Mention[] {
  const derived: Mention[] = []
  const teaches =
    (ticked !== null && TEACHING.has(ticked)) || cues.some(({ link, weight }) => link === 'learn' && weight >= 2)
  for (const { thing, condition, way, concept } of lexicon.rows.derived) {
    const basis = mentions.get(thing)
    if (!basis || basis.elsewhere || (way === 'learn') !== teaches) continue
    if (!hasTrait(target, condition)) continue
    if (mentions.has(concept) && (mentions.get(concept)?.weight ?? 0) >= 1) continue
    derived.push({
      ...basis,
      id: concept,
      weight: Math.max(basis.weight, 0.9),
      inTitle: true,
      inTarget: false,
      leads: true,
      named: true,
    })
  }
  return derived
}

const hasTrait = (target: TargetReading, trait: string): boolean =>
  [target.conditions, target.bodies, target.roles, target.jobs].some((traits) => traits.has(trait))
