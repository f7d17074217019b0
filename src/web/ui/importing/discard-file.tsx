import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../feedback/confirm-dialog.tsx'

interface DiscardFileProps {
  fileName: string
  onDiscard: () => Promise<unknown>
}

/** Forgets a file that was not saved, after a question. */
export function DiscardFile({ fileName, onDiscard }: DiscardFileProps) {
  const { t } = useTranslation('ui')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('importing.discard')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('importing.discardTitle')}
        gone={[t('importing.discardGone', { name: fileName })]}
        undoUntil={t('importing.discardUndo')}
        deed={t('importing.discard')}
        onConfirm={onDiscard}
      />
    </>
  )
}
