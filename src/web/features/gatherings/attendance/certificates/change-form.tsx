import { Modal, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '#contract/gatherings/certificates/certificates.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

interface ChangeFormProps {
  gatheringId: string
  certificate: Certificate
  deed: 'reissue' | 'revoke'
  onClose: () => void
}

/** A certificate issued anew or withdrawn, with the reason. */
export function ChangeForm({ gatheringId, certificate, deed, onClose }: ChangeFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { personName: certificate.personName, reason: '' },
    validate: {
      personName: (value) => (value.trim().length < 2 ? t('attendance.form.required') : null),
      reason: (value) => (value.trim().length < 3 ? t('attendance.form.required') : null),
    },
  })
  const labels = { personName: t('attendance.certificates.personName'), reason: t('attendance.form.reason') }
  const isReissue = deed === 'reissue'
  const title = isReissue
    ? t('attendance.certificates.reissueTitle')
    : t('attendance.certificates.revokeTitle', { name: certificate.personName })
  return (
    <Modal opened onClose={onClose} title={title}>
      <p>{isReissue ? t('attendance.certificates.reissueWhy') : t('attendance.certificates.revokeWhy')}</p>
      <Form
        form={form}
        labels={labels}
        submit={isReissue ? t('attendance.certificates.reissue') : t('attendance.certificates.revoke')}
        onSubmit={async ({ personName, reason }) => {
          const which = { id: gatheringId, certificateId: certificate.id, reason }
          if (isReissue) await client.gatherings.certificates.reissue({ ...which, personName })
          else await client.gatherings.certificates.revoke(which)
          await queries.invalidateQueries({ queryKey: api.gatherings.certificates.key() })
          await notifyDone(t('attendance.certificates.done'))
          onClose()
        }}
      >
        {isReissue && <TextInput {...field(form, 'personName', { label: labels.personName })} />}
        <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />
      </Form>
    </Modal>
  )
}
