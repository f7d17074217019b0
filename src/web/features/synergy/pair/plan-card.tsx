import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { DayText, Money, Num } from '../../../ui/figures/values.tsx'
import type { Marking } from './mark-words.ts'
import { MarkedText } from './marked-text.tsx'
import classes from './pair.module.css'

interface PlanCardProps {
  plan: Pair['a']
  letter: 'A' | 'B'
  markings: readonly Marking[]
}

/** One of the two plans, as its agency wrote it, with the words that meet marked. */
export function PlanCard({ plan, letter, markings }: PlanCardProps) {
  const { t } = useTranslation(['synergy', 'ui'])
  const text = (value: string) => (value ? <MarkedText text={value} markings={markings} /> : t('ui:none'))
  const output = [plan.outputKind, plan.skillField].filter(Boolean).join(', ')
  const lines: [string, ReactNode][] = [
    [t('pair.purpose'), text(plan.purpose)],
    [t('pair.output'), text(output)],
    [t('pair.target'), text(plan.targetText)],
    [t('pair.area'), text(plan.areaText || plan.areas.map(({ name }) => name).join(', '))],
    [
      t('pair.period'),
      <span key="period">
        <DayText value={plan.startsOn} /> {t('pair.until')} <DayText value={plan.endsOn} />
      </span>,
    ],
    [
      t('pair.people'),
      <span key="people">
        <Num value={plan.expectedPeople} /> {plan.expectedPeople !== null && plan.unit}
      </span>,
    ],
    [
      t('pair.budget'),
      <span key="budget">
        <Money value={plan.budget} /> {plan.fundSource && `(${plan.fundSource})`}
      </span>,
    ],
  ]
  if (plan.partner) lines.push([t('pair.partner'), plan.partner])
  return (
    <section className={classes.plan} data-letter={letter} aria-labelledby={`plan-${letter}`}>
      <p className={classes.agency}>
        <span className={classes.letter} aria-hidden>
          {letter}
        </span>
        {plan.agency.name}
      </p>
      <h2 id={`plan-${letter}`}>
        <span className="spoken">{t('pair.plan', { letter })}: </span>
        <Link to={activityAddress(plan.id)} className={classes.planLink}>
          <MarkedText text={plan.name} markings={markings} />
        </Link>
      </h2>
      <dl className={classes.lines}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
