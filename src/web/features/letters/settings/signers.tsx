import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterSettings, SignerSetting } from '#contract/letters/shapes.ts'
import { client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../letters.module.css'
import { useKeepSettings } from './use-keep-settings.ts'

/** Who may sign today, in whose name and with which rank. */
export function Signers({ settings }: { settings: LetterSettings }) {
  const { t } = useTranslation('letters')
  const [open, setOpen] = useState<SignerSetting>()
  if (settings.signers.length === 0)
    return <EmptyState title={t('settings.noSigners')}>{t('settings.noSignersWhy')}</EmptyState>
  return (
    <>
      <p className={classes.quiet}>{t('settings.signersWhy')}</p>
      <ul className={classes.list}>
        {settings.signers.map((signer) => (
          <li key={signer.positionId} className={classes.item}>
            {signer.onBehalfOf && <span className={classes.quiet}>{signer.onBehalfOf}</span>}
            <strong>{signer.post}</strong>
            <span>{[signer.name || t('settings.vacant'), signer.rank].filter(Boolean).join(' · ')}</span>
            {settings.can.edit && (
              <div>
                <Button
                  variant="subtle"
                  onClick={() => setOpen(signer)}
                  aria-label={t('settings.signerOf', { post: signer.post })}
                >
                  {t('settings.signerEdit')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <SidePanel opened={open !== undefined} onClose={() => setOpen(undefined)} title={open?.post ?? ''}>
        {open && (
          <Fields
            key={open.positionId}
            agencyId={settings.agency.id}
            signer={open}
            onClose={() => setOpen(undefined)}
          />
        )}
      </SidePanel>
    </>
  )
}

interface FieldsProps {
  agencyId: string
  signer: SignerSetting
  onClose: () => void
}

function Fields({ agencyId, signer, onClose }: FieldsProps) {
  const { t } = useTranslation('letters')
  const keep = useKeepSettings()
  const { positionId, onBehalfOf, rank, name } = signer
  const form = useForm({ initialValues: { onBehalfOf, rank } })
  const labels = { onBehalfOf: t('settings.onBehalfOf'), rank: t('settings.rank') }
  const send = async (values: typeof form.values) => {
    keep(await client.letters.saveSigner({ agencyId, positionId, ...values }))
    onClose()
    await notifyDone(t('settings.signerSaved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('settings.signerSave')} onSubmit={send}>
      <TextInput
        {...field(form, 'onBehalfOf', {
          label: labels.onBehalfOf,
          help: t('settings.onBehalfHelp'),
          optional: true,
        })}
        maxLength={200}
      />
      {name && (
        <TextInput
          {...field(form, 'rank', { label: labels.rank, help: t('settings.rankHelp', { name }), optional: true })}
          maxLength={100}
        />
      )}
    </Form>
  )
}
