import { Alert, Button } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconDeviceMobileCheck, IconSend } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workOffline } from '../../../lib/offline/work-offline.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from '../check-in.module.css'
import type { DeskState } from './desk.ts'

/** What the device stands in: signal, what waits, what was refused, and whether the browser keeps it. */
export function Notices({ state, onSend }: { state: DeskState; onSend: () => void }) {
  const { t } = useTranslation('check-in')
  const [isReady, setReady] = useState(false)
  const [takeOver, setTakeOver] = useState<() => void>()
  useEffect(
    () => workOffline('/presensi/', { onReady: () => setReady(true), onUpdate: (over) => setTakeOver(() => over) }),
    [],
  )
  const count = (wanted: string) => state.facts.filter((fact) => fact.state === wanted).length
  const [waiting, refused] = [count('waiting'), count('refused')]
  return (
    <>
      <div className={classes.line} role="status">
        <span className={classes.part} data-tone={state.hasSignal ? undefined : 'bata'}>
          {state.hasSignal ? <IconCloudCheck {...SMALL_ICON} /> : <IconCloudOff {...SMALL_ICON} />}
          {state.hasSignal ? t('line.online') : t('line.offline')}
        </span>
        <span>{waiting > 0 ? t('line.waiting', { count: waiting }) : t('line.allSent')}</span>
        {refused > 0 && <span data-tone="bata">{t('line.refused', { count: refused })}</span>}
        {waiting > 0 && (
          <Button size="compact-sm" variant="default" leftSection={<IconSend {...SMALL_ICON} />} onClick={onSend}>
            {t('line.sendNow')}
          </Button>
        )}
        {isReady && (
          <span className={classes.part}>
            <IconDeviceMobileCheck {...SMALL_ICON} />
            {t('line.offlineReady')}
          </span>
        )}
      </div>
      {takeOver && (
        <Alert color="nila">
          {t('notice.update')}{' '}
          <Button size="compact-sm" variant="default" onClick={takeOver}>
            {t('notice.takeOver')}
          </Button>
        </Alert>
      )}
      {state.storage === 'maybe' && waiting > 0 && <Alert color="kunyit">{t('notice.maybe')}</Alert>}
      {state.storage === 'none' && <Alert color="bata">{t('notice.none')}</Alert>}
      {state.storage === 'full' && <Alert color="bata">{t('notice.full')}</Alert>}
      {state.storage === 'lost' && <Alert color="bata">{t('notice.lost', { count: state.lostCount })}</Alert>}
    </>
  )
}
