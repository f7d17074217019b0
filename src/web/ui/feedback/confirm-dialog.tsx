import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestError } from '../../lib/request-error.ts'
import classes from './feedback.module.css'

interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  /** The question: "Hapus kegiatan ini?" */
  title: string
  /** What exactly will be gone: names, counts, amounts. */
  gone: readonly ReactNode[]
  /** Until when it can be undone, in words: "sampai 24 Februari 2026". Leave out only if it cannot. */
  undoUntil?: string
  /** The deed as a verb: "Hapus kegiatan". */
  deed: string
  onConfirm: () => Promise<unknown>
}

/** Before something goes: what goes, whether it can come back, and the deed by its name. */
export function ConfirmDialog({ opened, onClose, title, gone, undoUntil, deed, onConfirm }: ConfirmDialogProps) {
  const { t } = useTranslation('ui')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const close = () => {
    setFailed(undefined)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setFailed(requestError(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className={classes.goneTitle}>{t('confirm.gone')}</p>
      <ul className={classes.gone}>
        {gone.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one question, never reordered
          <li key={at}>{line}</li>
        ))}
      </ul>
      <p>{undoUntil ? t('confirm.undoable', { until: undoUntil }) : t('confirm.final')}</p>
      <p role="alert" className={classes.failed}>
        {failed}
      </p>
      <div className={classes.deeds}>
        <Button variant="default" onClick={close} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="bata" loading={busy} onClick={() => void confirm()}>
          {deed}
        </Button>
      </div>
    </Modal>
  )
}
