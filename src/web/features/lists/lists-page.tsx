import { Alert, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_FILE_BYTES } from '#contract/imports.ts'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { Steps } from '../../ui/form/steps.tsx'
import classes from '../../ui/importing/importing.module.css'
import { useStepNames } from '../../ui/importing/use-step-names.ts'
import { Page } from '../../ui/page/page.tsx'
import { RecentLists } from './recent-lists.tsx'
import { HOME } from './view.ts'

interface Sending {
  chosen: File
  /** The answer to a file that only sounds like protected casework. */
  isNoCasework: boolean
}

/** Step 1: a file, or a list that was begun or saved before. */
export function ListsPage() {
  const { t } = useTranslation('lists')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const upload = useMutation({
    mutationFn: ({ chosen, isNoCasework }: Sending) => client.lists.upload({ file: chosen, isNoCasework }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.lists.list.key() })
      await navigate({ to: `${HOME}/${id}` })
    },
  })
  const refusal = upload.error ? requestError(upload.error) : undefined
  const isAsked = refusal?.code === 'maybe_casework'
  return (
    <Page title={t('title')} context={t('context')}>
      <Steps names={useStepNames()} now={0} />
      <div className={classes.narrow}>
        <FileDrop
          label={t('file.label')}
          endings={['.xlsx', '.csv']}
          maxBytes={MAX_FILE_BYTES}
          file={file}
          onFile={(next) => {
            setFile(next)
            upload.reset()
          }}
          {...(refusal && !isAsked && { error: refusal.message })}
        />
        <p className={classes.help}>{t('file.help')}</p>
        {isAsked && (
          <Alert color="kunyit" role="alert" title={t('file.casework.title')}>
            {refusal.message}
          </Alert>
        )}
        <div>
          <Button
            disabled={!file}
            loading={upload.isPending}
            onClick={() => file && upload.mutate({ chosen: file, isNoCasework: isAsked })}
          >
            {t(isAsked ? 'file.casework.send' : 'file.send')}
          </Button>
        </div>
      </div>
      <RecentLists />
    </Page>
  )
}
