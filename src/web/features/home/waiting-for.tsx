import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import { followupsAddress, gapsAddress, pairAddress, synergyAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { KindBadge, StateBadge } from '../../ui/figures/badges.tsx'
import { DayText, Money } from '../../ui/figures/values.tsx'
import classes from './home.module.css'
import { PeopleWaiting, usePeopleWaiting } from './people-waiting.tsx'
import { WaitingList } from './waiting-list.tsx'

const FEW = 5

/** Everything that waits: followups by due date, reopened decisions, undecided overlaps, gaps, people to be judged. */
export function WaitingFor({ summary }: { summary: OverlapSummary | undefined }) {
  const { t } = useTranslation('home')
  const { can, actingAs } = useSession()
  const scope = can.decideOverlaps ? ('all' as const) : ('agency' as const)
  const mine = can.decideOverlaps || !actingAs.agency ? {} : { agencyId: [actingAs.agency.id] }
  const owed = useQuery(api.followups.list.queryOptions({ input: { scope, pageSize: FEW } }))
  const stuck = useQuery(
    api.followups.list.queryOptions({
      input: can.decideOverlaps
        ? { kind: ['obstacle'], sort: 'createdAt', pageSize: FEW }
        : { waitingFor: actingAs.agency?.id, waiting: 'true', pageSize: FEW },
    }),
  )
  const pairs = (input: object) => api.overlaps.pairs.queryOptions({ input: { pageSize: FEW, ...mine, ...input } })
  const reopened = useQuery({ ...pairs({ state: ['reopened'] }), enabled: can.readPlans })
  const undecided = useQuery({ ...pairs({ state: ['open'], label: ['duplicate'] }), enabled: can.readPlans })
  const gaps = useQuery({
    ...api.overlaps.gaps.queryOptions({ input: { status: 'uncovered', pageSize: FEW } }),
    enabled: can.decideOverlaps,
  })
  const agency = mine.agencyId ? { agency: mine.agencyId } : {}
  const people = usePeopleWaiting()
  const answers = [
    ...[owed, stuck, reopened, undecided, ...(can.decideOverlaps ? [gaps] : [])],
    ...[people.questions, people.conflicts].filter((one) => one !== null),
  ]
  if (summary && answers.every(({ data }) => data?.total === 0)) {
    return <EmptyState title={t('clear')}>{t('clearWhy')}</EmptyState>
  }
  return (
    <>
      <div className={classes.columns}>
        <WaitingList
          title={t(scope === 'all' ? 'followups.titleAll' : 'followups.title')}
          query={owed}
          failed={t('followups.failed')}
          none={t('followups.none')}
          all={{ name: t('followups.all'), to: followupsAddress(scope === 'all' ? {} : { scope }) }}
          item={({ id, what, owner, dueOn, isOverdue }) => ({
            key: id,
            to: followupsAddress({ id }),
            name: what,
            facts: (
              <>
                {isOverdue && <StateBadge state="overdue" />}
                <span>
                  {owner.shortName}, <DayText value={dueOn} short />
                </span>
              </>
            ),
          })}
        />
        {(can.decideOverlaps || actingAs.agency) && (
          <WaitingList
            title={t(can.decideOverlaps ? 'stuck.obstacles' : 'stuck.onMe')}
            query={stuck}
            failed={t('followups.failed')}
            all={{ name: t('stuck.all'), to: can.decideOverlaps ? '/hambatan' : followupsAddress({ waiting: true }) }}
            item={({ id, what, owner, waiting }) => ({
              key: id,
              to: followupsAddress({ id }),
              name: what,
              facts: (
                <span>
                  {waiting
                    ? t('stuck.waits', {
                        owner: owner.shortName,
                        agency: waiting.agency.shortName,
                        count: waiting.days,
                      })
                    : owner.shortName}
                </span>
              ),
            })}
          />
        )}
        <WaitingList
          title={t('reopened.title')}
          why={t('reopened.why')}
          query={reopened}
          failed={t('reopened.failed')}
          all={{ name: t('reopened.all'), to: synergyAddress({ ...agency, state: 'reopened' }) }}
          item={({ a, b, label }) => ({
            key: `${a.id}/${b.id}`,
            to: pairAddress(a.id, b.id, { ...agency, state: 'reopened' }),
            name: `${a.name} ↔ ${b.name}`,
            facts: (
              <>
                {label && <KindBadge kind={label} />}
                <span>
                  {a.agency.shortName} {t('and')} {b.agency.shortName}
                </span>
              </>
            ),
          })}
        />
        <WaitingList
          title={t(mine.agencyId ? 'undecided.titleAgency' : 'undecided.title')}
          query={undecided}
          failed={t('undecided.failed')}
          none={t('undecided.none')}
          all={{ name: t('undecided.all'), to: synergyAddress({ ...agency, label: 'duplicate' }) }}
          item={({ a, b, money }) => ({
            key: `${a.id}/${b.id}`,
            to: pairAddress(a.id, b.id, { ...agency, label: 'duplicate' }),
            name: `${a.name} ↔ ${b.name}`,
            facts: (
              <span>
                {a.agency.shortName} {t('and')} {b.agency.shortName}, <Money value={money} short />
              </span>
            ),
          })}
        />
        {can.decideOverlaps && (
          <WaitingList
            title={t('gaps.title')}
            query={gaps}
            failed={t('gaps.failed')}
            all={{ name: t('gaps.all'), to: gapsAddress() }}
            item={({ needId, title, areaText, targetText, areaCodes }) => ({
              key: needId,
              to: gapsAddress({ area: areaCodes[0] }),
              name: `${title}, ${areaText}`,
              facts: <span>{targetText}</span>,
            })}
          />
        )}
      </div>
      <PeopleWaiting {...people} />
    </>
  )
}
