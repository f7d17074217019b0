import { Button } from '@mantine/core'
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
import { RecentImports } from './recent-imports.tsx'
import { HOME, PLANS } from './view.ts'

/** Step 1: a file, or an import that was begun before. */
export function ImportsPage() {
  const { t } = useTranslation('plans-import')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const upload = useMutation({
    mutationFn: (chosen: File) => client.planImports.upload({ file: chosen }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.planImports.list.key() })
      await navigate({ to: `${HOME}/${id}` })
    },
  })
  return (
    <Page title={t('title')} context={t('context')} crumbs={[{ name: t('plans'), to: PLANS }]}>
      <Steps names={useStepNames()} now={0} />
      <div className={classes.narrow}>
        <FileDrop
          label={t('file.label')}
          endings={['.csv', '.xlsx']}
          maxBytes={MAX_FILE_BYTES}
          file={file}
          onFile={(next) => {
            setFile(next)
            upload.reset()
          }}
          {...(upload.error && { error: requestError(upload.error).message })}
        />
        <p className={classes.help}>{t('file.help')}</p>
        <div>
          <Button disabled={!file} loading={upload.isPending} onClick={() => file && upload.mutate(file)}>
            {t('file.send')}
          </Button>
        </div>
      </div>
      <RecentImports />
    </Page>
  )
}
