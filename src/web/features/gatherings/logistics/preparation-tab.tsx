import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'

export function PreparationTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  return <p>{`${t('tab.preparation')} · ${gathering.title}`}</p>
}
