import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LetterSettings, NumberingInput, NumberingTrial } from '#contract/letters/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../letters.module.css'
import { ReadOnly } from './read-only.tsx'
import { useKeepSettings } from './use-keep-settings.ts'

type Values = NumberingInput & { continueAfter: number | '' }

/** How numbers are made, with the next one as an example; the count goes on from the paper register until the first is taken here. */
export function NumberingForm({ settings }: { settings: LetterSettings }) {
  const { t } = useTranslation('letters')
  const keep = useKeepSettings()
  const { numbering, lastSerial } = settings
  const form = useForm<Values>({ initialValues: { ...numbering, continueAfter: '' } })
  const trial = useTrial(settings, form.values)
  const labels = {
    template: t('settings.template'),
    unitCode: t('settings.unitCode'),
    padding: t('settings.padding'),
    perKind: t('settings.perKind'),
    continueAfter: t('settings.continueAfter'),
  }
  const send = async ({ continueAfter, ...values }: Values) => {
    const saved = await client.letters.saveNumbering({
      agencyId: settings.agency.id,
      ...values,
      continueAfter: continueAfter === '' ? null : continueAfter,
    })
    keep(saved)
    form.setFieldValue('continueAfter', '')
    await notifyDone(t('settings.numbersSaved'))
  }
  return (
    <>
      <div className={classes.example} aria-live="polite">
        <p className={classes.quiet}>{t('settings.example')}</p>
        {trial.fault ? (
          <p className={classes.quiet}>{trial.fault}</p>
        ) : (
          <p className={classes.number}>{trial.number}</p>
        )}
        {lastSerial !== null && <p className={classes.quiet}>{t('settings.running', { last: lastSerial })}</p>}
      </div>
      {settings.can.edit ? (
        <Form form={form} labels={labels} submit={t('settings.numbersSave')} onSubmit={send}>
          <TextInput
            {...field(form, 'template', { label: labels.template, help: t('settings.templateHelp') })}
            maxLength={120}
          />
          <div className={classes.pair}>
            <TextInput
              {...field(form, 'unitCode', {
                label: labels.unitCode,
                help: t('settings.unitCodeHelp'),
                optional: true,
              })}
              maxLength={40}
            />
            <NumberInput
              {...field(form, 'padding', { label: labels.padding, help: t('settings.paddingHelp') })}
              min={1}
              max={6}
              allowDecimal={false}
            />
          </div>
          <Checkbox {...form.getInputProps('perKind', { type: 'checkbox' })} label={labels.perKind} />
          {lastSerial === null && (
            <NumberInput
              {...field(form, 'continueAfter', {
                label: labels.continueAfter,
                help: t('settings.continueHelp'),
                optional: true,
              })}
              min={0}
              max={999_999}
              allowDecimal={false}
            />
          )}
        </Form>
      ) : (
        <ReadOnly
          rows={[
            [labels.template, numbering.template],
            [labels.unitCode, numbering.unitCode],
          ]}
        />
      )}
    </>
  )
}

/** The next number under the pattern as it is being typed. */
function useTrial({ agency, nextNumber }: LetterSettings, values: Values): NumberingTrial {
  const { template, padding, unitCode, perKind } = values
  const [typed] = useDebouncedValue({ template, padding, unitCode, perKind: perKind ? 'true' : 'false' }, 250)
  const { data } = useQuery({
    ...api.letters.tryNumbering.queryOptions({ input: { agencyId: agency.id, ...typed } }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return data ?? { number: nextNumber, fault: null }
}
