import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './feedback.module.css'

/** The shape of a page while it is on its way. Screen readers hear it once. */
export function LoadingPage() {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.loading}>
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height={16} width={160} />
      <Skeleton height={28} width="min(480px, 90%)" />
      <Skeleton height={16} width="min(360px, 70%)" />
      <Skeleton height={56} />
      <LoadingRows rows={6} />
    </div>
  )
}

/** Rows of a list on their way. */
export function LoadingRows({ rows = 8, height = 40 }: { rows?: number; height?: number }) {
  return (
    <div aria-hidden className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={row} height={height} />
      ))}
    </div>
  )
}
