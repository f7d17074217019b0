import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { requestError } from '../../lib/request-error.ts'
import classes from './importing.module.css'

interface FailedImportProps {
  onCheck: () => Promise<unknown>
  /** Whether it was asked for or refused: the page reads the import again. */
  onSettled: () => Promise<unknown>
}

/** A saving that was cancelled or broke off, and the way to begin again. */
export function FailedImport({ onCheck, onSettled }: FailedImportProps) {
  const { t } = useTranslation('ui')
  const check = useMutation({ mutationFn: onCheck, onSettled })
  return (
    <div className={classes.step}>
      <Alert color="kunyit" role="status">
        {t('importing.failed')}
      </Alert>
      {check.error && (
        <Alert color="bata" role="alert">
          {requestError(check.error).message}
        </Alert>
      )}
      <div>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('importing.again')}
        </Button>
      </div>
    </div>
  )
}
