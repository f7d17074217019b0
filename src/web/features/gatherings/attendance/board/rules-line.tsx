import { Button, Checkbox, Modal, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#contract/gatherings/attendance/board.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'

interface RulesLineProps {
  gathering: Gathering
  board: Board
}

/** The rules that make present late and attended passed, with where they come from. */
export function RulesLine({ gathering, board }: RulesLineProps) {
  const { t } = useTranslation('gatherings')
  const [isOpen, setOpen] = useState(false)
  const { rules } = board
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h3>{t('attendance.rules.title')}</h3>
        {board.can.setRules && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('attendance.rules.change')}
          </Button>
        )}
      </div>
      <p>
        {t('attendance.rules.line', {
          late: rules.lateMinutes,
          pass: rules.passPercent,
          counts: rules.representedCounts ? t('attendance.rules.countsYes') : t('attendance.rules.countsNo'),
        })}
      </p>
      <p className={classes.quiet}>{t('attendance.rules.source', { source: rules.source })}</p>
      {isOpen && <RulesForm gathering={gathering} board={board} onClose={() => setOpen(false)} />}
    </section>
  )
}

function RulesForm({ gathering, board, onClose }: RulesLineProps & { onClose: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { lateMinutes, nearMinutes, passPercent, representedCounts, feedbackLeast } = board.rules
  const form = useForm({
    initialValues: { lateMinutes, nearMinutes, passPercent, representedCounts, feedbackLeast, source: '' },
    validate: { source: (value) => (value.trim().length < 3 ? t('attendance.form.required') : null) },
  })
  const save = useMutation({
    ...api.gatherings.attendance.setRules.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.key() }),
  })
  const labels = {
    lateMinutes: t('attendance.rules.late'),
    nearMinutes: t('attendance.rules.near'),
    passPercent: t('attendance.rules.pass'),
    representedCounts: t('attendance.rules.represented'),
    feedbackLeast: t('attendance.rules.feedback'),
    source: t('attendance.rules.basis'),
  }
  const number = (name: 'lateMinutes' | 'nearMinutes' | 'passPercent' | 'feedbackLeast', max: number) => (
    <NumberInput {...field(form, name, { label: labels[name] })} min={0} max={max} allowDecimal={false} />
  )
  return (
    <Modal opened onClose={onClose} title={t('attendance.rules.change')}>
      <Form
        form={form}
        labels={labels}
        submit={t('attendance.rules.save')}
        onSubmit={async ({ source, ...rules }) => {
          await save.mutateAsync({ id: gathering.id, rules, source })
          onClose()
        }}
      >
        {number('lateMinutes', 240)}
        {number('nearMinutes', 720)}
        {number('passPercent', 100)}
        <Checkbox label={labels.representedCounts} {...form.getInputProps('representedCounts', { type: 'checkbox' })} />
        {number('feedbackLeast', 100)}
        <TextInput {...field(form, 'source', { label: labels.source, help: t('attendance.rules.basisHelp') })} />
      </Form>
    </Modal>
  )
}
