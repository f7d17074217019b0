import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NeedsInput } from '#contract/gatherings/logistics/lodging.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { NeedsFields, useNeedsLabels } from './needs-fields.tsx'

interface NeedsFormProps {
  gatheringId: string
  participantId: string
  onDone: () => void
}

/** The organiser notes what somebody told him. What stood there before is replaced, not shown: opening is a deed of its own. */
export function NeedsForm({ gatheringId, participantId, onDone }: NeedsFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm<NeedsInput>({ initialValues: { needs: [], diet: '', health: '' } })
  const send = async (values: NeedsInput) => {
    await client.gatherings.lodging.writeNeeds({ id: gatheringId, participantId, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.lodging.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  return (
    <Form form={form} labels={useNeedsLabels()} submit={t('logistics.save')} onSubmit={send}>
      <NeedsFields form={form} />
    </Form>
  )
}
