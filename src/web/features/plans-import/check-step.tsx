import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportCounts, PlanImportWithLayout } from '#contract/plans-import.ts'
import { useAddress } from '../../lib/address.ts'
import { api, client } from '../../lib/api.ts'
import { formatDay, formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { ICON } from '../../ui/icon.ts'
import classes from '../../ui/importing/importing.module.css'
import { Figures } from '../../ui/page/figures.tsx'
import { ImportRows } from './import-rows.tsx'
import { NewAgencies } from './new-agencies.tsx'
import { HOME, type ImportAddress } from './view.ts'
import { Work } from './work.tsx'

/** Step 3: what would happen, in figures and row by row. */
export function CheckStep({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  if (found.state === 'checking') return <Work found={found} title={t('check.job')} />
  return found.counts ? <Checked found={found} counts={found.counts} /> : <p role="alert">{t('check.broken')}</p>
}

function Checked({ found, counts }: { found: PlanImportWithLayout; counts: ImportCounts }) {
  const { t } = useTranslation('plans-import')
  const to = (show: string) => `${HOME}/${found.id}?show=${show}`
  const number = (value: number) => formatNumber(value, currentLanguage())
  const isFaulty = counts.rejected + counts.warnings > 0
  return (
    <div className={classes.step}>
      <Figures
        figures={[
          { value: number(counts.rows), label: t('check.rows'), to: `${HOME}/${found.id}` },
          { value: number(counts.created + counts.updated), label: t('check.ready'), tone: 'daun', to: to('updated') },
          { value: number(counts.warnings), label: t('check.warned'), tone: 'kunyit', to: to('warned') },
          { value: number(counts.rejected), label: t('check.rejected'), tone: 'bata', to: to('rejected') },
        ]}
      />
      <Verdict counts={counts} />
      {found.sameFile && (
        <Alert color="kunyit" role="status">
          {t('same', { when: formatDay(found.sameFile.committedAt.slice(0, 10), currentLanguage()) })}
        </Alert>
      )}
      {counts.unchanged > 0 && counts.created + counts.updated > 0 && (
        <p>{t('check.unchanged', { count: counts.unchanged })}</p>
      )}
      <NewAgencies names={found.newAgencies} />
      <ImportRows
        id={found.id}
        tools={
          isFaulty && (
            <Button
              component="a"
              variant="default"
              href={`/api/plans/imports/${found.id}/faulty.xlsx`}
              download
              leftSection={<IconDownload {...ICON} />}
            >
              {t('check.download')}
            </Button>
          )
        }
      />
    </div>
  )
}

/** The deed of this step, at the top of the page. */
export function SaveButton({ found, counts }: { found: PlanImportWithLayout; counts: ImportCounts }) {
  const { t } = useTranslation('plans-import')
  const queries = useQueryClient()
  const [, change] = useAddress<ImportAddress>()
  const save = useMutation({
    mutationFn: () => client.planImports.commit({ id: found.id }),
    onSuccess: () => change({ step: undefined, show: undefined, code: undefined }),
    onError: (error) => void notifyError(error),
    onSettled: () => queries.invalidateQueries({ queryKey: api.planImports.key() }),
  })
  const ready = counts.created + counts.updated
  if (ready === 0) return null
  return (
    <Button loading={save.isPending} disabled={!found.can.commit} onClick={() => save.mutate()}>
      {t('check.save', { rows: formatNumber(ready, currentLanguage()) })}
    </Button>
  )
}

/** What saving would leave out, or why there is nothing to save. */
function Verdict({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('plans-import')
  if (counts.created + counts.updated > 0) return counts.rejected > 0 && <p role="status">{t('check.rejectedNote')}</p>
  return (
    <Alert color="kunyit" role="status">
      {t(counts.unchanged > 0 ? 'check.allSame' : 'check.nothing')}
    </Alert>
  )
}
