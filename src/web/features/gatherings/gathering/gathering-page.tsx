import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { PeriodText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../gatherings.module.css'
import { type GatheringAddress, LIST, TABS } from '../view.ts'
import { GatheringState, InternalBadge } from './gathering-badges.tsx'
import { GatheringDeeds } from './gathering-deeds.tsx'
import { StateDeeds } from './state-deeds.tsx'
import { TAB_CONTENT } from './tabs.ts'

/** One meeting, visit, training or retreat: agenda, who is called, preparation, attendance, minutes. */
export function GatheringPage() {
  const { t } = useTranslation('gatherings')
  const { id = '' } = useParams({ strict: false })
  const { data: gathering } = useSuspenseQuery(api.gatherings.events.get.queryOptions({ input: { id } }))
  const [{ tab = 'agenda' }, setAddress] = useAddress<GatheringAddress>()
  return (
    <Page
      title={gathering.title}
      crumbs={[{ name: t('place'), to: LIST }]}
      context={<About gathering={gathering} />}
      more={
        <>
          <StateDeeds gathering={gathering} />
          <GatheringDeeds gathering={gathering} />
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => setAddress({ tab: TABS.find((one) => one === next), part: undefined })}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((one) => {
          const Content = TAB_CONTENT[one]
          return (
            <Tabs.Panel key={one} value={one} className={classes.panel ?? ''}>
              <Suspense fallback={<LoadingRows rows={6} />}>
                <Content gathering={gathering} />
              </Suspense>
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Page>
  )
}

function About({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { kind, organiser, startsOn, endsOn, place, state, stateReason, visibility, moved } = gathering
  return (
    <>
      {`${t(`kind.${kind}`)} · ${organiser.name} · `}
      <PeriodText startsOn={startsOn} endsOn={endsOn} />
      {place && ` · ${place}`}
      <span className={classes.badges}>
        <GatheringState state={state} />
        {visibility === 'internal' && <InternalBadge />}
        {stateReason && <span>{stateReason}</span>}
        {moved && state !== 'cancelled' && (
          <span>{t('movedFrom', { day: formatDay(moved.from, currentLanguage()), reason: moved.reason })}</span>
        )}
      </span>
    </>
  )
}
