import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page/page.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import { DoubtfulPhotos } from './doubtful-photos.tsx'
import { Officers } from './officers.tsx'

/** Who is sent to the houses, and which of their photographs deserve a second look. */
export function OfficePage() {
  const { t } = useTranslation('field-work')
  const [part, setPart] = useState<'officers' | 'doubtful'>('officers')
  return (
    <Page title={t('office.title')} context={t('office.context')}>
      <PartsNav
        label={t('office.title')}
        parts={[
          { value: 'officers', label: t('office.officers') },
          { value: 'doubtful', label: t('office.doubtful') },
        ]}
        shown={part}
        onShow={setPart}
      />
      {part === 'officers' ? <Officers /> : <DoubtfulPhotos />}
    </Page>
  )
}
