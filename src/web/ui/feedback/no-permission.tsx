import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Message } from './message.tsx'

/** The page exists, but not for the role in use. */
export function NoPermission({ roleName }: { roleName: string }) {
  const { t } = useTranslation('ui')
  return (
    <Message icon={IconLock} title={t('noPermission.title')} level={1}>
      <p>{t('noPermission.why', { role: roleName })}</p>
      <p>{t('noPermission.now')}</p>
    </Message>
  )
}
