import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { HouseBadge } from '../house-badge.tsx'
import { HistoryTab } from './history-tab.tsx'
import classes from './house.module.css'
import { MoneyTab } from './money/money-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import { CancelForm, HandoverPanel, ProgressForm } from './step-forms.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { SurveyTab } from './survey-tab.tsx'
import { HOUSE_TABS, type HouseTab } from './tabs.ts'

type Deed = 'progress' | 'handOver' | 'cancel'

/** One house from the proposal to the handover: where it stands, what comes next, who pays. */
export function HousePage() {
  const { t } = useTranslation('houses')
  const { id = '' } = useParams({ strict: false })
  const { data: house } = useSuspenseQuery(api.houses.records.get.queryOptions({ input: { id } }))
  const [{ tab = 'summary' }, setAddress] = useAddress<{ tab?: HouseTab }>()
  const [deed, setDeed] = useState<Deed>()
  const close = () => setDeed(undefined)
  const { code, owner, village, district, state } = house
  return (
    <Page
      title={t('one.title', { owner: owner.name })}
      crumbs={[{ name: t('houses'), to: '/rumah' }]}
      context={t('one.context', { code, village: village.name, district: district.name })}
      figures={figuresOf(house, t)}
      action={<MainDeed house={house} onDeed={setDeed} />}
      more={<MoreDeeds house={house} onDeed={setDeed} />}
    >
      <div className={classes.line}>
        <HouseBadge state={state} />
        <span>
          {t('one.since')} <DayText value={house.stateSince} />
        </span>
        <span>{t(`one.next.${state}`)}</span>
      </div>
      <Tabs
        value={tab}
        onChange={(next) => setAddress({ tab: HOUSE_TABS.find((one) => one === next) })}
        keepMounted={false}
      >
        <Tabs.List>
          {HOUSE_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`one.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary" pt="md">
          <SummaryTab house={house} />
        </Tabs.Panel>
        <Tabs.Panel value="survey" pt="md">
          <SurveyTab houseId={house.id} />
        </Tabs.Panel>
        <Tabs.Panel value="money" pt="md">
          <MoneyTab house={house} />
        </Tabs.Panel>
        <Tabs.Panel value="papers" pt="md">
          <PapersTab house={house} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="md">
          <HistoryTab houseId={house.id} />
        </Tabs.Panel>
      </Tabs>
      <SidePanel
        opened={deed !== undefined}
        onClose={close}
        title={
          deed &&
          t(deed === 'progress' ? 'progressForm.title' : deed === 'cancel' ? 'cancelForm.title' : 'handoverForm.title')
        }
      >
        {deed === 'progress' && <ProgressForm house={house} onDone={close} />}
        {deed === 'handOver' && <HandoverPanel house={house} onDone={close} />}
        {deed === 'cancel' && <CancelForm house={house} onDone={close} />}
      </SidePanel>
    </Page>
  )
}

type Words = ReturnType<typeof useTranslation<'houses'>>['t']

function figuresOf({ money, progress, id }: House, t: Words): Figure[] {
  if (money.cost === 0) return []
  const to = `/rumah/${id}?tab=money`
  return [
    { value: <Money value={money.cost} short />, label: t('one.cost'), to },
    { value: <Money value={money.delivered} short />, label: t('one.delivered'), to, tone: 'daun' },
    {
      value: <Money value={money.gap} short />,
      label: t('one.gap'),
      to,
      ...(money.gap > 0 && { tone: 'bata' as const }),
    },
    { value: `${progress} %`, label: t('one.progress') },
  ]
}

interface DeedProps {
  readonly house: House
  readonly onDeed: (deed: Deed) => void
}

/** The one thing that comes next. */
function MainDeed({ house: { can, state, id, progress }, onDeed }: DeedProps) {
  const { t } = useTranslation('houses')
  if (can.decide)
    return (
      <Button component={Link} to={`/rumah/tetapkan?house=${id}`}>
        {t('one.decideNow')}
      </Button>
    )
  if (state === 'building' && progress === 100 && can.build)
    return <Button onClick={() => onDeed('handOver')}>{t('one.handOver')}</Button>
  if (can.build) return <Button onClick={() => onDeed('progress')}>{t('one.noteProgress')}</Button>
  return null
}

function MoreDeeds({ house: { can, id, state, progress }, onDeed }: DeedProps) {
  const { t } = useTranslation('houses')
  return (
    <>
      {state === 'building' && progress === 100 && can.build && (
        <Button variant="default" onClick={() => onDeed('progress')}>
          {t('one.noteProgress')}
        </Button>
      )}
      {can.edit && (
        <Button component={Link} to={`/rumah/${id}/ubah`} variant="default">
          {t('one.edit')}
        </Button>
      )}
      {can.cancel && (
        <Button variant="default" onClick={() => onDeed('cancel')}>
          {t('one.cancel')}
        </Button>
      )}
    </>
  )
}
