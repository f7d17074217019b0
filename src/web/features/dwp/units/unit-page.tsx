import { Button, Tabs } from '@mantine/core'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '#contract/dwp/units.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText, Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { evaluationAddress } from '../addresses.ts'
import { MembersTab } from '../members/members-tab.tsx'
import { ParticipationTab } from '../members/participation-tab.tsx'
import { useQuarter } from '../use-quarter.ts'
import { BoardTab } from './board-tab.tsx'
import { ChairChanges } from './chair-changes.tsx'

const TABS = ['board', 'members', 'participation'] as const

/** One unit: board, members, and who comes. */
export function UnitPage() {
  const { t } = useTranslation('dwp')
  const { id = '' } = useParams({ strict: false })
  const { data: unit } = useSuspenseQuery(api.dwp.units.get.queryOptions({ input: { id } }))
  const { data: waiting } = useSuspenseQuery(api.dwp.units.chairChanges.queryOptions())
  const [{ tab = 'board' }, setAddress] = useAddress<{ tab?: (typeof TABS)[number] }>()
  const shown = TABS.filter((one) => one !== 'participation' || unit.can.readInside)
  return (
    <Page
      title={t('unitTitle', { name: unit.name })}
      crumbs={[{ name: t('dwp'), to: '/dwp' }]}
      context={<Context unit={unit} />}
      figures={figuresOf(unit, t('units.members', { count: unit.members ?? 0 }).replace(/^\d+ /, ''), t)}
      more={<Deeds unit={unit} />}
    >
      <ChairChanges changes={waiting.changes.filter((change) => change.unit.id === id)} />
      <Tabs value={tab} onChange={(next) => setAddress({ tab: TABS.find((one) => one === next) })} keepMounted={false}>
        <Tabs.List>
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="board">
          <BoardTab unit={unit} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <MembersTab unit={unit} />
        </Tabs.Panel>
        <Tabs.Panel value="participation">
          <ParticipationTab unit={unit} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

type Words = ReturnType<typeof useTranslation<'dwp'>>['t']

function figuresOf(unit: Unit, members: string, t: Words): Figure[] {
  return [
    ...(unit.members === null ? [] : [{ value: <Num value={unit.members} />, label: members }]),
    ...(unit.share === null ? [] : [{ value: `${unit.share} %`, label: t('units.recentShare') }]),
    {
      value: unit.lastVisitOn ? <DayText value={unit.lastVisitOn} short /> : t('never'),
      label: t('units.lastVisit'),
      to: '/dwp/kunjungan',
    },
  ]
}

function Context({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  const { head, parent } = unit
  return (
    <>
      {unit.leads ? t('units.leads') : parent && t('units.beside', { name: parent.name })}
      {' · '}
      {head?.holder ? t('units.head', { name: head.holder, title: head.title }) : t('units.noHead')}
    </>
  )
}

function Deeds({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  const { year, quarter } = useQuarter()
  const [isAsking, setAsking] = useState(false)
  const { data: units } = useQuery(api.dwp.units.list.queryOptions({ enabled: isAsking }))
  const lead = async () => {
    await client.dwp.units.lead({ id: unit.id })
    await queries.invalidateQueries({ queryKey: api.dwp.key() })
    setAsking(false)
  }
  const leading = units?.rows.find(({ leads }) => leads)
  return (
    <>
      {unit.can.readInside && (
        <Button component={Link} to={evaluationAddress(unit.id, year, quarter)} variant="default">
          {t('evaluate')}
        </Button>
      )}
      {unit.can.makeLeading && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('units.makeLeading')}
        </Button>
      )}
      <SidePanel opened={isAsking} onClose={() => setAsking(false)} title={t('units.leadTitle', { name: unit.name })}>
        {leading && <p>{t('units.leadInstead', { name: leading.name })}</p>}
        <p>{t('units.leadReads')}</p>
        <Button onClick={() => void lead().catch(notifyError)}>{t('units.leadConfirm')}</Button>
      </SidePanel>
    </>
  )
}
