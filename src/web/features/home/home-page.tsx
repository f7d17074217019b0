import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'

/** What waits for the person in the name of their unit. */
export function HomePage() {
  const { t } = useTranslation('home')
  return (
    <Page title={t('title')} context={t('context')}>
      <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>
    </Page>
  )
}
