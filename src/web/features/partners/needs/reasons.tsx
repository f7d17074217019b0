import { useTranslation } from 'react-i18next'
import type { MatchReason } from '#contract/partners/needs.ts'
import classes from '../partners.module.css'
import { quantityText } from '../quantity.tsx'

/** Why a need and an offer go together, with the points of each reason. */
export function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('partners')
  const words = (reason: MatchReason): string => {
    switch (reason.code) {
      case 'same_words':
        return t('reasonOf.same_words', { words: reason.words.join(', ') })
      case 'part_of_period':
        return t('reasonOf.part_of_period', { days: reason.days, ofDays: reason.ofDays })
      case 'covers_part':
        return t('reasonOf.covers_part', {
          quantity: quantityText(reason.quantity, reason.unit),
          of: quantityText(reason.of, reason.unit),
        })
      case 'other_unit':
        return t('reasonOf.other_unit', { need: reason.need, offer: reason.offer })
      default:
        return t(`reasonOf.${reason.code}`)
    }
  }
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          {words(reason)} ({t('points', { count: reason.points })})
        </li>
      ))}
    </ul>
  )
}
