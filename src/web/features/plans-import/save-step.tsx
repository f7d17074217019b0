import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanImportWithLayout } from '#contract/plans-import.ts'
import { api, client } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { FailedImport } from '../../ui/importing/failed-import.tsx'
import classes from '../../ui/importing/importing.module.css'
import { Figures } from '../../ui/page/figures.tsx'
import { ImportRows } from './import-rows.tsx'
import { NewAgencies } from './new-agencies.tsx'
import { HOME, PLANS } from './view.ts'
import { Work } from './work.tsx'

/** Step 4: the saving as it goes on, what came of it, and the way back. */
export function SaveStep({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const queries = useQueryClient()
  if (found.state === 'committing') return <Work found={found} title={t('save.job')} />
  if (found.state === 'undoing') return <Work found={found} title={t('save.undoJob')} />
  if (found.state === 'failed')
    return (
      <FailedImport
        onCheck={() => client.planImports.check({ id: found.id })}
        onSettled={() => queries.invalidateQueries({ queryKey: api.planImports.key() })}
      />
    )
  if (found.state === 'undone') return <Undone found={found} />
  return <Saved found={found} />
}

function Saved({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { created = 0, updated = 0, unchanged = 0, rejected = 0 } = found.counts ?? {}
  return (
    <div className={classes.step}>
      <Figures
        figures={[
          { value: number(created), label: t('save.created'), tone: 'daun' },
          { value: number(updated), label: t('save.updated'), tone: 'daun', to: `${HOME}/${found.id}?show=updated` },
          { value: number(unchanged), label: t('save.unchanged') },
          { value: number(rejected), label: t('save.rejected'), tone: 'bata', to: `${HOME}/${found.id}?show=rejected` },
        ]}
      />
      <p role="status">{t('save.nextWhy')}</p>
      <div className={classes.deeds}>
        <Undo found={found} />
        <Button variant="default" component={Link} to={PLANS}>
          {t('save.all')}
        </Button>
        <Button component={Link} to="/sinergi">
          {t('save.next')}
        </Button>
      </div>
      <NewAgencies names={found.newAgencies} />
      <ImportRows id={found.id} />
    </div>
  )
}

function Undo({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const undo = async () => {
    await client.planImports.undo({ id: found.id })
    await queries.invalidateQueries({ queryKey: api.planImports.key() })
  }
  if (!found.can.undo) return null
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
          t('save.goneNew', { count: found.counts?.created ?? 0, name: found.fileName }),
          t('save.goneOld', { count: found.counts?.updated ?? 0 }),
        ]}
        undoUntil={t('save.undoable')}
        deed={t('save.undo')}
        onConfirm={undo}
      />
    </>
  )
}

function Undone({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const pageOf = (id: string): string => `${PLANS}/kegiatan/${id}`
  return (
    <div className={classes.step}>
      <p role="status">
        {t('save.undone')} {found.newAgencies.length > 0 && t('save.agenciesStay')}
      </p>
      {found.kept.length > 0 && (
        <>
          <p>{t('save.kept', { count: found.kept.length })}</p>
          <ul>
            {found.kept.map(({ id, name, agency }) => (
              <li key={id}>
                <Link to={pageOf(id)}>{name}</Link> ({agency})
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button component={Link} to={HOME}>
          {t('save.another')}
        </Button>
      </div>
    </div>
  )
}
