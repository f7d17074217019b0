import { useTranslation } from 'react-i18next'
import type { EscalationRule } from '#contract/followups/rules.ts'

type Words = Pick<EscalationRule, 'trigger' | 'days' | 'recipient' | 'kinds'>

/** A rule as a sentence: "3 hari sesudah tenggat: kepala perangkat daerah pemilik diberi tahu." */
export function useRuleWords() {
  const { t } = useTranslation('followups')
  return ({ trigger, days, recipient, kinds }: Words): string => {
    const when =
      trigger === 'waiting'
        ? t('rules.waiting', { count: days })
        : days === 0
          ? t('rules.onDay')
          : t(days < 0 ? 'rules.before' : 'rules.after', { count: Math.abs(days) })
    const what =
      kinds.length > 0 ? t('rules.ofKinds', { kinds: kinds.map((kind) => t(`kind.${kind}`)).join(', ') }) : ''
    return t('rules.sentence', { when, what, who: t(`recipient.${recipient}`) })
  }
}
