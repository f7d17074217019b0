import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { sessionQuery, useSession } from '../../lib/session.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { ICON } from '../../ui/icon.ts'
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
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <ActingAsButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{grants.length > 1 ? t('acting.change') : t('acting.onlyOne')}</Menu.Label>
        {grants.map((grant) => {
          const current = grant.id === actingAs.grantId
          return (
            <Menu.Item
              key={grant.id}
              disabled={change.isPending}
              rightSection={
                current ? <IconCheck {...ICON} aria-hidden={false} aria-label={t('acting.current')} /> : null
              }
              onClick={() => !current && change.mutate({ grantId: grant.id })}
            >
              <strong>{grant.agency?.name ?? t('acting.wholeRegion')}</strong>
              <br />
              {t(`role.${grant.role}`)} · {grant.region.name}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
