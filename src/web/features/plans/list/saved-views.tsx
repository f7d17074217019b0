import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plansAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { PlansAddress } from '../view.ts'
import classes from './list.module.css'

/** The address as a saved view holds it: without the page, every value as text. */
const kept = ({ page: _page, ...address }: PlansAddress): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(address)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  )

/** The person's own choices of filters by name: open one, keep the present one, forget one. */
export function SavedViews({ address }: { address: PlansAddress }) {
  const { t } = useTranslation('plans')
  const queries = useQueryClient()
  const [naming, setNaming] = useState(false)
  const query = useQuery(api.plans.views.list.queryOptions({ input: { page: 'plans' } }))
  const refresh = () => queries.invalidateQueries({ queryKey: api.plans.views.key() })
  const remove = async (id: string, name: string) => {
    try {
      await client.plans.views.remove({ id })
      await refresh()
      await notifyDone(t('list.saved.removed', { name }))
    } catch (error) {
      await notifyError(error)
    }
  }
  const views = query.data ?? []
  return (
    <>
      <Menu position="bottom-start" closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark {...SMALL_ICON} />}>
            {t('list.saved.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <p className={classes.menuNote}>{t('list.saved.none')}</p>}
          {views.map(({ id, name, address: saved }) => (
            <div key={id} className={classes.savedRow}>
              <Menu.Item component={Link} to={plansAddress(saved)}>
                {name}
              </Menu.Item>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('list.saved.remove', { name })}
                onClick={() => void remove(id, name)}
              >
                <IconTrash {...SMALL_ICON} />
              </ActionIcon>
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{t('list.saved.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveView opened={naming} onClose={() => setNaming(false)} address={address} onSaved={refresh} />
    </>
  )
}

interface SaveViewProps {
  opened: boolean
  onClose: () => void
  address: PlansAddress
  onSaved: () => Promise<unknown>
}

function SaveView({ opened, onClose, address, onSaved }: SaveViewProps) {
  const { t } = useTranslation(['plans', 'ui'])
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await client.plans.views.save({ page: 'plans', name: name.trim(), address: kept(address) })
      await onSaved()
      onClose()
      setName('')
      await notifyDone(t('list.saved.done', { name }))
    } catch (error) {
      await notifyError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('list.saved.deed')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        className={classes.tree}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={t('list.saved.name')}
          description={t('list.saved.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          data-autofocus
        />
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          {t('list.saved.deed')}
        </Button>
      </form>
    </Modal>
  )
}
