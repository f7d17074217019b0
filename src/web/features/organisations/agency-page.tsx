import { Button, Menu, Tabs } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import { Page } from '../../ui/page/page.tsx'
import { History } from '../../ui/record/history.tsx'
import { AgencyForm } from './agency-form.tsx'
import { type Change, ChangePanel } from './change-panel.tsx'
import { MandatesTab } from './mandates-tab.tsx'
import classes from './organisations.module.css'
import { PositionsTab } from './positions-tab.tsx'

const TABS = ['positions', 'mandates', 'units', 'history'] as const
const CHANGES = ['rename', 'merge', 'end'] as const

/** One agency: posts, mandates, units, history; and what may be changed of it. */
export function AgencyPage() {
  const { t } = useTranslation('organisations')
  const { id = '' } = useParams({ strict: false })
  const { data: agency } = useSuspenseQuery(api.organisations.agency.queryOptions({ input: { id } }))
  const [{ tab = 'positions' }, setAddress] = useAddress<{ tab?: (typeof TABS)[number] }>()
  const [editing, setEditing] = useState(false)
  const [change, setChange] = useState<Change>()
  const former = agency.formerNames.map((one) => one.name).join(', ')
  const menu = agency.can.edit && (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{t('agency.change')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setEditing(true)}>{t('form.edit')}</Menu.Item>
        {agency.can.end &&
          CHANGES.map((one) => (
            <Menu.Item key={one} onClick={() => setChange(one)}>
              {t(`form.${one}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
  return (
    <Page
      title={agency.name}
      crumbs={[{ name: t('institution'), to: '/perangkat-daerah' }]}
      context={
        <>
          {`${agency.shortName} · ${t(`kind.${agency.kind}`)}`}
          {agency.parent && (
            <>
              {' · '}
              <Link to="/perangkat-daerah/$id" params={{ id: agency.parent.id }}>
                {agency.parent.name}
              </Link>
            </>
          )}
          {agency.validUntil && (
            <>
              {` · ${t('until')} `}
              <DayText value={agency.validUntil} />
            </>
          )}
          {former && ` · ${t('agency.formerly', { names: former })}`}
        </>
      }
      {...(menu && { more: menu })}
    >
      <Tabs value={tab} onChange={(next) => setAddress({ tab: TABS.find((one) => one === next) })} keepMounted={false}>
        <Tabs.List>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`agency.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="positions">
          <PositionsTab agency={agency} />
        </Tabs.Panel>
        <Tabs.Panel value="mandates">
          <MandatesTab agency={agency} />
        </Tabs.Panel>
        <Tabs.Panel value="units">
          <Units id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Story id={id} />
        </Tabs.Panel>
      </Tabs>
      <AgencyForm opened={editing} onClose={() => setEditing(false)} agency={agency} />
      <ChangePanel agency={agency} change={change} onClose={() => setChange(undefined)} />
    </Page>
  )
}

function Units({ id }: { id: string }) {
  const { t } = useTranslation('organisations')
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { parentId: id, pageSize: 200 } }))
  if (!data) return <LoadingRows rows={3} />
  if (data.total === 0) return <p>{t('agency.noUnits')}</p>
  return (
    <div className={classes.section}>
      <ul className={classes.plain}>
        {data.rows.map((unit) => (
          <li key={unit.id} className={classes.row}>
            <Link to="/perangkat-daerah/$id" params={{ id: unit.id }}>
              {unit.name}
            </Link>
            <span className={classes.quiet}>{t(`kind.${unit.kind}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Story({ id }: { id: string }) {
  const { data } = useQuery(api.organisations.history.queryOptions({ input: { id } }))
  const { data: successions } = useQuery(api.organisations.successions.queryOptions({ input: { agencyId: id } }))
  const { t } = useTranslation('organisations')
  if (!data) return <LoadingRows rows={4} />
  return (
    <div className={classes.section}>
      {successions && successions.length > 0 && (
        <>
          <h2>{t('agency.succession')}</h2>
          <ul className={classes.plain}>
            {successions.map(({ id: row, kind, from, to, legalText, effectiveOn }) => (
              <li key={row} className={classes.row}>
                <span className={classes.words}>
                  <span>
                    {kind === 'ganti_nama'
                      ? t('succession.ganti_nama')
                      : `${t(`succession.${kind}`)}: ${from.name} → ${to.name}`}
                  </span>
                  <span className={classes.quiet}>{legalText}</span>
                </span>
                <DayText value={effectiveOn} />
              </li>
            ))}
          </ul>
        </>
      )}
      <History
        entries={data.map(({ seq, at, by, operation }) => ({
          id: String(seq),
          at,
          by,
          what: t(`deed.${operation}` as 'deed.agency.create', { defaultValue: operation }),
        }))}
      />
    </div>
  )
}
