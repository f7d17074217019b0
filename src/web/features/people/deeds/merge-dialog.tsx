import { Button, Modal, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../person/person.module.css'
import { useSettled } from './use-settled.ts'

const FEW = 10

/** Finds the other person and makes both one; why, and what follows. */
export function MergeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['people', 'ui'])
  const settled = useSettled()
  const [typed, setTyped] = useState(person.name)
  const [q] = useDebouncedValue(typed.trim(), 300)
  const query = useQuery({
    ...api.people.search.queryOptions({ input: { q, page: 1, pageSize: FEW + 1, sort: 'name' } }),
    enabled: q.length >= 2,
  })
  const others = (query.data?.rows ?? []).filter(({ id }) => id !== person.id).slice(0, FEW)
  const form = useForm({
    initialValues: { otherPersonId: '', reason: '' },
    validate: {
      otherPersonId: (id) => (id ? null : t('merge.otherMissing')),
      reason: (reason) => (reason.trim().length < 3 ? t('missingReason') : null),
    },
  })
  const merge = async ({ otherPersonId, reason }: { otherPersonId: string; reason: string }) => {
    const { id } = await client.people.merge({
      id: person.id,
      otherPersonId,
      version: person.version,
      reason: reason.trim(),
    })
    onClose()
    await settled(t('merge.done'), id)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merge.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p>{t('merge.what')}</p>
      <Form
        form={form}
        labels={{ otherPersonId: t('merge.other'), reason: t('reason') }}
        onSubmit={merge}
        submit={t('merge.submit')}
        more={
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <TextInput
          label={t('merge.search')}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        <Radio.Group {...field(form, 'otherPersonId', { label: t('merge.other') })}>
          <div className={classes.found}>
            {others.map(({ id, name, sex, age, village, records }) => (
              <Radio
                key={id}
                value={id}
                label={name}
                description={[
                  sex && t(`sexOf.${sex}`),
                  age !== null && t('years', { n: age }),
                  village?.fullName,
                  t('inRecords', { count: records }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
            ))}
            {query.error ? (
              <p className={classes.hint}>{requestError(query.error).message}</p>
            ) : (
              others.length === 0 && query.data && <p className={classes.hint}>{t('merge.nobody')}</p>
            )}
          </div>
        </Radio.Group>
        <Textarea
          {...field(form, 'reason', { label: t('reason'), help: t('merge.reasonHelp') })}
          autosize
          minRows={2}
        />
      </Form>
    </Modal>
  )
}
