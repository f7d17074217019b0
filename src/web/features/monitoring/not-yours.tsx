import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.ts'
import { NoPermission } from '../../ui/feedback/no-permission.tsx'

/** A form that the role in use may not fill in. */
export function NotYours() {
  const { t } = useTranslation('app')
  const { role } = useSession().actingAs
  return <NoPermission roleName={t(`role.${role}`)} />
}
