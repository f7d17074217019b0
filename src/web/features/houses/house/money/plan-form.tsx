import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import type { ItemInput, ItemKind } from '#contract/houses/stack.ts'
import { client } from '../../../../lib/api.ts'
import { Money } from '../../../../ui/figures/values.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../house.module.css'
import { useSaved } from '../use-saved.ts'

const KINDS = ['material', 'labour', 'other'] as const satisfies readonly ItemKind[]

interface Line {
  /** Keeps the line itself while others come and go. */
  key: string
  kind: ItemKind
  name: string
  quantity: number | string
  unit: string
  unitPrice: number | string
}

const newLine = (): Line => ({
  key: crypto.randomUUID(),
  kind: 'material',
  name: '',
  quantity: '',
  unit: '',
  unitPrice: '',
})
const isWhole = ({ name, quantity, unit, unitPrice }: Line) =>
  name.trim().length > 1 && Number(quantity) > 0 && unit.trim() !== '' && unitPrice !== '' && Number(unitPrice) >= 0

interface Props {
  readonly house: House
  readonly items: readonly ItemInput[]
  readonly onDone: () => void
}

/** All lines of the plan at once; the sum shows while one types. */
export function PlanForm({ house, items, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const isBuilding = house.state === 'building'
  const form = useForm({
    initialValues: {
      lines: items.length > 0 ? items.map((item): Line => ({ ...newLine(), ...item })) : [newLine()],
      reason: '',
    },
    validate: {
      lines: (lines) => (lines.every(isWhole) ? null : t('plan.incomplete')),
      reason: (value) => (!isBuilding || value.trim().length > 2 ? null : t('reasonShort')),
    },
  })
  const { lines } = form.values
  const total = lines.reduce(
    (sum, { quantity, unitPrice }) => sum + Math.round(Number(quantity) * Number(unitPrice)),
    0,
  )
  return (
    <Form
      form={form}
      labels={{ lines: t('plan.title'), reason: t('plan.reason') }}
      submit={t('plan.submit')}
      more={
        <span>
          {t('plan.total')} <Money value={total} />
        </span>
      }
      onSubmit={async (values) => {
        await client.houses.plan.save({
          ...{ id: house.id, version: house.version, reason: values.reason },
          items: values.lines.map(({ kind, name, quantity, unit, unitPrice }) => ({
            ...{ kind, name, unit },
            ...{ quantity: Number(quantity), unitPrice: Number(unitPrice) },
          })),
        })
        await saved()
      }}
    >
      <div className={classes.lines} id="lines">
        {lines.map(({ key }, at) => (
          <fieldset key={key} className={classes.planLine}>
            <legend className="spoken">{t('plan.line', { at: at + 1 })}</legend>
            <TextInput
              {...field(form, `lines.${at}.name`, { label: t('plan.name') })}
              className={classes.whole ?? ''}
            />
            <NumberInput
              {...field(form, `lines.${at}.quantity`, { label: t('plan.quantity') })}
              hideControls
              decimalSeparator=","
              thousandSeparator="."
              min={0}
            />
            <TextInput {...field(form, `lines.${at}.unit`, { label: t('plan.unit') })} />
            <NumberInput
              {...field(form, `lines.${at}.unitPrice`, { label: t('plan.unitPrice') })}
              hideControls
              decimalSeparator=","
              thousandSeparator="."
              allowDecimal={false}
              min={0}
            />
            <Select
              {...field(form, `lines.${at}.kind`, { label: t('plan.kindLabel') })}
              data={KINDS.map((value) => ({ value, label: t(`plan.kind.${value}`) }))}
              allowDeselect={false}
            />
            {lines.length > 1 && (
              <Button
                variant="subtle"
                color="gray"
                className={classes.whole ?? ''}
                onClick={() => form.removeListItem('lines', at)}
              >
                {t('plan.remove', { at: at + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      <div>
        <Button variant="default" onClick={() => form.insertListItem('lines', newLine())}>
          {t('plan.add')}
        </Button>
      </div>
      {isBuilding && <TextInput {...field(form, 'reason', { label: t('plan.reason'), help: t('plan.reasonHelp') })} />}
    </Form>
  )
}
