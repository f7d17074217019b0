import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCheck, IconClock, IconEye } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { After, Review, Tally } from '#contract/gatherings/after/after.ts'
import { api, client } from '../../../lib/api.ts'
import { formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText, InstantText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../gatherings.module.css'
import { TallyBar } from './tally-bar.tsx'

const shareOf = ({ done, all }: Tally) =>
  all === 0 ? '–' : formatPercent(Math.round((done / all) * 100), currentLanguage())

/** The checks after 30 and 90 days: what was noted, the figures of that day, and how they moved from one to the next. */
export function Reviews({ gatheringId, after }: { gatheringId: string; after: After }) {
  const { t } = useTranslation('gatherings')
  const [review, setReview] = useState<Review>()
  const noted = after.reviews.flatMap(({ noted: one }) => one ?? [])
  const [first, last] = [noted[0], noted.length > 1 ? noted.at(-1) : undefined]
  return (
    <section className={classes.section} aria-labelledby="reviews">
      <h2 id="reviews">{t('logistics.after.reviews')}</h2>
      {first && last && (
        <p role="status">
          {t('logistics.after.trend', { from: shareOf(first.figures.tally), to: shareOf(last.figures.tally) })}
        </p>
      )}
      <ul className={classes.plain}>
        {after.reviews.map((one) => (
          <li key={one.days} className={classes.row}>
            <ReviewWords review={one} />
            {after.can.review && one.isDue && !one.noted && (
              <Button onClick={() => setReview(one)}>{t('logistics.after.note')}</Button>
            )}
          </li>
        ))}
      </ul>
      {after.source && <p className={classes.quiet}>{after.source}</p>}
      <SidePanel
        opened={review !== undefined}
        onClose={() => setReview(undefined)}
        title={t('logistics.after.noteTitle', { days: review?.days ?? 0 })}
      >
        {review && <ReviewForm gatheringId={gatheringId} days={review.days} onDone={() => setReview(undefined)} />}
      </SidePanel>
    </section>
  )
}

function ReviewWords({ review: { days, dueOn, isDue, noted } }: { review: Review }) {
  const { t } = useTranslation('gatherings')
  const tally = noted?.figures.tally
  return (
    <div className={classes.words}>
      <strong>{t('logistics.after.review', { days })}</strong>
      {!noted && (
        <>
          <span className={classes.quiet}>
            {t('logistics.after.due')} <DayText value={dueOn} />
          </span>
          <span>
            <Badge tone={isDue ? 'kunyit' : 'gray'} icon={isDue ? IconEye : IconClock}>
              {t(isDue ? 'logistics.after.dueNow' : 'logistics.after.later')}
            </Badge>
          </span>
        </>
      )}
      {noted && tally && (
        <>
          <span>
            <Badge tone="daun" icon={IconCheck}>
              {t('logistics.after.frozen', { done: tally.done, all: tally.all, percent: shareOf(tally) })}
            </Badge>
          </span>
          <TallyBar tally={tally} />
          <span>{noted.remarks}</span>
          <span className={classes.quiet}>
            {t('logistics.after.by', { name: noted.by })} · <InstantText value={noted.at} />
          </span>
        </>
      )}
    </div>
  )
}

function ReviewForm({ gatheringId, days, onDone }: { gatheringId: string; days: number; onDone: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { remarks: '' },
    validate: { remarks: (value) => (value.trim().length >= 3 ? null : t('logistics.after.remarksNeeded')) },
  })
  const labels = { remarks: t('logistics.after.remarks') }
  const send = async ({ remarks }: { remarks: string }) => {
    await client.gatherings.after.review({ id: gatheringId, days, remarks })
    await queries.invalidateQueries({ queryKey: api.gatherings.after.key() })
    onDone()
    await notifyDone(t('logistics.after.noted'))
  }
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <p className={classes.quiet}>{t('logistics.after.noteWhat')}</p>
      <Textarea {...field(form, 'remarks', { label: labels.remarks })} autosize minRows={4} maxLength={4000} />
    </Form>
  )
}
