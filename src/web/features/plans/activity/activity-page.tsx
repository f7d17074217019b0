import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { plansAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { Page } from '../../../ui/page/page.tsx'
import { type ActivityTab, activityTabs } from '../view.ts'
import classes from './activity.module.css'
import { BudgetTab } from './budget-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverlapsTab } from './overlaps-tab.tsx'
import { Period } from './period.tsx'
import { StatusBadge } from './status-badge.tsx'
import { StatusMenu } from './status-menu.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { TargetTab } from './target-tab.tsx'

/** One activity: name, status, owner and dates above; what it is, for whom, what it costs, whom it meets, and what became of it. */
export function ActivityPage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams({ strict: false })
  const { data: activity } = useSuspenseQuery(api.plans.activities.get.queryOptions({ input: { id } }))
  const [{ tab = 'summary' }, setAddress] = useAddress<{ tab?: ActivityTab }>()
  const { year, agency, status, statusReason, can } = activity
  return (
    <Page
      title={activity.name}
      crumbs={[{ name: `${t('plans')} ${year}`, to: plansAddress({ year }) }]}
      context={
        <span className={classes.head}>
          <StatusBadge status={status} />
          <Link to={plansAddress({ year, agency: agency.id, view: 'table' })}>{agency.name}</Link>
          <span>
            <Period from={activity.startsOn} to={activity.endsOn} />
          </span>
          {statusReason && <span>{t('record.reason', { reason: statusReason })}</span>}
        </span>
      }
      more={<StatusMenu activity={activity} />}
      {...(can.edit && {
        action: (
          <Button component={Link} to={`/rencana/kegiatan/${id}/ubah`}>
            {t('record.edit')}
          </Button>
        ),
      })}
    >
      <Tabs
        value={tab}
        onChange={(next) => setAddress({ tab: activityTabs.find((one) => one === next && one !== 'summary') })}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {activityTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`record.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <SummaryTab activity={activity} />
        </Tabs.Panel>
        <Tabs.Panel value="target">
          <TargetTab activity={activity} />
        </Tabs.Panel>
        <Tabs.Panel value="budget">
          <BudgetTab activity={activity} />
        </Tabs.Panel>
        <Tabs.Panel value="overlaps">
          <OverlapsTab id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab id={id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
