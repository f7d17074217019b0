import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'

export function AgendaTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  return <p>{`${t('tab.agenda')} · ${gathering.title}`}</p>
}
