import { Button } from '@mantine/core'
import { IconLinkOff, IconRefresh } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { Message } from '../../../ui/feedback/message.tsx'
import { Frame } from '../frame.tsx'
import { AtTheDoor } from './at-the-door.tsx'
import { Notices } from './notices.tsx'
import { useDesk } from './use-desk.ts'

/** Attendance at the door on one device, with or without signal. */
export function DeskPage() {
  const { t } = useTranslation('check-in')
  const { token } = useParams({ from: '/presensi/$token' })
  const { desk, state } = useDesk(token)
  const waiting = state.facts.filter((fact) => fact.state === 'waiting').length

  if (state.status === 'closed')
    return (
      <Message icon={IconLinkOff} tone="bata" title={t('desk.closed')} level={1} role="alert">
        <p>{state.message}</p>
        {waiting > 0 && <p>{t('desk.closedWaiting', { count: waiting })}</p>}
      </Message>
    )
  if (!state.snapshot && state.message)
    return (
      <Message
        icon={IconRefresh}
        tone="kunyit"
        title={t('desk.failed')}
        level={1}
        role="alert"
        action={<Button onClick={desk.sendNow}>{t('desk.retry')}</Button>}
      >
        <p>{state.message}</p>
      </Message>
    )
  if (!state.snapshot) return <LoadingPage />
  const { gathering, device } = state.snapshot
  return (
    <Frame title={gathering.title} context={t('desk.device', { name: device.name })}>
      <Notices state={state} onSend={desk.sendNow} />
      <AtTheDoor desk={desk} state={state} snapshot={state.snapshot} />
    </Frame>
  )
}
