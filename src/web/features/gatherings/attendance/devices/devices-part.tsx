import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '#contract/gatherings/attendance/devices.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { InstantText } from '../../../../ui/figures/values.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'
import { Badges } from './badges.tsx'
import { DeviceLink } from './device-link.tsx'
import { SessionCode } from './session-code.tsx'

/** Devices at the door, the code on the wall, and the codes people carry. */
export function DevicesPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [shown, setShown] = useState<Device>()
  const { data: devices } = useSuspenseQuery(
    api.gatherings.devices.list.queryOptions({ input: { id: gathering.id }, refetchInterval: 10_000 }),
  )
  const renewed = () => queries.invalidateQueries({ queryKey: api.gatherings.devices.key() })
  const register = useMutation({ ...api.gatherings.devices.register.mutationOptions(), onSuccess: renewed })
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim().length < 2 ? t('attendance.form.required') : null) },
  })
  const label = t('attendance.devices.name')
  return (
    <>
      <section className={classes.section}>
        <h2>{t('attendance.devices.title')}</h2>
        <p>{t('attendance.devices.why')}</p>
        {devices.length === 0 && (
          <EmptyState icon={IconDeviceMobile} title={t('attendance.devices.none')}>
            {t('attendance.devices.noneWhy')}
          </EmptyState>
        )}
        <ul className={classes.plain}>
          {devices.map((device) => (
            <li key={device.id} className={classes.row}>
              <DeviceWords device={device} />
              <DeviceDeeds device={device} gatheringId={gathering.id} onShow={setShown} onDone={renewed} />
            </li>
          ))}
        </ul>
        <Form
          form={form}
          labels={{ name: label }}
          submit={t('attendance.devices.register')}
          onSubmit={async ({ name }) => {
            setShown(await register.mutateAsync({ id: gathering.id, name }))
            form.reset()
          }}
        >
          <TextInput {...field(form, 'name', { label, help: t('attendance.devices.nameHelp') })} />
        </Form>
      </section>
      <SessionCode gathering={gathering} />
      <Badges gathering={gathering} />
      {shown && (
        <DeviceLink device={shown} onClose={() => setShown(undefined)} onError={(error) => void notifyError(error)} />
      )}
    </>
  )
}

const MINUTE = 60_000

function DeviceWords({ device }: { device: Device }) {
  const { t } = useTranslation('gatherings')
  const minutes = Math.round((device.lastOffsetMs ?? 0) / MINUTE)
  return (
    <div className={classes.words}>
      <strong>{device.name}</strong>
      <span className={classes.quiet}>
        {t('attendance.devices.facts', { count: device.facts })} · {t('attendance.devices.seen')}:{' '}
        {device.lastSeenAt ? <InstantText value={device.lastSeenAt} /> : t('attendance.devices.never')}
      </span>
      {minutes !== 0 && (
        <span>
          {t(minutes > 0 ? 'attendance.devices.slow' : 'attendance.devices.fast', { minutes: Math.abs(minutes) })}
        </span>
      )}
      {device.revokedAt && <span>{t('attendance.devices.revoked')}</span>}
    </div>
  )
}

interface DeviceDeedsProps {
  device: Device
  gatheringId: string
  onShow: (device: Device) => void
  onDone: () => Promise<unknown>
}

function DeviceDeeds({ device, gatheringId, onShow, onDone }: DeviceDeedsProps) {
  const { t } = useTranslation('gatherings')
  const failed = (error: unknown) => void notifyError(error)
  const input = { id: gatheringId, deviceId: device.id }
  const renew = useMutation({ ...api.gatherings.devices.renew.mutationOptions(), onError: failed })
  const revoke = useMutation({ ...api.gatherings.devices.revoke.mutationOptions(), onError: failed, onSuccess: onDone })
  const renewNow = async () => {
    const renewed = await renew.mutateAsync(input)
    await onDone()
    onShow(renewed)
  }
  return (
    <div className={classes.deeds}>
      {device.path && (
        <Button variant="default" onClick={() => onShow(device)}>
          {t('attendance.devices.show')}
        </Button>
      )}
      <Button variant="default" loading={renew.isPending} onClick={() => void renewNow()}>
        {t('attendance.devices.renew')}
      </Button>
      {device.path && (
        <Button variant="default" color="bata" loading={revoke.isPending} onClick={() => revoke.mutate(input)}>
          {t('attendance.devices.revoke')}
        </Button>
      )}
    </div>
  )
}
