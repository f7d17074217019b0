import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part, StrategicProgramme } from '#contract/plans/strategic.ts'
import { useAddress } from '../../../lib/address.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { client } from '../../../lib/api.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { type ProgrammeView, partAddress } from '../addresses.ts'
import classes from '../monitoring.module.css'
import { useSaved } from '../use-saved.ts'

/** The part of one agency: what it does, in which activities, and its lock. */
export function PartPanel({ part, programme }: { part: Part; programme: StrategicProgramme }) {
  const { t } = useTranslation('monitoring')
  const [, setView] = useAddress<ProgrammeView>()
  const [isRemoving, setRemoving] = useState(false)
  const saved = useSaved(() => setView({ agency: undefined }))
  const { agency, role, activities, lock, can } = part
  return (
    <div className={classes.panel}>
      <div>
        <h3>{t('agencies.role')}</h3>
        <p>{role}</p>
      </div>
      <div>
        <h3>{t('agencies.activities')}</h3>
        {activities.length === 0 && <p className={classes.quiet}>{t('agencies.noActivities')}</p>}
        <ul>
          {activities.map(({ id, name, sharedWith, weight }) => (
            <li key={id}>
              <Link to={activityAddress(id)}>{name}</Link>
              {sharedWith.length > 0 && (
                <span className={classes.under}>
                  {t('agencies.sharedWith', { names: sharedWith.map(({ shortName }) => shortName).join(', ') })} ·{' '}
                  {t('agencies.weight', { weight })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {lock && <p className={classes.warn}>{t('agencies.lockedBy', { by: lock.by ?? '', reason: lock.reason })}</p>}
      {can.edit && (
        <div className={classes.deeds}>
          <Button component={Link} to={partAddress(programme.id, agency.id)}>
            {t('agencies.edit')}
          </Button>
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t('agencies.remove')}
          </Button>
        </div>
      )}
      {(can.lock || can.unlock) && <LockForm part={part} programme={programme} />}
      <ConfirmDialog
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={t('agencies.removeAsk')}
        gone={[t('agencies.removeWhy', { name: agency.name })]}
        deed={t('agencies.remove')}
        onConfirm={async () => {
          await client.plans.strategic.removePart({ id: programme.id, agencyId: agency.id })
          await saved()
        }}
      />
    </div>
  )
}

function LockForm({ part, programme }: { part: Part; programme: StrategicProgramme }) {
  const { t } = useTranslation('monitoring')
  const saved = useSaved(() => undefined)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('required')) },
  })
  const labels = { reason: t('agencies.lockReason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={part.can.lock ? t('agencies.lock') : t('agencies.unlock')}
      onSubmit={async ({ reason }) => {
        const { version, agency, can } = part
        await client.plans.strategic.lockPart({
          id: programme.id,
          agencyId: agency.id,
          version,
          locked: can.lock,
          reason,
        })
        form.reset()
        await saved()
      }}
    >
      <Textarea
        {...field(form, 'reason', { label: labels.reason, help: t('agencies.lockHelp') })}
        autosize
        minRows={2}
      />
    </Form>
  )
}
