import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { requestError } from '../../lib/request-error.ts'
import { Message } from './message.tsx'

interface ErrorStateProps {
  /** Whatever was thrown; the words come from the error table. */
  error: unknown
  /** Which thing could not be shown, as a sentence: "Daftar kegiatan tidak dapat dimuat". */
  title: string
  onRetry?: () => void
  level?: 1 | 2 | 3
}

const ICONS: Record<string, typeof IconLock> = { offline: IconCloudOff, forbidden: IconLock, unauthenticated: IconLock }

/** What happened, why, and what now. */
export function ErrorState({ error, title, onRetry, level = 2 }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  const { code, message } = requestError(error)
  return (
    <Message
      icon={ICONS[code] ?? IconAlertTriangle}
      tone="bata"
      title={title}
      role="alert"
      level={level}
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <p>{message}</p>
    </Message>
  )
}
