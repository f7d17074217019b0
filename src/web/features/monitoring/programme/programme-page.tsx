import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#contract/monitoring/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { editAddress, OVERVIEW, ownAddress, type ProgrammeView, programmeAddress, targetAddress } from '../addresses.ts'
import classes from '../monitoring.module.css'
import { Recorded } from '../recorded.tsx'
import { YearChoice } from '../year-choice.tsx'
import { AgenciesTab } from './agencies-tab.tsx'
import { ChangeState } from './change-state.tsx'
import { DistrictsTab } from './districts-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { RowsTab } from './rows-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'

const TABS = ['summary', 'agencies', 'districts', 'rows', 'history'] as const

/** One strategic programme in a year: pace, parts of the agencies, districts, the rows behind the figures, history. */
export function ProgrammePage() {
  const { t } = useTranslation('monitoring')
  const { id = '' } = useParams({ strict: false })
  const [view, setView] = useAddress<ProgrammeView>()
  const { data: programme } = useSuspenseQuery(api.plans.strategic.get.queryOptions({ input: { id } }))
  const { data: progress } = useSuspenseQuery(api.monitoring.progress.queryOptions({ input: { id, year: view.year } }))
  const { year } = progress
  return (
    <Page
      title={programme.question || programme.name}
      context={[
        programme.question && programme.name,
        programme.legalBasis && t('programme.legalBasis', { text: programme.legalBasis }),
      ]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[{ name: t('place'), to: OVERVIEW }]}
      figures={figuresOf(progress, t)}
      more={
        programme.can.edit && (
          <>
            <ChangeState programme={programme} />
            <Button component={Link} to={editAddress(id)} variant="default">
              {t('programme.edit')}
            </Button>
            {programme.state === 'active' && (
              <Button component={Link} to={targetAddress(id, year)} variant="default">
                {t('programme.editTarget')}
              </Button>
            )}
          </>
        )
      }
      action={
        progress.can.report &&
        programme.state === 'active' && (
          <Button component={Link} to={ownAddress({ year })}>
            {t('programme.report')}
          </Button>
        )
      }
    >
      {programme.state === 'ended' && (
        <p className={classes.warn}>{t('programme.ended', { reason: programme.stateReason })}</p>
      )}
      <Recorded standing={progress} />
      <YearChoice year={year} years={progress.years} onYear={(next) => setView({ year: next })} />
      <Tabs
        value={view.tab ?? 'summary'}
        onChange={(next) =>
          setView({
            tab: TABS.find((one) => one === next && one !== 'summary') as ProgrammeView['tab'],
            agency: undefined,
            district: undefined,
            quarter: undefined,
          })
        }
        keepMounted={false}
      >
        <Tabs.List>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <SummaryTab progress={progress} />
        </Tabs.Panel>
        <Tabs.Panel value="agencies">
          <AgenciesTab progress={progress} programme={programme} />
        </Tabs.Panel>
        <Tabs.Panel value="districts">
          <DistrictsTab progress={progress} />
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          <RowsTab progress={progress} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab id={id} districts={progress.districts} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

type Words = ReturnType<typeof useTranslation<'monitoring'>>['t']

function figuresOf({ id, year, unit, reached, target, forecast, shortDistricts }: Progress, t: Words): Figure[] {
  const to = (tab: ProgrammeView['tab'] & string) => programmeAddress(id, { year, tab })
  const isShort = forecast.state === 'short'
  return [
    { value: <Num value={reached} />, label: t('programme.reached', { unit, year: String(year) }), to: to('rows') },
    { value: <Num value={target} />, label: t('programme.target', { year: String(year) }), to: to('agencies') },
    {
      value: <Num value={forecast.expected} />,
      label: t('programme.expected'),
      ...(isShort && { tone: 'bata' as const }),
    },
    {
      value: <Num value={shortDistricts.length} />,
      label: t('programme.shortDistricts'),
      to: to('districts'),
      ...(shortDistricts.length > 0 && { tone: 'kunyit' as const }),
    },
  ]
}
