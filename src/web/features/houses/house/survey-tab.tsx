import { SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occasion, PhotoStage } from '#contract/houses/shapes.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { InstantText } from '../../../ui/figures/values.tsx'
import classes from './house.module.css'
import { SurveyForm } from './survey-form.tsx'

const STAGES = [0, 30, 50, 100] as const satisfies readonly PhotoStage[]

/** What was answered and photographed at a house, before the works and after. */
export function SurveyTab({ houseId }: { houseId: string }) {
  const { t } = useTranslation('houses')
  const [occasion, setOccasion] = useState<Occasion>('before')
  const query = useQuery(api.houses.survey.get.queryOptions({ input: { id: houseId } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('one.tabs.survey')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={8} />
  return (
    <div className={classes.two}>
      <section className={classes.section}>
        <h2>{t('desk.answers')}</h2>
        <SegmentedControl
          aria-label={t('desk.occasion')}
          value={occasion}
          onChange={(value) => setOccasion(value === 'after' ? 'after' : 'before')}
          data={(['before', 'after'] as const).map((value) => ({ value, label: t(`judgement.${value}`) }))}
        />
        <SurveyForm
          key={`${occasion} ${query.dataUpdatedAt}`}
          houseId={houseId}
          occasion={occasion}
          survey={query.data}
        />
      </section>
      <Photos houseId={houseId} />
    </div>
  )
}

function Photos({ houseId }: { houseId: string }) {
  const { t } = useTranslation('houses')
  const query = useQuery(api.houses.photos.list.queryOptions({ input: { id: houseId } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('desk.photos')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={4} />
  const standing = query.data.rows.filter(({ setAside }) => setAside === null)
  return (
    <section className={classes.section}>
      <h2>{t('desk.photos')}</h2>
      {STAGES.map((stage) => {
        const photos = standing.filter((photo) => photo.stage === stage)
        return (
          <div key={stage} className={classes.section}>
            <h3>{t('desk.stage', { stage })}</h3>
            {photos.length === 0 ? (
              <p className={classes.quiet}>{t('desk.noPhoto')}</p>
            ) : (
              <ul className={classes.photos}>
                {photos.map(({ id, angle, picture, thumb, takenAt, officer, doubts, doubtReason }) => (
                  <li key={id}>
                    <a href={picture} target="_blank" rel="noreferrer">
                      <img src={thumb} alt={t('desk.alt', { stage, angle: t(`angle.${angle}`) })} loading="lazy" />
                    </a>
                    <span className={classes.quiet}>
                      {t(`angle.${angle}`)}, <InstantText value={takenAt} /> · {officer}
                    </span>
                    {doubts.length > 0 && (
                      <Badge tone="kunyit" icon={IconAlertTriangle}>
                        {doubts.map((doubt) => t(`desk.doubt.${doubt}`)).join('; ')}
                      </Badge>
                    )}
                    {doubtReason && <span className={classes.quiet}>{t('desk.said', { reason: doubtReason })}</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}
