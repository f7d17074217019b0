import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'

/** What stands in the place of rooms and notes for whoever is no organiser: who is. */
export function OrganisersOnly({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  return (
    <EmptyState icon={IconLock} title={t('logistics.ownersOnly')}>
      {t('logistics.ownersOnlyWhy', { organiser: gathering.organiser.name })}
    </EmptyState>
  )
}
