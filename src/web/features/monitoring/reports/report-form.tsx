import { ActionIcon, Button, NumberInput, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Contribution } from '#contract/monitoring/shapes.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { ICON } from '../../../ui/icon.ts'
import { AMOUNT, sumOf } from '../forms/target-values.ts'
import { inWords } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { EMPTY_ROW, type ReportValues, reportOf, reportValues, totalOf } from './report-values.ts'

export interface ReportSharer {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

interface Props {
  before: Contribution | null
  unit: string
  countsPeople: boolean
  districts: readonly { readonly code: string; readonly name: string }[]
  /** Who shares it; one alone shares nothing. */
  sharers: readonly ReportSharer[]
  onSend: (report: ReturnType<typeof reportOf>, reason: string) => Promise<void>
}

/** What was reached within a quarter, by district and sex, with its evidence and the shares of who did it together. */
export function ReportForm({ before, unit, countsPeople, districts, sharers, onSend }: Props) {
  const { t } = useTranslation('monitoring')
  const form = useForm<ReportValues>({
    initialValues: reportValues(before, sharers),
    validate: {
      rows: {
        amount: (value, values, path) => {
          const row = values.rows[Number(path.split('.')[1])]
          return value === '' && row?.female === '' && row.male === '' ? t('required') : null
        },
      },
      reason: (value) => (before === null || value.trim().length > 2 ? null : t('required')),
    },
  })
  const { rows, shares } = form.values
  const total = totalOf(rows)
  const labels = {
    rows: t('report.rows'),
    sexReason: t('report.sexReason'),
    evidence: t('report.evidence'),
    shares: t('report.shares'),
    reason: t('report.reason'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={before ? t('report.correct') : t('report.send')}
      onSubmit={(values) => onSend(reportOf(values, sharers), values.reason)}
    >
      <fieldset className={classes.group}>
        <legend>{labels.rows}</legend>
        <p className={classes.quiet}>{t('report.rowsHelp')}</p>
        {rows.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until they are saved
          <fieldset key={at} className={classes.panel} aria-label={t('report.row', { n: at + 1 })}>
            <div className={classes.reportRow}>
              <Select
                {...field(form, `rows.${at}.districtCode`, { label: t('report.district'), optional: true })}
                data={districts.map(({ code, name }) => ({ value: code, label: name }))}
                value={rows[at]?.districtCode || null}
                onChange={(code) => form.setFieldValue(`rows.${at}.districtCode`, code ?? '')}
                placeholder={t('report.unknownDistrict')}
                searchable
                clearable
              />
              <NumberInput {...field(form, `rows.${at}.amount`, { label: t('report.amount', { unit }) })} {...AMOUNT} />
              {countsPeople && (
                <>
                  <NumberInput
                    {...field(form, `rows.${at}.female`, { label: t('report.female') })}
                    aria-required={false}
                    {...AMOUNT}
                  />
                  <NumberInput
                    {...field(form, `rows.${at}.male`, { label: t('report.male') })}
                    aria-required={false}
                    {...AMOUNT}
                  />
                  <NumberInput
                    {...field(form, `rows.${at}.disabled`, { label: t('report.disabled') })}
                    aria-required={false}
                    {...AMOUNT}
                  />
                </>
              )}
              {rows.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  size={40}
                  aria-label={t('report.removeRow', { n: at + 1 })}
                  onClick={() => form.removeListItem('rows', at)}
                >
                  <IconX {...ICON} />
                </ActionIcon>
              )}
            </div>
          </fieldset>
        ))}
        <div className={classes.deeds}>
          <Button variant="default" size="compact-md" onClick={() => form.insertListItem('rows', EMPTY_ROW)}>
            {t('report.addRow')}
          </Button>
          <strong role="status">{t('report.total', { amount: inWords(total), unit })}</strong>
        </div>
        {countsPeople && <p className={classes.quiet}>{t('report.disabledHelp')}</p>}
      </fieldset>
      {countsPeople && (
        <Textarea
          {...field(form, 'sexReason', { label: labels.sexReason, optional: true })}
          maxLength={500}
          autosize
          minRows={2}
        />
      )}
      <Textarea
        {...field(form, 'evidence', { label: labels.evidence, help: t('report.evidenceHelp'), optional: true })}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {sharers.length > 1 && (
        <fieldset className={classes.group}>
          <legend>{labels.shares}</legend>
          <p className={classes.quiet}>{t('report.sharesHelp')}</p>
          <div className={classes.numbers}>
            {sharers.map(({ id, shortName }, at) => (
              <NumberInput
                key={id}
                {...field(form, `shares.${at}`, { label: shortName, optional: true })}
                {...AMOUNT}
              />
            ))}
          </div>
          <div className={classes.deeds}>
            <Button
              variant="default"
              size="compact-md"
              onClick={() =>
                form.setFieldValue(
                  'shares',
                  sharers.map(() => ''),
                )
              }
            >
              {t('report.propose')}
            </Button>
            {shares.some((share) => share !== '') && (
              <span className={sumOf(shares) === total ? undefined : classes.behind} role="status">
                {t('report.sharesSum', { sum: inWords(sumOf(shares)), amount: inWords(total) })}
              </span>
            )}
          </div>
        </fieldset>
      )}
      {before && <Textarea {...field(form, 'reason', { label: labels.reason })} maxLength={500} autosize minRows={2} />}
    </Form>
  )
}
