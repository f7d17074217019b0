import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import classes from './form.module.css'
import type { DraftOf } from './use-draft.ts'

/** Offers the draft of an earlier visit, and says that the present one is kept. */
export function DraftNotice<V>({ draft }: { draft: DraftOf<V> }) {
  const { t } = useTranslation('ui')
  const { timezone } = useSession().actingAs
  const time = (instant: string) => formatInstant(instant, currentLanguage(), timezone)
  if (draft.found) {
    return (
      <div className={classes.draft} role="status">
        {t('form.draftFound', { time: time(draft.found.savedAt) })}
        <Button size="compact-sm" variant="light" onClick={draft.use}>
          {t('form.draftUse')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={draft.drop}>
          {t('form.draftDrop')}
        </Button>
      </div>
    )
  }
  return draft.savedAt ? (
    <p className={classes.draftSaved}>{t('form.draftSaved', { time: time(draft.savedAt) })}</p>
  ) : null
}
