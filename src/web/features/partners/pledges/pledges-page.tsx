import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page/page.tsx'
import { PledgeList } from './pledge-list.tsx'

/** The board of pledges: what is due, late, to be confirmed, valued, thanked for. */
export function PledgesPage() {
  const { t } = useTranslation('partners')
  return (
    <Page title={t('pledge.title')} context={t('pledge.context')}>
      <PledgeList />
    </Page>
  )
}
