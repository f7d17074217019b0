import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'

export function ParticipantsTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  return <p>{`${t('tab.participants')} · ${gathering.title}`}</p>
}
