import { Anchor, Button, Modal, MultiSelect, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Officer } from '#contract/houses/field/officers.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { api } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { QrCode } from '../../../ui/figures/qr-code.tsx'
import { InstantText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { ShareWords } from '../../../ui/record/share-words.tsx'
import classes from '../field-work.module.css'
import { TakeFile } from './take-file.tsx'

const SLOW = 300_000
const MINUTE = 60_000
const PER_PAGE = 50

/** Districts with their villages, as groups of a choice. */
function useAreas() {
  const { data } = useQuery(api.places.tree.queryOptions({ staleTime: SLOW }))
  return (data?.branches ?? []).map(({ code, fullName, leaves }) => ({
    group: fullName,
    items: [{ value: code, label: fullName }, ...leaves.map((leaf) => ({ value: leaf.code, label: leaf.fullName }))],
  }))
}

/** The officers of the agency, with their links. */
export function Officers() {
  const { t } = useTranslation('field-work')
  const [shown, setShown] = useState<Officer>()
  const [page, setPage] = useState(1)
  const { data } = useSuspenseQuery(
    api.houses.officers.list.queryOptions({ input: { page, pageSize: PER_PAGE }, refetchInterval: 30_000 }),
  )
  return (
    <>
      {data.rows.length === 0 && <EmptyState title={t('office.none')}>{t('office.noneWhy')}</EmptyState>}
      <ul className={classes.officers}>
        {data.rows.map((officer) => (
          <OfficerCard key={officer.id} officer={officer} onShow={setShown} />
        ))}
      </ul>
      {data.total > PER_PAGE && <Pager {...data} narrow onPage={setPage} onPageSize={() => {}} />}
      <Register onRegistered={setShown} />
      {shown && <OfficerLink officer={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

function useChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: api.houses.officers.key() })
}

function Register({ onRegistered }: { onRegistered: (officer: Officer) => void }) {
  const { t } = useTranslation('field-work')
  const [areas, { own }, changed] = [useAreas(), useAgencies(), useChanged()]
  const actsForAll = useCan('actForAll')
  // What stays open hides the button below.
  const [isChoosing, setChoosing] = useState(false)
  const register = useMutation({ ...api.houses.officers.register.mutationOptions(), onSuccess: changed })
  const form = useForm({ initialValues: { name: '', areas: [] as string[], agencyId: null as string | null } })
  const labels = { name: t('office.name'), areas: t('office.areas'), agencyId: t('office.agency') }
  const submit = async () => {
    const { agencyId, ...values } = form.values
    onRegistered(await register.mutateAsync({ ...values, ...(agencyId && { agencyId }) }))
    form.reset()
  }
  return (
    <section className={classes.card}>
      <Form form={form} labels={labels} submit={t('office.register')} onSubmit={submit}>
        <TextInput {...field(form, 'name', { label: labels.name })} />
        {actsForAll && <Select searchable data={own} {...field(form, 'agencyId', { label: labels.agencyId })} />}
        <MultiSelect
          searchable
          dropdownOpened={isChoosing}
          onDropdownOpen={() => setChoosing(true)}
          onDropdownClose={() => setChoosing(false)}
          onOptionSubmit={() => setChoosing(false)}
          limit={30}
          data={areas}
          {...field(form, 'areas', { label: labels.areas, help: t('office.areasHelp') })}
        />
      </Form>
    </section>
  )
}

function OfficerCard({ officer, onShow }: { officer: Officer; onShow: (officer: Officer) => void }) {
  const { t } = useTranslation('field-work')
  const changed = useChanged()
  const [asked, setAsked] = useState<'renew' | 'revoke'>()
  const [isTaking, setTaking] = useState(false)
  const renew = useMutation({ ...api.houses.officers.renew.mutationOptions(), onSuccess: changed })
  const revoke = useMutation({ ...api.houses.officers.revoke.mutationOptions(), onSuccess: changed })
  const { id, name, agency, areas, lastSeenAt, lastOffsetMs, photos, answers, path } = officer
  const minutes = Math.round(Math.abs(lastOffsetMs ?? 0) / MINUTE)
  return (
    <li className={classes.card}>
      <div>
        <strong className={classes.who}>{name}</strong>
        <span className={classes.small}>{agency.name}</span>
        <span className={classes.small}>{areas.map((area) => area.name).join(', ')}</span>
        <span className={classes.small}>{t('office.told', { photos, answers })}</span>
        <span className={classes.small}>
          {lastSeenAt ? (
            <>
              {t('office.lastSeen')} <InstantText value={lastSeenAt} />
            </>
          ) : (
            t('office.never')
          )}
        </span>
        {minutes > 10 && (
          <span className={classes.small} data-tone="bata">
            {t('office.clockOff', { minutes })}
          </span>
        )}
      </div>
      <div className={classes.deeds}>
        {path ? (
          <Button size="compact-md" variant="default" onClick={() => onShow(officer)}>
            {t('office.link')}
          </Button>
        ) : (
          <span data-tone="bata">{t('office.revoked')}</span>
        )}
        <Button size="compact-md" variant="default" onClick={() => setAsked('renew')}>
          {t('office.renew')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setTaking(true)}>
          {t('office.takeFile')}
        </Button>
        {path && (
          <Button size="compact-md" variant="default" onClick={() => setAsked('revoke')}>
            {t('office.revoke')}
          </Button>
        )}
      </div>
      {isTaking && <TakeFile officer={officer} onClose={() => setTaking(false)} />}
      {asked && (
        <ConfirmDialog
          opened
          onClose={() => setAsked(undefined)}
          title={`${t(`office.${asked}`)}: ${name}`}
          gone={[t(`office.${asked}Why`)]}
          deed={t(`office.${asked}`)}
          onConfirm={async () => {
            const changedOfficer = await (asked === 'renew' ? renew : revoke).mutateAsync({ id })
            if (changedOfficer.path) onShow(changedOfficer)
          }}
        />
      )}
    </li>
  )
}

/** The link of an officer, to be scanned by the phone. */
function OfficerLink({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { t } = useTranslation('field-work')
  const title = t('office.linkOf', { name: officer.name })
  const address = `${location.origin}${officer.path ?? ''}`
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('camera.close') }}>
      <div className={classes.card}>
        <p className={classes.context}>{t('office.linkHelp')}</p>
        <QrCode text={address} label={title} className={classes.qr} />
        <Anchor href={address} style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Anchor>
        <ShareWords text={t('office.words', { name: officer.name, url: address })} />
      </div>
    </Modal>
  )
}
