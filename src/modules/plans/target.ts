import type { TargetGroup } from '#contract/plans/shapes.ts'

/** A fault of a target group: the key it stands at and what is wrong, in Indonesian words. */
export interface TargetFault {
  readonly key: keyof TargetGroup
  readonly message: string
}

/** What contradicts itself in a target group; empty when nothing does. */
export function targetFaults({ usia_min: least, usia_max: most, desil }: TargetGroup): TargetFault[] {
  const faults: TargetFault[] = []
  if (least !== undefined && most !== undefined && least > most)
    faults.push({
      key: 'usia_max',
      message: `Usia tertinggi (${most}) lebih rendah daripada usia terendah (${least}).`,
    })
  if (desil && desil[0] > desil[1])
    faults.push({
      key: 'desil',
      message: `Desil ditulis dari yang rendah ke yang tinggi, bukan ${desil[0]} sampai ${desil[1]}.`,
    })
  return faults
}

/** The target group with the unit people are counted in, as the columns of a plans file have it; null when nothing restricts it. */
export function targetWithUnit(target: TargetGroup | null, unit: string): TargetGroup | null {
  if (!target) return unit === 'orang' ? null : { satuan: unit }
  return { ...target, satuan: unit }
}
