import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'

export function AttendanceTab({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  return <p>{`${t('tab.attendance')} · ${gathering.title}`}</p>
}
