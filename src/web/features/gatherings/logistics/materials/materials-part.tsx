import { Button } from '@mantine/core'
import { IconClock, IconFileText, IconLink } from '@tabler/icons-react'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Material } from '#contract/gatherings/logistics/materials.ts'
import { api, client } from '../../../../lib/api.ts'
import { ConfirmDialog } from '../../../../ui/feedback/confirm-dialog.tsx'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { InstantText } from '../../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../../ui/icon.ts'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import type { TabProps } from '../../gathering/tabs.ts'
import classes from '../../gatherings.module.css'
import { MaterialForm } from './material-form.tsx'

/** The papers, by session. */
export function MaterialsPart({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const { data } = useSuspenseQuery(api.gatherings.materials.list.queryOptions({ input: { id: gathering.id } }))
  const [isAdding, setAdding] = useState(false)
  return (
    <section className={classes.section} aria-labelledby="materials">
      <div className={classes.head}>
        <h2 id="materials">{t('logistics.material.title')}</h2>
        {data.can.add && <Button onClick={() => setAdding(true)}>{t('logistics.material.add')}</Button>}
      </div>
      {data.rows.length === 0 && (
        <EmptyState icon={IconFileText} title={t('logistics.material.empty')}>
          {t('logistics.material.emptyWhy')}
        </EmptyState>
      )}
      <ul className={classes.plain}>
        {data.rows.map((material) => (
          <MaterialRow key={material.id} material={material} />
        ))}
      </ul>
      <SidePanel opened={isAdding} onClose={() => setAdding(false)} title={t('logistics.material.addTitle')}>
        {isAdding && <MaterialForm gatheringId={gathering.id} onDone={() => setAdding(false)} />}
      </SidePanel>
    </section>
  )
}

function MaterialRow({ material }: { material: Material }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const { id, title, kind, link, fileName, session, visibleFrom, isVisible, can } = material
  const Mark = kind === 'link' ? IconLink : IconFileText
  const remove = async () => {
    await client.gatherings.materials.remove({ id })
    await queries.invalidateQueries({ queryKey: api.gatherings.materials.key() })
    await notifyDone(t('logistics.material.removed'))
  }
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span>
          <Mark {...SMALL_ICON} /> <strong>{title}</strong>
        </span>
        <span className={classes.quiet}>
          {[session?.title ?? t('logistics.material.noSession'), fileName].filter(Boolean).join(' · ')}
        </span>
        {!isVisible && (
          <span>
            <IconClock {...SMALL_ICON} /> {t('logistics.material.hidden')} <InstantText value={visibleFrom} />
          </span>
        )}
      </span>
      <span className={classes.deeds}>
        {kind === 'link' ? (
          <Button size="compact-md" component="a" href={link} target="_blank" rel="noreferrer" variant="default">
            {t('logistics.material.open')}
          </Button>
        ) : (
          <Button
            size="compact-md"
            component="a"
            href={`/api/gathering-materials/${id}/file`}
            download
            variant="default"
          >
            {t('logistics.material.open')}
          </Button>
        )}
        {can.remove && (
          <Button size="compact-md" variant="subtle" color="bata" onClick={() => setRemoving(true)}>
            {t('logistics.remove')}
          </Button>
        )}
      </span>
      <ConfirmDialog
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={t('logistics.material.removeTitle')}
        gone={[title]}
        deed={t('logistics.remove')}
        onConfirm={remove}
      />
    </li>
  )
}
