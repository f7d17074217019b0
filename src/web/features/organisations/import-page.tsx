import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MandateImport } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { Figures } from '../../ui/page/figures.tsx'
import { Page } from '../../ui/page/page.tsx'
import classes from './organisations.module.css'
import { Problems } from './problems.tsx'

const MAX_BYTES = 10 * 1024 * 1024

/** A list of mandates: checked first, saved only when it is as the person wants it. */
export function ImportPage() {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [from, setFrom] = useState('')
  const [report, setReport] = useState<MandateImport>()
  const send = useMutation({
    mutationFn: async ({ dryRun }: { dryRun: boolean }) => {
      if (!file) return undefined
      return client.organisations.importMandates({ file, dryRun: String(dryRun), ...(from && { from }) })
    },
    onSuccess: async (answer) => {
      setReport(answer)
      if (!answer?.committed) return
      await queries.invalidateQueries({ queryKey: api.organisations.key() })
      await notifyDone(t('import.done'))
    },
  })
  const choose = (next: File | null) => {
    setFile(next)
    setReport(undefined)
    send.reset()
  }
  const isChecked = report !== undefined && !report.committed
  return (
    <Page
      title={t('import.title')}
      context={t('import.context')}
      crumbs={[{ name: t('mandates.list'), to: '/mandat' }]}
    >
      <div className={classes.narrow}>
        <FileDrop
          label={t('import.file')}
          endings={['.csv', '.xlsx']}
          maxBytes={MAX_BYTES}
          file={file}
          onFile={choose}
          {...(send.error && { error: requestError(send.error).message })}
        />
        <p>{t('import.columns')}</p>
        <TextInput
          type="date"
          label={t('import.from')}
          description={t('import.fromHelp')}
          value={from}
          onChange={(event) => {
            setFrom(event.currentTarget.value)
            setReport(undefined)
          }}
        />
        {!isChecked && (
          <Button disabled={!file} loading={send.isPending} onClick={() => send.mutate({ dryRun: true })}>
            {t('import.check')}
          </Button>
        )}
      </div>
      {report && <Report report={report} />}
      {isChecked && <Save report={report} busy={send.isPending} onSave={() => send.mutate({ dryRun: false })} />}
    </Page>
  )
}

function Save({ report, busy, onSave }: { report: MandateImport; busy: boolean; onSave: () => void }) {
  const { t } = useTranslation('organisations')
  const errors = report.problems.filter((problem) => problem.severity === 'error').length
  const changes = report.mandatesBegun + report.mandatesEnded + report.agenciesCreated.length
  if (errors > 0) return <p role="alert">{t('import.blocked', { count: errors })}</p>
  if (changes === 0) return <p role="status">{t('import.nothing')}</p>
  return (
    <div>
      <Button loading={busy} onClick={onSave}>
        {t('import.save', { count: changes })}
      </Button>
    </div>
  )
}

function Report({ report }: { report: MandateImport }) {
  const { t } = useTranslation('organisations')
  return (
    <section aria-live="polite" className={classes.report}>
      <Figures
        figures={[
          { value: report.rows, label: t('import.rows') },
          { value: report.agenciesCreated.length, label: t('import.created') },
          { value: report.mandatesBegun, label: t('import.begun') },
          { value: report.mandatesEnded, label: t('import.ended') },
        ]}
      />
      <Problems problems={report.problems} />
      {report.agenciesCreated.length > 0 && (
        <details>
          <summary>{`${t('import.new')} (${report.agenciesCreated.length})`}</summary>
          <ul>
            {report.agenciesCreated.map(({ shortName, name, kind }) => (
              <li key={shortName}>{`${shortName} · ${name} (${t(`kind.${kind}`)})`}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
