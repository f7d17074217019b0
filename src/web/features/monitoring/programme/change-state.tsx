import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { useSaved } from '../use-saved.ts'

/** Ends a programme or resumes it, with the reason. */
export function ChangeState({ programme }: { programme: StrategicProgramme }) {
  const { t } = useTranslation('monitoring')
  const [opened, setOpened] = useState(false)
  const saved = useSaved(() => setOpened(false))
  const isActive = programme.state === 'active'
  const words = isActive ? t('programme.end') : t('programme.resume')
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('required')) },
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={words}>
        {isActive && <p>{t('programme.endWhy')}</p>}
        <Form
          form={form}
          labels={{ reason: t('programme.reason') }}
          submit={words}
          onSubmit={async ({ reason }) => {
            const { id, version } = programme
            await client.plans.strategic.changeState({ id, version, state: isActive ? 'ended' : 'active', reason })
            form.reset()
            await saved()
          }}
        >
          <Textarea {...field(form, 'reason', { label: t('programme.reason') })} autosize minRows={2} />
        </Form>
      </SidePanel>
    </>
  )
}
