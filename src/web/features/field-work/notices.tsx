import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconDeviceMobileCheck, IconSend } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workOffline } from '../../lib/offline/work-offline.ts'
import { SMALL_ICON } from '../../ui/icon.ts'
import { troubledIn, waitingIn } from './engine/counts.ts'
import type { FieldState } from './engine/field.ts'
import classes from './field-work.module.css'

/** What the phone stands in: signal, what waits, what needs the officer, and whether the browser keeps it. */
export function Notices({ state, onSend }: { state: FieldState; onSend: () => void }) {
  const { t } = useTranslation('field-work')
  const [isReady, setReady] = useState(false)
  const [takeOver, setTakeOver] = useState<() => void>()
  useEffect(
    () => workOffline('/petugas/', { onReady: () => setReady(true), onUpdate: (over) => setTakeOver(() => over) }),
    [],
  )
  const [waiting, troubled] = [waitingIn(state), troubledIn(state)]
  const isFaulty = state.hasSignal && state.status !== 'closed' && state.code !== '' && state.code !== 'offline'
  return (
    <>
      <div className={classes.line} role="status">
        <span className={classes.part} data-tone={state.hasSignal ? undefined : 'bata'}>
          {state.hasSignal ? <IconCloudCheck {...SMALL_ICON} /> : <IconCloudOff {...SMALL_ICON} />}
          {state.hasSignal ? t('line.online') : t('line.offline')}
        </span>
        <span>{waiting > 0 ? t('line.waiting', { count: waiting }) : t('line.allSent')}</span>
        {troubled > 0 && (
          <span className={classes.part} data-tone="bata">
            <IconAlertTriangle {...SMALL_ICON} />
            {t('line.troubled', { count: troubled })}
          </span>
        )}
        {waiting > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={state.isSending}
            leftSection={<IconSend {...SMALL_ICON} />}
            onClick={onSend}
          >
            {state.isSending ? t('line.sending') : t('line.sendNow')}
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
      {isFaulty && <Alert color="kunyit">{t('notice.server', { message: state.message })}</Alert>}
      {state.storage === 'maybe' && waiting > 0 && <Alert color="kunyit">{t('notice.maybe')}</Alert>}
      {state.storage === 'none' && (
        <Alert color="bata" role="alert">
          {t('notice.none')}
        </Alert>
      )}
      {state.storage === 'full' && (
        <Alert color="bata" role="alert">
          {t('notice.full')}
        </Alert>
      )}
      {state.storage === 'lost' && (
        <Alert color="bata" role="alert">
          {t('notice.lost', { count: state.lostCount })}
        </Alert>
      )}
    </>
  )
}
