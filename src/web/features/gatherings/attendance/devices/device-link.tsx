import { Anchor, Button, Modal } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Device } from '#contract/gatherings/attendance/devices.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { QrCode } from '../../../../ui/figures/qr-code.tsx'
import { SMALL_ICON } from '../../../../ui/icon.ts'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'

interface DeviceLinkProps {
  device: Device
  onClose: () => void
  onError: (error: unknown) => void
}

/** The link of a device, to be scanned by it. */
export function DeviceLink({ device, onClose, onError }: DeviceLinkProps) {
  const { t } = useTranslation('gatherings')
  const title = t('attendance.devices.link', { name: device.name })
  const address = `${location.origin}${device.path ?? ''}`
  const copy = () =>
    navigator.clipboard
      .writeText(address)
      .then(() => notifyDone(t('attendance.devices.copied')))
      .catch(onError)
  return (
    <Modal opened onClose={onClose} title={title}>
      <div className={classes.section}>
        <p>{t('attendance.devices.linkHow')}</p>
        <QrCode text={address} label={title} className={own.link} />
        <Anchor href={address} style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Anchor>
        <Button variant="default" leftSection={<IconCopy {...SMALL_ICON} />} onClick={() => void copy()}>
          {t('attendance.devices.copy')}
        </Button>
      </div>
    </Modal>
  )
}
