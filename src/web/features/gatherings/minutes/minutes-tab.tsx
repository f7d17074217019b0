import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'

export function MinutesTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  return <p>{`${t('tab.minutes')} · ${gathering.title}`}</p>
}
