import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/monitoring/shapes.ts'
import { api } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { inWords } from './in-words.ts'
import classes from './monitoring.module.css'

/** Where a target asks for more houses than are on record at all: that no pace can reach it before more are proposed. */
export function Recorded({ standing: { measure, target, year } }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  const { isSample } = useSession()
  const isAsked = measure === 'houses' && target !== null
  const { data } = useQuery({
    ...api.houses.views.figures.summary.queryOptions({ input: { year }, staleTime: 60_000 }),
    enabled: isAsked,
  })
  if (!isAsked || !data || data.houses >= target) return null
  return (
    <p className={classes.sentence}>
      {t('recorded.houses', { recorded: inWords(data.houses), target: inWords(target), year: String(year) })}
      {isSample && ` ${t('recorded.sample')}`}
    </p>
  )
}
