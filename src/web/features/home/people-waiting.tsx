import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { conflictsAddress, reviewAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { DayText } from '../../ui/figures/values.tsx'
import classes from './home.module.css'
import { WaitingList } from './waiting-list.tsx'

const FEW = 5

/** What waits about people: pairs of records to be judged, by agency, and services that break a rule; null where the person may not. */
export function usePeopleWaiting() {
  const { can } = useSession()
  const queue = useQuery({ ...api.matching.questions.queue.queryOptions(), enabled: can.reviewMatches })
  const conflicts = useQuery({
    ...api.services.conflicts.list.queryOptions({ input: { state: ['open'], pageSize: FEW } }),
    enabled: can.decideOverlaps,
  })
  const byAgency = queue.data?.byAgency.filter(({ open }) => open > 0).toSorted((a, b) => b.open - a.open)
  return {
    questions: can.reviewMatches
      ? { ...queue, data: queue.data && byAgency && { rows: byAgency.slice(0, FEW), total: queue.data.open } }
      : null,
    conflicts: can.decideOverlaps ? conflicts : null,
  }
}

/** The part of *Beranda* on people; nothing while nothing waits. */
export function PeopleWaiting({ questions, conflicts }: ReturnType<typeof usePeopleWaiting>) {
  const { t } = useTranslation('home')
  if (!questions?.data?.total && !conflicts?.data?.total && !questions?.error && !conflicts?.error) return null
  return (
    <div className={classes.columns}>
      {questions && (
        <WaitingList
          title={t('questions.title')}
          why={t('questions.why')}
          query={questions}
          failed={t('questions.failed')}
          all={{ name: t('questions.all'), to: reviewAddress() }}
          item={({ agency, open }) => ({
            key: agency.id,
            to: reviewAddress({ agency: agency.id }),
            name: agency.name,
            facts: <span>{t('questions.open', { number: formatNumber(open, currentLanguage()) })}</span>,
          })}
        />
      )}
      {conflicts && (
        <WaitingList
          title={t('conflicts.title')}
          query={conflicts}
          failed={t('conflicts.failed')}
          all={{ name: t('conflicts.all'), to: conflictsAddress() }}
          item={({ id, rule, services, latestOn }) => ({
            key: id,
            to: conflictsAddress({ rule: rule.id }),
            name: services[0]?.name ?? rule.title,
            facts: (
              <span>
                {rule.title}. {[...new Set(services.map(({ agency }) => agency.shortName))].join(` ${t('and')} `)},{' '}
                <DayText value={latestOn} short />
              </span>
            ),
          })}
        />
      )}
    </div>
  )
}
