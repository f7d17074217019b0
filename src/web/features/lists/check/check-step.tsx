import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListCounts, ListEditionWithLayout } from '#contract/lists.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { ICON } from '../../../ui/icon.ts'
import classes from '../../../ui/importing/importing.module.css'
import { Figures } from '../../../ui/page/figures.tsx'
import { type EditionAddress, HOME } from '../view.ts'
import { Work } from '../work.tsx'
import { ProblemRows } from './problem-rows.tsx'
import { Revision } from './revision.tsx'

/** Step 3: what would be saved, in figures and row by row. */
export function CheckStep({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  if (found.state === 'checking') return <Work found={found} title={t('check.job')} />
  return found.counts ? <Checked found={found} counts={found.counts} /> : <p role="alert">{t('check.broken')}</p>
}

function Checked({ found, counts }: { found: ListEditionWithLayout; counts: ListCounts }) {
  const { t } = useTranslation('lists')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const to = (show: string) => `${HOME}/${found.id}?show=${show}`
  return (
    <div className={classes.step}>
      <Figures
        figures={[
          { value: number(counts.rows), label: t('check.rows'), to: `${HOME}/${found.id}` },
          { value: number(counts.ready), label: t('check.ready'), tone: 'daun' },
          { value: number(counts.warned), label: t('check.warned'), tone: 'kunyit', to: to('warned') },
          { value: number(counts.rejected), label: t('check.rejected'), tone: 'bata', to: to('rejected') },
        ]}
      />
      {found.sameFile && (
        <Alert color="kunyit" role="status">
          {t('check.same', { when: formatDay(found.sameFile.committedAt.slice(0, 10), currentLanguage()) })}
        </Alert>
      )}
      {counts.ready === 0 && (
        <Alert color="kunyit" role="status">
          {t('check.nothing')}
        </Alert>
      )}
      {found.series && found.series.editions > 0 && (
        <p className={classes.help}>
          {t('check.series', { title: found.series.title, number: number(found.series.editions) })}
        </p>
      )}
      <Revision found={found} />
      <p className={classes.help}>{t('check.facts', { skipped: number(counts.skipped) })}</p>
      <ProblemRows id={found.id} tools={counts.warned + counts.rejected > 0 && <DownloadFaulty id={found.id} />} />
    </div>
  )
}

/** The faulty rows as a spreadsheet with a reason column. */
export function DownloadFaulty({ id }: { id: string }) {
  const { t } = useTranslation('lists')
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/lists/${id}/faulty.xlsx`}
      download
      leftSection={<IconDownload {...ICON} />}
    >
      {t('check.download')}
    </Button>
  )
}

/** The deed of this step, at the top of the page. */
export function SaveButton({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const [, change] = useAddress<EditionAddress>()
  const save = useMutation({
    mutationFn: () => client.lists.commit({ id: found.id }),
    onSuccess: () => change({ step: undefined, show: undefined, code: undefined, change: undefined }),
    onError: (error) => void notifyError(error),
    onSettled: () => queries.invalidateQueries({ queryKey: api.lists.key() }),
  })
  const ready = found.counts?.ready ?? 0
  if (ready === 0) return null
  return (
    <Button loading={save.isPending} disabled={!found.can.commit} onClick={() => save.mutate()}>
      {t('check.save', { rows: formatNumber(ready, currentLanguage()) })}
    </Button>
  )
}
