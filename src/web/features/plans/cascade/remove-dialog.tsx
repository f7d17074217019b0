import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'

interface RemoveDialogProps {
  /** What is to go; nothing while nobody asks. */
  asked: { title: string; name: string; remove: () => Promise<unknown> } | undefined
  onClose: () => void
}

/** Asks before a part of the cascade goes; what is still in use is refused by the server, in words. */
export function RemoveDialog({ asked, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('plans')
  const queries = useQueryClient()
  return (
    <ConfirmDialog
      opened={asked !== undefined}
      onClose={onClose}
      title={asked?.title ?? ''}
      gone={asked ? [asked.name] : []}
      deed={t('cascade.remove')}
      onConfirm={async () => {
        await asked?.remove()
        await queries.invalidateQueries({ queryKey: api.plans.key() })
        await notifyDone(t('cascade.removed'))
      }}
    />
  )
}
