import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { sessionQuery, useSession } from '../../lib/session.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { ActingAsButton } from './acting-as-button.tsx'

/** In whose name I act: region, unit and role, always in sight; one click to change where more than one is held. */
export function ActingAs() {
  const { t } = useTranslation()
  const { actingAs, grants } = useSession()
  const queries = useQueryClient()
  const router = useRouter()
  const change = useMutation({
    ...api.accounts.actAs.mutationOptions(),
    onSuccess: async (session) => {
      // Everything on the screen was read under the former role.
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, session)
      await router.invalidate()
    },
    onError: (error) => void notifyError(error, t('acting.failed')),
  })
  return (
    <Menu position="bottom-start" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActingAsButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{grants.length > 1 ? t('acting.change') : t('acting.onlyOne')}</Menu.Label>
        <Menu.RadioGroup value={actingAs.grantId} onChange={(grantId) => change.mutate({ grantId })}>
          {grants.map(({ id, agency, role, region }) => (
            <Menu.RadioItem key={id} value={id} disabled={change.isPending} closeMenuOnClick>
              <strong>{agency?.name ?? t('acting.wholeRegion')}</strong>
              <br />
              {t(`role.${role}`)} · {region.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
