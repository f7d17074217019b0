import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficialsImport } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { Figures } from '../../ui/page/figures.tsx'
import { Page } from '../../ui/page/page.tsx'
import classes from './organisations.module.css'
import { Problems } from './problems.tsx'

const MAX_BYTES = 10 * 1024 * 1024

/** A list of posts and who holds them: checked first, saved only when it is as the person wants it. */
export function OfficialsImportPage() {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<OfficialsImport>()
  const send = useMutation({
    mutationFn: async ({ dryRun }: { dryRun: boolean }) =>
      file ? client.organisations.importOfficials({ file, dryRun: String(dryRun) }) : undefined,
    onSuccess: async (answer) => {
      setReport(answer)
      if (!answer?.committed) return
      await queries.invalidateQueries({ queryKey: api.organisations.key() })
      await notifyDone(t('officialsImport.done'))
    },
  })
  const choose = (next: File | null) => {
    setFile(next)
    setReport(undefined)
    send.reset()
  }
  const errors = report?.problems.filter(({ severity }) => severity === 'error').length ?? 0
  const changes = report ? report.postsCreated + report.appointed + report.ended : 0
  return (
    <Page
      title={t('officialsImport.title')}
      context={t('officialsImport.context')}
      crumbs={[{ name: t('officials.list'), to: '/pejabat' }]}
    >
      <div className={classes.narrow}>
        <FileDrop
          label={t('officialsImport.file')}
          endings={['.csv', '.xlsx']}
          maxBytes={MAX_BYTES}
          file={file}
          onFile={choose}
          {...(send.error && { error: requestError(send.error).message })}
        />
        <p>{t('officialsImport.columns')}</p>
        {!report && (
          <Button disabled={!file} loading={send.isPending} onClick={() => send.mutate({ dryRun: true })}>
            {t('import.check')}
          </Button>
        )}
      </div>
      {report && (
        <section aria-live="polite" className={classes.report}>
          <Figures
            figures={[
              { value: report.rows, label: t('import.rows') },
              { value: report.postsCreated, label: t('officialsImport.posts') },
              { value: report.appointed, label: t('officialsImport.appointed') },
              { value: report.ended, label: t('officialsImport.ended') },
            ]}
          />
          <Problems problems={report.problems} />
          {!report.committed && errors > 0 && <p role="alert">{t('import.blocked', { count: errors })}</p>}
          {!report.committed && errors === 0 && changes === 0 && <p role="status">{t('import.nothing')}</p>}
          {!report.committed && errors === 0 && changes > 0 && (
            <div>
              <Button loading={send.isPending} onClick={() => send.mutate({ dryRun: false })}>
                {t('import.save', { count: changes })}
              </Button>
            </div>
          )}
        </section>
      )}
    </Page>
  )
}
