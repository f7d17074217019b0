import { Anchor } from '@mantine/core'
import { IconDeviceMobileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import classes from './check-in.module.css'
import { Frame } from './frame.tsx'
import { openStore } from './store.ts'

async function readHere() {
  const store = await openStore()
  const devices = await store.getAll('devices')
  return Promise.all(
    devices.map(async (device) => {
      const facts = await store.getAllFromIndex('facts', 'device', device.deviceId)
      return { ...device, waiting: facts.filter(({ state }) => state === 'waiting').length }
    }),
  )
}

/** Where the installed page begins: the events this browser takes attendance of. */
export function DevicesHerePage() {
  const { t } = useTranslation('check-in')
  const here = useQuery({ queryKey: ['check-in', 'here'], queryFn: readHere, networkMode: 'always', staleTime: 0 })
  if (here.isPending) return <LoadingPage />
  const devices = here.data ?? []
  return (
    <Frame title={t('here.title')} context={devices.length > 0 && t('here.context')}>
      {devices.length === 0 && (
        <EmptyState icon={IconDeviceMobileOff} title={t('here.none')}>
          {t('here.noneWhy')}
        </EmptyState>
      )}
      <ul className={classes.people}>
        {devices.map(({ deviceId, token, snapshot, waiting }) => (
          <li key={deviceId}>
            <span className={classes.who}>
              <Anchor component={Link} to={`/presensi/${token}`}>
                {snapshot.gathering.title}
              </Anchor>
              <span className={classes.small}>{snapshot.device.name}</span>
            </span>
            {waiting > 0 && <span>{t('here.waiting', { count: waiting })}</span>}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
