import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../partners.module.css'
import type { OwnProps } from './own-page.tsx'

/** Whether the partner agrees to be thanked publicly, and under which name: its own choice. */
export function OwnThanks({ page, token, onPage }: OwnProps) {
  const { t } = useTranslation('partners')
  const { consentOn, publicName } = page.thanks
  const form = useForm({
    initialValues: { publicName: publicName || page.partner.name },
    validate: { publicName: (value) => (value.trim().length > 1 ? null : t('required')) },
  })
  const labels = { publicName: t('partner.publicName') }
  const send = async (name: string | null) => onPage(await client.partners.guest.consent({ token, publicName: name }))
  return (
    <section className={classes.section}>
      <h2>{t('own.thanksTitle')}</h2>
      <p>{t('own.thanksWhat')}</p>
      {consentOn ? (
        <>
          <p>
            {t('partner.agreed', { name: publicName })} <DayText value={consentOn} short />.{' '}
            <a href={`/terima-kasih/${page.region.code}`}>{t('partner.toThanks')}</a>
          </p>
          <div>
            <Button variant="default" onClick={() => void send(null).catch(notifyError)}>
              {t('own.disagree')}
            </Button>
          </div>
        </>
      ) : (
        <Form form={form} labels={labels} submit={t('own.agree')} onSubmit={({ publicName: name }) => send(name)}>
          <TextInput {...field(form, 'publicName', { label: labels.publicName })} maxLength={200} />
        </Form>
      )}
    </section>
  )
}
