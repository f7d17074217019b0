import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NeedLine } from '#contract/training/preparation.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { BatchStateBadge } from '../state-badges.tsx'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { LIST, recordAddress } from '../view.ts'
import { Todo } from './todo.tsx'

/** What must be provided for participants with disabilities, batch by batch, the soonest first. */
export function NeedsPage() {
  const { t } = useTranslation('training')
  const query = useQuery(api.training.preparation.needs.queryOptions({ input: {} }))
  const { data } = query
  return (
    <Page title={t('needs.title')} context={t('needs.context')} crumbs={[{ name: t('training'), to: LIST }]}>
      {query.error && <ErrorState title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingRows rows={6} />}
      {data?.length === 0 && <EmptyState title={t('needs.empty')}>{t('needs.emptyWhy')}</EmptyState>}
      <div className={classes.sections}>
        {[...Map.groupBy(data ?? [], ({ batch }) => batch.id)].map(([id, lines]) => (
          <OfBatch key={id} lines={lines} />
        ))}
      </div>
    </Page>
  )
}

function OfBatch({ lines }: { lines: readonly NeedLine[] }) {
  const { t } = useTranslation('training')
  const { nameOf, provideOf } = useChoices()
  const [first] = lines
  if (!first) return null
  const { batch } = first
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>
          <Anchor component={Link} to={recordAddress(batch.id)} inherit>
            {`${batch.title}, ${batch.name}`}
          </Anchor>
        </h2>
        <span className={classes.deeds}>
          <span>{`${batch.agency} · ${t('needs.starts', { day: formatDay(batch.startsOn, currentLanguage(), true) })}`}</span>
          <BatchStateBadge state={batch.state} />
        </span>
      </div>
      <ul className={classes.plain}>
        {lines.map((line) => (
          <li key={line.need} className={classes.row}>
            <span className={classes.words}>
              <strong>{nameOf(line.need)}</strong>
              <span>{provideOf(line.need)}</span>
              <span className={classes.quiet}>
                {`${t('needs.admitted')}: ${line.admitted} · ${t('needs.waiting')}: ${line.waiting}`}
              </span>
            </span>
            <Todo followup={line.followup} />
          </li>
        ))}
      </ul>
    </section>
  )
}
