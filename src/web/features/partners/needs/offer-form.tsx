import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../ui/form/partner-select.tsx'
import { useAreas } from '../choices.ts'
import { useSaved } from '../use-saved.ts'
import { emptyTerms, TermsFields, toTerms, useTermsLabels, useTermsRules } from './terms-fields.tsx'

/** What a partner offers; without `partnerId` the partner is chosen first. */
export function OfferForm({ partnerId, onDone }: { partnerId?: string; onDone: () => void }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { region } = useSession().actingAs
  const { options } = useAreas(true)
  const form = useForm({
    initialValues: { ...emptyTerms(region.code), partnerId: partnerId ?? '' },
    validate: { ...useTermsRules(), partnerId: (value) => (value ? null : t('required')) },
  })
  const labels = { ...useTermsLabels(), partnerId: t('partners') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('save')}
      onSubmit={async ({ partnerId: id, ...terms }) => {
        await client.partners.offers.add({ id, ...toTerms(terms) })
        await saved()
      }}
    >
      {!partnerId && <PartnerSelect {...field(form, 'partnerId', { label: labels.partnerId })} />}
      <TermsFields form={form} areas={options} />
    </Form>
  )
}
