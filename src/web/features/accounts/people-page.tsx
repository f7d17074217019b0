import { Button } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#contract/accounts.ts'
import { type ListAddress, useAddress } from '../../lib/address.ts'
import { api, client } from '../../lib/api.ts'
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { DayText } from '../../ui/figures/values.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { Page } from '../../ui/page/page.tsx'
import classes from './accounts.module.css'
import { GrantPanel } from './grant-panel.tsx'
import { InvitePanel } from './invite-panel.tsx'
import { OpenInvitations } from './open-invitations.tsx'

type GrantOf = Account['grants'][number]

/** The people of the region, their roles, and the invitations that wait. */
export function PeoplePage() {
  const { t } = useTranslation('accounts')
  const queries = useQueryClient()
  const [address, setAddress] = useAddress<ListAddress>()
  const { page, pageSize, q } = address
  const [inviting, setInviting] = useState(false)
  const [granting, setGranting] = useState<Account>()
  const [revoking, setRevoking] = useState<{ grant: GrantOf; name: string }>()
  const query = useQuery({
    ...api.accounts.list.queryOptions({ input: { page, pageSize, q } }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo<Column<Account>[]>(
    () => [
      { id: 'name', name: t('name'), cell: (row) => row.name },
      { id: 'email', name: t('email'), cell: (row) => row.email },
      {
        id: 'roles',
        name: t('people.roles'),
        cell: (row) => <Grants account={row} onRevoke={(grant) => setRevoking({ grant, name: row.name })} />,
      },
      {
        id: 'two-factor',
        name: t('people.twoFactor'),
        cell: (row) => t(row.twoFactorEnabled ? 'people.on' : 'people.off'),
      },
      {
        id: 'grant',
        name: t('people.action'),
        cell: (row) =>
          row.can.grant && (
            <Button
              className={classes.deed}
              variant="subtle"
              size="compact-sm"
              onClick={() => setGranting(row)}
              aria-label={t('people.grant', row)}
            >
              {t('people.grantShort')}
            </Button>
          ),
      },
    ],
    [t],
  )
  const revoke = async () => {
    if (!revoking) return
    await client.accounts.revoke({ id: revoking.grant.id })
    await queries.invalidateQueries({ queryKey: api.accounts.key() })
    await notifyDone(t('people.revoked'))
  }
  const invite = <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>
  return (
    <Page title={t('people.title')} context={t('people.context')} action={invite}>
      <FilterBar filters={[]} address={address} onAddress={setAddress} searchLabel={t('people.search')} />
      <DataTable
        label={t('people.list')}
        columns={columns}
        query={query}
        rowId={(row) => row.userId}
        rowName={(row) => row.name}
        address={address}
        onAddress={setAddress}
        empty={<EmptyState title={t('people.empty')}>{t('people.emptyWhy')}</EmptyState>}
        {...(q && { emptyFiltered: <NothingMatches onClear={() => setAddress({ q: undefined })} /> })}
      />
      <OpenInvitations />
      <InvitePanel opened={inviting} onClose={() => setInviting(false)} />
      <GrantPanel account={granting} onClose={() => setGranting(undefined)} />
      <ConfirmDialog
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t('people.revokeAsk')}
        gone={revoking ? [t('people.revokeGone', { role: t(`role.${revoking.grant.role}`), name: revoking.name })] : []}
        deed={t('people.revoke')}
        onConfirm={revoke}
      />
    </Page>
  )
}

function Grants({ account, onRevoke }: { account: Account; onRevoke: (grant: GrantOf) => void }) {
  const { t } = useTranslation('accounts')
  if (account.grants.length === 0) return t('people.noRole')
  return (
    <ul className={classes.grants}>
      {account.grants.map((grant) => (
        <li key={grant.id} className={classes.grant}>
          <span>
            {t(`role.${grant.role}`)} · {grant.agency?.shortName ?? t('mine.wholeRegion')}
            {grant.validUntil && (
              <>
                {' · '}
                <DayText value={grant.validUntil} short />
              </>
            )}
          </span>
          {grant.can.revoke && (
            <Button
              className={classes.deed}
              variant="subtle"
              color="bata"
              size="compact-sm"
              onClick={() => onRevoke(grant)}
              aria-label={`${t('people.revoke')}: ${t(`role.${grant.role}`)}, ${account.name}`}
            >
              {t('people.revokeShort')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
