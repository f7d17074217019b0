import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import classes from './followups.module.css'

const DEEDS = ['close', 'comment', 'reopen', 'drop'] as const
type Deed = (typeof DEEDS)[number]

const DONE = { close: 'closed', comment: 'commented', reopen: 'reopened', drop: 'dropped' } as const

/** Sends one deed; all but a comment are refused when somebody else was faster. */
function send(deed: Deed, { id, version }: Followup, text: string): Promise<unknown> {
  switch (deed) {
    case 'close':
      return client.followups.close({ id, version, evidence: text })
    case 'drop':
      return client.followups.drop({ id, version, reason: text })
    case 'reopen':
      return client.followups.reopen({ id, version, reason: text })
    case 'comment':
      return client.followups.comment({ id, text })
  }
}

/** What can be done with a followup; each deed asks for its words, and says before what it does. */
export function FollowupDeeds({ followup }: { followup: Followup }) {
  const { t } = useTranslation(['followups', 'ui'])
  const queries = useQueryClient()
  const [deed, setDeed] = useState<Deed>()
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (text) => (text.trim().length < 3 ? t('tooShort') : null) },
  })
  const offered = DEEDS.filter((one) => followup.can[one])
  if (offered.length === 0) return null
  if (!deed) {
    return (
      <div className={classes.deeds}>
        {offered.map((one) => (
          <Button key={one} variant={one === 'close' ? 'filled' : 'default'} onClick={() => setDeed(one)}>
            {t(one)}
          </Button>
        ))}
      </div>
    )
  }
  const submit = async ({ text }: { text: string }) => {
    await send(deed, followup, text.trim())
    form.reset()
    setDeed(undefined)
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.followups.key() }),
      queries.invalidateQueries({ queryKey: api.overlaps.key() }),
    ])
    void notifyDone(t(DONE[deed]))
  }
  const label = t(`${deed}Label`)
  return (
    <Form
      form={form}
      labels={{ text: label }}
      onSubmit={submit}
      submit={t(deed)}
      more={
        <Button variant="default" onClick={() => setDeed(undefined)}>
          {t('ui:cancel')}
        </Button>
      }
    >
      <Textarea
        {...field(form, 'text', { label, help: t(`${deed}Help`) })}
        autosize
        minRows={3}
        maxLength={2000}
        autoFocus
      />
    </Form>
  )
}
