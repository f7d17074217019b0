import type { TFunction } from 'i18next'
import type { DecisionTerms, Pair } from '#contract/overlaps/pairs.ts'

/** What a decision says in particular, as one sentence with the names of this pair. */
export function termsInWords(terms: DecisionTerms, pair: Pair, t: TFunction<'synergy'>): string {
  const words = (id: string) => {
    const { name, agency } = pair.b.id === id ? pair.b : pair.a
    return { name, agency: agency.shortName }
  }
  switch (terms.kind) {
    case 'join':
      return t('decision.joinTerms', words(terms.keepActivityId))
    case 'divide':
      return t('decision.divideTerms', {
        agencyA: pair.a.agency.shortName,
        agencyB: pair.b.agency.shortName,
        a: terms.keepsA,
        b: terms.keepsB,
      })
    case 'sequence':
      return t('decision.sequenceTerms', words(terms.firstActivityId))
    case 'justify':
      return t('decision.justifyTerms')
    case 'withdraw':
      return t('decision.withdrawTerms', words(terms.activityId))
  }
}
