import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { api } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { PreparePart } from './prepare-part.tsx'
import { RegistrationLink } from './registration-link.tsx'
import { SeatsPart } from './seats-part.tsx'
import { TrainersPart } from './trainers-part.tsx'

/** What the batch is, who waits for its graduates, who teaches, what must stand ready. */
export function OverviewTab({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  return (
    <div className={classes.sections}>
      <Facts batch={batch} />
      {!batch.can.readPeople && <p className={classes.quiet}>{t('batch.notYours')}</p>}
      <SeatsPart batch={batch} />
      {batch.can.shareLink && <RegistrationLink batch={batch} />}
      {batch.can.readPeople && <PreparePart batch={batch} />}
      <TrainersPart batch={batch} />
    </div>
  )
}

function Facts({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { nameOf } = useChoices()
  const { data: course } = useQuery(api.training.courses.get.queryOptions({ input: { id: batch.course.id } }))
  const { minAge, maxAge, lessonHours, field, audience } = batch.course
  // Before it runs the places are what it costs money for; then those who take part.
  const isHeld = batch.state === 'running' || batch.state === 'finished'
  const people = isHeld ? batch.counts.admitted + batch.counts.finished : batch.capacity
  const facts: [string, ReactNode][] = [
    [t('of.field'), nameOf(field)],
    [t('of.audience'), t(`audience.${audience}`)],
    [t('of.hours'), t('batch.facts.hours', { count: lessonHours })],
    ...(minAge !== null || maxAge !== null
      ? [[t('guest.ages'), t('batch.facts.ages', { from: minAge ?? 0, until: maxAge ?? '…' })] as [string, ReactNode]]
      : []),
    [
      t('batch.facts.cost'),
      <>
        <Money value={batch.cost} />
        {batch.cost !== null && people > 0 && (
          <span className={classes.quiet}>
            {` · ${t('batch.facts.perPerson', { money: formatMoney(Math.round(batch.cost / people)) })}`}
          </span>
        )}
      </>,
    ],
    [t('batch.facts.fund'), batch.fundSource || '–'],
    ...(batch.state === 'draft' || batch.state === 'open'
      ? [
          [t('guest.until'), <DayText key="until" value={batch.registrationUntil ?? batch.startsOn} />] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(batch.finishedOn
      ? [[t('batch.facts.finished'), <DayText key="day" value={batch.finishedOn} />] as [string, ReactNode]]
      : []),
    ...(batch.marketReason ? [[t('batch.facts.market'), batch.marketReason] as [string, ReactNode]] : []),
    ...(course?.requirements ? [[t('batch.facts.requirements'), course.requirements] as [string, ReactNode]] : []),
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
