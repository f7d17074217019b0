import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num, PeriodText } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { BatchStateBadge } from '../state-badges.tsx'
import classes from '../training.module.css'
import { type BatchAddress, LIST, recordAddress, TABS } from '../view.ts'
import { BatchDeeds } from './batch-deeds.tsx'

type Tab = (typeof TABS)[number]

/** Each tab comes when it is opened. */
const CONTENT: Record<Tab, LazyExoticComponent<ComponentType<{ batch: Batch }>>> = {
  overview: lazy(async () => ({ default: (await import('./overview-tab.tsx')).OverviewTab })),
  people: lazy(async () => ({ default: (await import('../people/people-tab.tsx')).PeopleTab })),
  sessions: lazy(async () => ({ default: (await import('./sessions-tab.tsx')).SessionsTab })),
  assessment: lazy(async () => ({ default: (await import('../people/assessment-tab.tsx')).AssessmentTab })),
  history: lazy(async () => ({ default: (await import('./history-tab.tsx')).HistoryTab })),
}

/** The tabs that show people are for who may read them. */
const OF_PEOPLE: ReadonlySet<Tab> = new Set(['people', 'assessment'])

/** One batch: who waits for its graduates, who takes part, when it is held, what they learnt. */
export function BatchPage() {
  const { t } = useTranslation('training')
  const { id = '' } = useParams({ strict: false })
  const { data: batch } = useSuspenseQuery(api.training.batches.get.queryOptions({ input: { id } }))
  const [{ tab = 'overview' }, setAddress] = useAddress<BatchAddress>()
  const tabs = TABS.filter((one) => batch.can.readPeople || !OF_PEOPLE.has(one))
  const shown = tabs.find((one) => one === tab) ?? 'overview'
  return (
    <Page
      title={`${batch.course.title}, ${batch.name}`}
      crumbs={[{ name: t('training'), to: LIST }]}
      context={<About batch={batch} />}
      figures={useFigures(batch)}
      more={<BatchDeeds batch={batch} />}
    >
      <Tabs
        value={shown}
        onChange={(next) =>
          setAddress({
            ...{ tab: TABS.find((one) => one === next), q: undefined, state: undefined, sex: undefined },
            ...{ disabled: undefined, need: undefined, sort: undefined },
          })
        }
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((one) => {
          const Content = CONTENT[one]
          return (
            <Tabs.Panel key={one} value={one} className={classes.panel ?? ''}>
              <Suspense fallback={<LoadingRows rows={6} />}>
                <Content batch={batch} />
              </Suspense>
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Page>
  )
}

function About({ batch }: { batch: Batch }) {
  const { agency, startsOn, endsOn, place, state, stateReason } = batch
  return (
    <>
      {`${agency.name} · `}
      <PeriodText startsOn={startsOn} endsOn={endsOn} />
      {place && ` · ${place}`}
      <span className={classes.badges}>
        <BatchStateBadge state={state} />
        {stateReason && <span>{stateReason}</span>}
      </span>
    </>
  )
}

function useFigures({ id, counts, capacity, seats, state }: Batch): Figure[] {
  const { t } = useTranslation('training')
  const people = recordAddress(id, 'people')
  const first: Figure =
    state === 'finished'
      ? {
          value: <Num value={counts.finished} />,
          label: t('batch.figures.graduates'),
          to: `${people}&state=finished`,
          tone: 'daun',
        }
      : {
          value: <Num value={counts.admitted} />,
          label: t('batch.figures.taken', { capacity }),
          to: `${people}&state=admitted`,
        }
  return [
    first,
    {
      value: <Num value={counts.registered} />,
      label: t('batch.figures.waiting'),
      to: `${people}&state=registered`,
      ...(counts.registered > 0 && { tone: 'kunyit' as const }),
    },
    ...(counts.withDisability === null
      ? []
      : [
          {
            value: <Num value={counts.withDisability} />,
            label: t('batch.figures.disabled'),
            to: `${people}&disabled=true`,
          },
        ]),
    { value: <Num value={seats.pledged} />, label: t('batch.figures.seats'), to: recordAddress(id, 'overview') },
  ]
}
