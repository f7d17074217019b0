import { Button, Menu, Modal, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#contract/plans/activities.ts'
import type { ActivityStatus } from '#contract/plans/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from './activity.module.css'

/** Putting to sleep, withdrawing, and bringing back from either are explained. */
const asksWhy = (from: ActivityStatus, to: ActivityStatus) =>
  [from, to].some((status) => status === 'asleep' || status === 'withdrawn')

/** The statuses that this person may give the activity now, and throwing a draft away. */
export function StatusMenu({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<ActivityStatus>()
  const [removing, setRemoving] = useState(false)
  const { id, version, status, can } = activity
  if (can.changeTo.length === 0 && !can.remove) return null

  const change = async (to: ActivityStatus, reason: string) => {
    await client.plans.activities.changeStatus({ id, version, status: to, reason })
    await queries.invalidateQueries({ queryKey: api.plans.key() })
    await notifyDone(t('record.statusDone', { status: t(`status.${to}`) }))
  }
  const choose = (to: ActivityStatus) =>
    asksWhy(status, to) ? setAsked(to) : void change(to, '').catch((error: unknown) => notifyError(error))
  const nameOf = (to: ActivityStatus) => {
    if (status === 'asleep' && to === 'planned') return t('record.wake')
    if (status === 'asleep' && to === 'running') return t('record.wakeRunning')
    return status === 'withdrawn' ? t('record.replan') : t(`record.changeTo.${to}`)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown {...SMALL_ICON} />}>
            {t('record.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {can.changeTo.map((to) => (
            <Menu.Item key={to} onClick={() => choose(to)}>
              {nameOf(to)}
            </Menu.Item>
          ))}
          {can.remove && (
            <Menu.Item color="bata" onClick={() => setRemoving(true)}>
              {t('record.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Why to={asked} onClose={() => setAsked(undefined)} onSend={change} />
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('record.removeTitle')}
        gone={[activity.name]}
        deed={t('record.remove')}
        onConfirm={async () => {
          await client.plans.activities.remove({ id })
          await navigate({ to: '/rencana' })
          await queries.invalidateQueries({ queryKey: api.plans.key() })
          await notifyDone(t('record.removed'))
        }}
      />
    </>
  )
}

interface WhyProps {
  to: ActivityStatus | undefined
  onClose: () => void
  onSend: (to: ActivityStatus, reason: string) => Promise<void>
}

function Why({ to, onClose, onSend }: WhyProps) {
  const { t } = useTranslation(['plans', 'ui'])
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const close = () => {
    setReason('')
    setRefusal(undefined)
    onClose()
  }
  const send = async (status: ActivityStatus) => {
    setBusy(true)
    try {
      await onSend(status, reason.trim())
      close()
    } catch (error) {
      setRefusal(requestError(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened={to !== undefined}
      onClose={close}
      title={to && t('record.statusTitle', { status: t(`status.${to}`) })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {to && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void send(to)
          }}
        >
          <Textarea
            label={t('record.statusReason')}
            description={t('record.statusReasonHelp')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={refusal}
            maxLength={500}
            autosize
            minRows={3}
            data-autofocus
          />
          <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
            {t('record.statusTitle', { status: t(`status.${to}`) })}
          </Button>
        </form>
      )}
    </Modal>
  )
}
