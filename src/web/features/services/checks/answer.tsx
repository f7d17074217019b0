import { IconAlertTriangle, IconCheck, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckAnswer, Officer } from '#contract/services/checks.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import classes from './checks.module.css'

const TONES = { none: ['daun', IconCheck], conflict: ['bata', IconAlertTriangle], ask: ['kunyit', IconPhone] } as const

export function AnswerBadge({ answer }: { answer: CheckAnswer }) {
  const { t } = useTranslation('services')
  const [tone, icon] = TONES[answer]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`checks.answer.${answer}`)}
    </Badge>
  )
}

/** The officer who answers, or how to find one. */
export function OfficerLine({ officer }: { officer: Officer | null }) {
  const { t } = useTranslation('services')
  if (!officer) return <p className={classes.hint}>{t('checks.noOfficer')}</p>
  return (
    <p className={classes.officer}>
      <strong>{officer.name}</strong>
      {officer.title && `, ${officer.title}`}
      {officer.phone && (
        <>
          {' · '}
          <a href={`tel:${officer.phone.replace(/[^\d+]/g, '')}`}>{officer.phone}</a>
        </>
      )}
    </p>
  )
}

interface AnswerProps {
  answer: CheckAnswer
  isOwn: boolean
  officer: Officer | null
  /** The number of the question, to be told to the officer. */
  id: string
}

/** The minimal answer, what it means, and what to do now. */
export function Answer({ answer, isOwn, officer, id }: AnswerProps) {
  const { t } = useTranslation('services')
  return (
    <section className={classes.answer} data-answer={answer} aria-live="polite">
      <AnswerBadge answer={answer} />
      <p>{t(isOwn ? 'checks.means.own' : `checks.means.${answer}`)}</p>
      {(answer === 'ask' || (answer === 'conflict' && !isOwn)) && <OfficerLine officer={officer} />}
      <p className={classes.hint}>{t('checks.number', { number: id.slice(-8) })}</p>
    </section>
  )
}
