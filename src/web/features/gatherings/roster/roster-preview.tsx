import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RosterPreview } from '#contract/gatherings/roster/shapes.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import classes from '../gatherings.module.css'
import own from './roster.module.css'
import { Who } from './who.tsx'

/** Whom the rule calls on the first day: counts, gaps, then everybody. */
export function RosterPreviewPart({ query: { data, error, refetch } }: { query: UseQueryResult<RosterPreview> }) {
  const { t } = useTranslation('gatherings')
  if (error && !data) return <ErrorState error={error} title={t('roster.previewFailed')} onRetry={() => refetch()} />
  if (!data) return <LoadingRows rows={6} />
  const { onDay, calls, gaps, counts } = data
  return (
    <>
      <h2>{t('roster.preview', { count: calls.length, day: formatDay(onDay, currentLanguage()) })}</h2>
      <ul className={own.counts}>
        {counts.map(({ kind, called, vacant }) => (
          <li key={kind}>
            <strong>{called}</strong> {t(`roster.headOf.${kind}`)}
            {vacant > 0 && <span className={own.gap}>{` · ${t('roster.vacant', { count: vacant })}`}</span>}
          </li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <details open={gaps.length <= 8}>
          <summary>{t('roster.gaps', { count: gaps.length })}</summary>
          <ul className={own.people}>
            {gaps.map(({ positionId, title, agency }) => (
              <li key={positionId}>{`${title}, ${agency.name}`}</li>
            ))}
          </ul>
        </details>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <ol className={own.people} tabIndex={0} aria-label={t('roster.title')}>
        {calls.map((call) => (
          <li key={call.positionId} className={own.person}>
            <Who participant={call} />
            <span className={classes.words}>
              <span>{call.title}</span>
              <span className={classes.quiet}>{call.agency.name}</span>
              {call.otherTitles.map((title) => (
                <span key={title} className={classes.quiet}>
                  {t('roster.also', { title })}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
