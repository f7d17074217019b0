import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

const DEEDS = ['hold', 'close', 'reopen'] as const
type Deed = (typeof DEEDS)[number]

/** The next step of its life, when its reader may take it: held, closed, open again. */
export function StateDeeds({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const [open, setOpen] = useState<Deed>()
  const close = () => setOpen(undefined)
  return DEEDS.filter((deed) => gathering.can[deed] || deed === open).map((deed) => (
    <div key={deed}>
      <Button variant="default" onClick={() => setOpen(deed)}>
        {t(`${deed}.deed`)}
      </Button>
      <SidePanel opened={open === deed} onClose={close} title={t(`${deed}.title`)}>
        <StateForm gathering={gathering} deed={deed} onDone={close} />
      </SidePanel>
    </div>
  ))
}

function StateForm({ gathering, deed, onDone }: { gathering: Gathering; deed: Deed; onDone: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { id, version } = gathering
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (deed !== 'reopen' || value.trim().length >= 3 ? null : t('required')) },
  })
  const label = deed === 'close' ? t('close.reason') : t('reason')
  const send = async ({ reason }: { reason: string }) => {
    if (deed === 'hold') await client.gatherings.events.hold({ id, version })
    else await client.gatherings.events[deed]({ id, version, reason })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    onDone()
    await notifyDone(t(`${deed}.done`))
  }
  return (
    <Form form={form} labels={{ reason: label }} submit={t(`${deed}.submit`)} onSubmit={send}>
      <p>{t(`${deed}.what`)}</p>
      {deed !== 'hold' && (
        <Textarea
          {...field(form, 'reason', { label, help: t(`${deed}.reasonHelp`), optional: deed === 'close' })}
          autosize
          minRows={2}
        />
      )}
    </Form>
  )
}
