import { useQueryClient } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

/** What a form of the cascade changes: `new` for what is not there yet, nothing while the panel is closed. */
export type Edited<T> = T | 'new' | undefined

interface EditPanelProps<T extends { id: string }> {
  of: Edited<T>
  titles: { add: string; edit: string }
  onClose: () => void
  children: (of: T | 'new') => ReactNode
}

/** The panel of a priority, a programme or an indicator; another thing begins with another form. */
export function EditPanel<T extends { id: string }>({ of, titles, onClose, children }: EditPanelProps<T>) {
  return (
    <SidePanel opened={of !== undefined} onClose={onClose} title={of === 'new' ? titles.add : titles.edit}>
      {of && <Fragment key={of === 'new' ? of : of.id}>{children(of)}</Fragment>}
    </SidePanel>
  )
}

/** What follows when a part of the cascade is saved: lists are fetched again, the panel closes, and the person is told. */
export function useSaved(onClose: () => void): () => Promise<void> {
  const { t } = useTranslation('plans')
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: api.plans.key() })
    onClose()
    await notifyDone(t('cascade.saved'))
  }
}

/** Whether a text is long enough for a name, as the server asks it. */
export const isName = (text: string): boolean => text.trim().length > 2
