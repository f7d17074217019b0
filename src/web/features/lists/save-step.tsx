import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListEditionWithLayout } from '#contract/lists.ts'
import { api, client } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { FailedImport } from '../../ui/importing/failed-import.tsx'
import { ImportWork } from '../../ui/importing/import-work.tsx'
import classes from '../../ui/importing/importing.module.css'
import { Figures } from '../../ui/page/figures.tsx'
import { DownloadFaulty } from './check/check-step.tsx'
import { ProblemRows } from './check/problem-rows.tsx'
import { Revision } from './check/revision.tsx'
import { HOME, REVIEW, SERVED } from './view.ts'
import { Work } from './work.tsx'

/** Step 4: the saving as it goes on, what came of it, and the way back. */
export function SaveStep({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  if (found.state === 'committing') return <Work found={found} title={t('save.job')} />
  if (found.state === 'undoing') return <Work found={found} title={t('save.undoJob')} />
  if (found.state === 'failed')
    return (
      <FailedImport
        onCheck={() => client.lists.check({ id: found.id })}
        onSettled={() => queries.invalidateQueries({ queryKey: api.lists.key() })}
      />
    )
  if (found.state === 'undone') return <Undone />
  return <Saved found={found} />
}

function Saved({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { ready = 0, warned = 0, rejected = 0 } = found.counts ?? {}
  const to = (show: string) => `${HOME}/${found.id}?show=${show}`
  return (
    <div className={classes.step}>
      <Figures
        figures={[
          { value: number(ready), label: t('save.saved'), tone: 'daun' },
          { value: number(warned), label: t('check.warned'), tone: 'kunyit', to: to('warned') },
          { value: number(rejected), label: t('check.rejected'), tone: 'bata', to: to('rejected') },
          {
            value: number(found.series?.editions ?? 1),
            label: t('save.editions', { title: found.series?.title ?? found.title }),
          },
        ]}
      />
      {found.supersededBy && (
        <Alert color="kunyit" role="status">
          {t('save.superseded', { name: found.supersededBy.fileName })}
        </Alert>
      )}
      <Recognised found={found} />
      <div className={classes.deeds}>
        <Undo found={found} />
        <Button variant="default" component={Link} to={SERVED}>
          {t('save.served')}
        </Button>
        <Button component={Link} to={REVIEW}>
          {t('save.review')}
        </Button>
      </div>
      <Revision found={found} />
      <ProblemRows id={found.id} tools={warned + rejected > 0 && <DownloadFaulty id={found.id} />} />
    </div>
  )
}

/** How far the rows are recognised: what the run is doing, then what it made of them. */
function Recognised({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { isDone, jobId, persons, elsewhere } = found.recognition ?? {
    isDone: true,
    jobId: null,
    persons: null,
    elsewhere: null,
  }
  const over = () => void queries.invalidateQueries({ queryKey: api.lists.key() })
  if (!isDone && jobId !== null) return <ImportWork jobId={jobId} title={t('save.recognising')} onOver={over} />
  if (!isDone) return <p role="status">{t('save.recognisingWhy')}</p>
  const rows = number(found.counts?.ready ?? 0)
  if (persons === null) return <p role="status">{t('save.recognised', { rows })}</p>
  return (
    <p role="status">{t('save.recognisedAs', { rows, persons: number(persons), elsewhere: number(elsewhere ?? 0) })}</p>
  )
}

function Undo({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const undo = async () => {
    await client.lists.undo({ id: found.id })
    await queries.invalidateQueries({ queryKey: api.lists.key() })
  }
  if (!found.can.undo) return null
  const old = found.supersedes
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('save.undo')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('save.undoTitle')}
        gone={[
          t('save.goneRows', { count: found.counts?.ready ?? 0, name: found.fileName }),
          t('save.goneServices'),
          ...(old ? [t('save.goneRevision', { name: old.fileName })] : []),
        ]}
        undoUntil={t('save.undoable')}
        deed={t('save.undo')}
        onConfirm={undo}
      />
    </>
  )
}

function Undone() {
  const { t } = useTranslation('lists')
  return (
    <div className={classes.step}>
      <p role="status">{t('save.undone')}</p>
      <div>
        <Button component={Link} to={HOME}>
          {t('save.another')}
        </Button>
      </div>
    </div>
  )
}
