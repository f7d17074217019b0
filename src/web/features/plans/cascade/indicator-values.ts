import type { Indicator, IndicatorInput } from '#contract/plans/cascade.ts'

type Value = number | ''

/** The card of an indicator as its fields hold it; the targets of one year: whole, then by quarter. */
export interface IndicatorValues {
  code: string
  name: string
  definition: string
  formula: string
  unit: string
  level: IndicatorInput['level']
  polarity: IndicatorInput['polarity']
  aggregation: IndicatorInput['aggregation']
  period: IndicatorInput['period']
  bySex: boolean
  agencyId: string
  baseline: Value
  baselineYear: Value
  source: string
  targets: [Value, Value, Value, Value, Value]
}

const EMPTY: IndicatorValues = {
  code: '',
  name: '',
  definition: '',
  formula: '',
  unit: '',
  level: 'outcome',
  polarity: 'up',
  aggregation: 'latest',
  period: 'year',
  bySex: false,
  agencyId: '',
  baseline: '',
  baselineYear: '',
  source: '',
  targets: ['', '', '', '', ''],
}

/** The fields of a card, with the targets of the year that is looked at. */
export function valuesOf(indicator: Indicator | 'new', year: number): IndicatorValues {
  if (indicator === 'new') return EMPTY
  const target = (quarter: number) =>
    indicator.targets.find((one) => one.year === year && one.quarter === quarter)?.value ?? ''
  return {
    code: indicator.code,
    name: indicator.name,
    definition: indicator.definition,
    formula: indicator.formula,
    unit: indicator.unit,
    level: indicator.level,
    polarity: indicator.polarity,
    aggregation: indicator.aggregation,
    period: indicator.period,
    bySex: indicator.bySex,
    agencyId: indicator.agencyId ?? '',
    baseline: indicator.baseline ?? '',
    baselineYear: indicator.baselineYear ?? '',
    source: indicator.source,
    targets: [target(0), target(1), target(2), target(3), target(4)],
  }
}

const orNull = <T>(value: T | ''): T | null => (value === '' ? null : value)

/** The card for the server; targets of other years stay as they were. */
export function inputOf(
  { targets, agencyId, baseline, baselineYear, ...values }: IndicatorValues,
  of: { priorityId: string | null; programmeId: string | null; before: Indicator | 'new'; year: number },
): IndicatorInput {
  const { before, year, priorityId, programmeId } = of
  const others = before === 'new' ? [] : before.targets.filter((target) => target.year !== year)
  const own = targets.flatMap((value, quarter) => (value === '' ? [] : [{ year, quarter, value }]))
  return {
    ...values,
    priorityId,
    programmeId,
    agencyId: orNull(agencyId),
    baseline: orNull(baseline),
    baselineYear: orNull(baselineYear),
    targets: [...others, ...own],
  }
}
