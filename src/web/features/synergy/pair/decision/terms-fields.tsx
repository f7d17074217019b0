import { Checkbox, Radio, SegmentedControl, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { field } from '../../../../ui/form/field.ts'
import classes from './decision.module.css'
import type { DecisionFormState } from './form-state.ts'

interface TermsFieldsProps {
  form: DecisionFormState
  pair: Pair
}

function WhichPlan({
  form,
  pair,
  path,
  label,
}: TermsFieldsProps & { path: 'keepId' | 'firstId' | 'cancelId'; label: string }) {
  return (
    <Radio.Group {...field(form, path, { label })} tabIndex={-1}>
      <div className={classes.which}>
        {[pair.a, pair.b].map(({ id, name, agency }, at) => (
          <Radio key={id} value={id} label={`${at === 0 ? 'A' : 'B'} · ${name} (${agency.shortName})`} />
        ))}
      </div>
    </Radio.Group>
  )
}

/** What must be said beyond the kind itself. */
export function TermsFields({ form, pair }: TermsFieldsProps) {
  const { t } = useTranslation('synergy')
  const { kind, keepId, divideBy } = form.values
  if (kind === 'sequence') return <WhichPlan form={form} pair={pair} path="firstId" label={t('decision.first')} />
  if (kind === 'withdraw') return <WhichPlan form={form} pair={pair} path="cancelId" label={t('decision.cancel')} />
  if (kind === 'join') {
    const other = keepId === pair.a.id ? pair.b : pair.a
    return (
      <>
        <WhichPlan form={form} pair={pair} path="keepId" label={t('decision.keep')} />
        <Checkbox
          label={t('decision.withdrawOther', { name: other.name })}
          description={t('decision.withdrawOtherHelp')}
          {...form.getInputProps('withdrawOther', { type: 'checkbox' })}
        />
      </>
    )
  }
  if (kind !== 'divide') return null
  const help = t(divideBy === 'area' ? 'decision.keepsHelpArea' : 'decision.keepsHelpGroup')
  return (
    <>
      <div>
        <div className={classes.label} id="divide-by">
          {t('decision.divideBy')}
        </div>
        <SegmentedControl
          aria-labelledby="divide-by"
          value={divideBy}
          onChange={(by) => form.setFieldValue('divideBy', by === 'group' ? 'group' : 'area')}
          data={[
            { value: 'area', label: t('decision.byArea') },
            { value: 'group', label: t('decision.byGroup') },
          ]}
        />
      </div>
      <div className={classes.two}>
        <Textarea
          {...field(form, 'keepsA', { label: t('decision.keeps', { agency: `A · ${pair.a.agency.shortName}` }), help })}
          autosize
          minRows={2}
        />
        <Textarea
          {...field(form, 'keepsB', { label: t('decision.keeps', { agency: `B · ${pair.b.agency.shortName}` }) })}
          autosize
          minRows={2}
        />
      </div>
    </>
  )
}
