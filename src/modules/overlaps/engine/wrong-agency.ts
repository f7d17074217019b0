import { parseCode } from './nomenclature-code.ts'
import type { Mandate, PlannedActivity, WrongAgency } from './types.ts'

/**
 * Activities whose code belongs to an affair outside their agency's mandates.
 * Not judged: rows without a readable code, generic codes (`X.XX`), agencies unknown to the mandates,
 * and bodies without any affair (DWP, BAZNAS, TP-PKK).
 */
export function findWrongAgency(activities: readonly PlannedActivity[], mandates: readonly Mandate[]): WrongAgency[] {
  const byAgency = new Map(mandates.map((mandate) => [mandate.agencyShort, mandate]))
  const found: WrongAgency[] = []
  for (const activity of activities) {
    const code = activity.code === null ? null : parseCode(activity.code)
    const own = byAgency.get(activity.agencyShort)
    if (!code || code.affair.includes('X') || !own || own.affairs.length === 0 || own.affairs.includes(code.affair))
      continue
    const holders = mandates.filter((mandate) => mandate.affairs.includes(code.affair))
    const [right] = holders
    const affairName = right?.affairNames[right.affairs.indexOf(code.affair)] ?? ''
    const legalText = right?.legalText ?? ''
    found.push({
      id: activity.id,
      agencyShort: activity.agencyShort,
      affair: code.affair,
      affairName,
      proposedAgencies: holders.map((mandate) => mandate.agencyShort),
      legalText,
      why: wrongAgencySentence(activity, code.affair, affairName, own, right),
    })
  }
  return found
}

function wrongAgencySentence(
  activity: PlannedActivity,
  affair: string,
  name: string,
  own: Mandate,
  right: Mandate | undefined,
): string {
  const affairText = name === '' ? affair : `${affair} (${name})`
  const owns = `${activity.agencyShort} mengampu ${own.affairs.join(' dan ')}`
  if (!right)
    return `Kodenya masuk urusan ${affairText}; ${owns}. Belum ada perangkat daerah yang tercatat mengampu urusan ini.`
  return `Kodenya masuk urusan ${affairText}; ${owns}. Urusan ini diampu ${right.agencyShort} menurut ${right.legalText}.`
}
