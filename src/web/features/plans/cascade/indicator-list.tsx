import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/plans/cascade.ts'
import { api, client } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import classes from './cascade.module.css'
import { IndicatorForm } from './indicator-form.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

interface IndicatorListProps {
  priorityId?: string
  programmeId?: string
  year: number
  mayAdd: boolean
}

function Targets({ indicator, year }: { indicator: Indicator; year: number }) {
  const { t } = useTranslation('plans')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { unit, baseline, baselineYear, targets } = indicator
  const target = targets.find((one) => one.year === year && one.quarter === 0)
  const parts = [
    target && t('cascade.targetLine', { value: number(target.value), unit, year }),
    baseline !== null && t('cascade.baselineLine', { value: number(baseline), year: baselineYear ?? '–' }),
    t(`cascade.levelOption.${indicator.level}`),
    t(`cascade.polarityOption.${indicator.polarity}`),
    indicator.bySex && t('cascade.bySex'),
    indicator.agency?.shortName,
  ]
  return <span className={classes.quiet}>{parts.filter(Boolean).join(' · ')}</span>
}

/** What a priority or a programme is measured by. */
export function IndicatorList({ priorityId, programmeId, year, mayAdd }: IndicatorListProps) {
  const { t } = useTranslation('plans')
  const [open, setOpen] = useState<Indicator | 'new'>()
  const [removing, setRemoving] = useState<Indicator>()
  const query = useQuery(
    api.plans.indicators.list.queryOptions({
      input: { ...(priorityId && { priorityId }), ...(programmeId && { programmeId }) },
    }),
  )
  const { data, error } = query
  if (error && !data)
    return (
      <ErrorState error={error} title={t('cascade.indicatorsFailed')} onRetry={() => void query.refetch()} level={3} />
    )
  if (!data) return <LoadingRows rows={2} />
  return (
    <>
      {(data.length > 0 || mayAdd) && <h3>{t('cascade.indicators')}</h3>}
      {data.length === 0 && <p className={classes.quiet}>{t('cascade.noIndicators')}</p>}
      <ul className={classes.indicators}>
        {data.map((indicator) => (
          <li key={indicator.id} className={classes.row}>
            <span className={classes.words}>
              <span>{[indicator.code, indicator.name].filter(Boolean).join(' ')}</span>
              <Targets indicator={indicator} year={year} />
            </span>
            {indicator.can.edit && (
              <span className={classes.deeds}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('cascade.edit')}: ${indicator.name}`}
                  onClick={() => setOpen(indicator)}
                >
                  {t('cascade.edit')}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={`${t('cascade.remove')}: ${indicator.name}`}
                  onClick={() => setRemoving(indicator)}
                >
                  {t('cascade.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <div>
          <Button variant="light" size="compact-md" onClick={() => setOpen('new')}>
            {t('cascade.addIndicator')}
          </Button>
        </div>
      )}
      <IndicatorForm
        of={open}
        priorityId={priorityId ?? null}
        programmeId={programmeId ?? null}
        year={year}
        onClose={() => setOpen(undefined)}
      />
      <RemoveDialog
        asked={
          removing && {
            title: t('cascade.removeIndicator'),
            name: removing.name,
            remove: () => client.plans.indicators.remove({ id: removing.id }),
          }
        }
        onClose={() => setRemoving(undefined)}
      />
    </>
  )
}
