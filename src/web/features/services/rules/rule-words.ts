import type { TFunction } from 'i18next'
import type { Rule, RuleInput } from '#contract/services/rules.ts'
import type { ServiceKind } from '#contract/services/shapes.ts'

type Structure = Pick<RuleInput, 'kind' | 'subjects' | 'others' | 'unit' | 'months' | 'most'>

/** Names of kinds and groups: *Pelatihan kerja atau semua bantuan*. */
function subjectsInWords(subjects: readonly string[], kinds: readonly ServiceKind[], t: TFunction<'services'>): string {
  const names = subjects.map((subject) => {
    const [what, code = ''] = subject.split(':')
    if (what === 'group') return t(`groupOf.${code as ServiceKind['group']}`)
    return kinds.find((kind) => kind.code === code)?.name ?? code
  })
  return names.join(` ${t('rules.or')} `)
}

/** Months as people say them: *5 tahun*, *18 bulan*. */
const monthsInWords = (months: number, t: TFunction<'services'>) =>
  months % 12 === 0 ? t('rules.years', { count: months / 12 }) : t('rules.months', { count: months })

/** A rule as one sentence, made from its structure, so that words and effect cannot differ. */
export function ruleInWords(rule: Structure, kinds: readonly ServiceKind[], t: TFunction<'services'>): string {
  const { kind, unit, months, most } = rule
  const words = {
    subject: subjectsInWords(rule.subjects, kinds, t),
    other: subjectsInWords(rule.others, kinds, t),
    unit: t(`unitOf.${unit}`),
    period: months ? monthsInWords(months, t) : '',
    most: most ?? 0,
  }
  const isAmongThemselves = rule.others.length === 0
  switch (kind) {
    case 'cool_down':
      return t('rules.words.coolDown', words)
    case 'at_most':
      return t(months ? 'rules.words.atMost' : 'rules.words.atMostEver', words)
    case 'may_combine':
      return t(isAmongThemselves ? 'rules.words.mayAmong' : 'rules.words.may', words)
    case 'not_together':
      if (isAmongThemselves) return t(months ? 'rules.words.apartAmongWithin' : 'rules.words.apartAmong', words)
      return t(months ? 'rules.words.apartWithin' : 'rules.words.apart', words)
  }
}

/** In force, to come, or over. */
export const stateOf = ({ isInForce, validFrom }: Pick<Rule, 'isInForce' | 'validFrom'>, today: string) =>
  isInForce ? ('inForce' as const) : validFrom > today ? ('toCome' as const) : ('ended' as const)
