import { Button, Modal, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Decision, Pair } from '#contract/overlaps/pairs.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

interface WithdrawDialogProps {
  pair: Pair
  decision: Decision
  opened: boolean
  onClose: () => void
}

/** Takes a decision back, with the reason; says before what becomes of the pair and the followup. */
export function WithdrawDialog({ pair, decision, opened, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation(['synergy', 'ui'])
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim().length < 3 ? t('decision.withdrawReasonMissing') : null) },
  })
  const withdraw = async ({ reason }: { reason: string }) => {
    const saved = await client.overlaps.withdrawDecision({ id: decision.id, reason: reason.trim() })
    onClose()
    queries.setQueryData(api.overlaps.pair.queryKey({ input: { a: pair.a.id, b: pair.b.id } }), saved)
    void notifyDone(t('decision.withdrawn'))
    void queries.invalidateQueries({ queryKey: api.overlaps.key() })
    void queries.invalidateQueries({ queryKey: api.followups.key() })
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('decision.withdrawQuestion')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p>{t('decision.withdrawConsequence')}</p>
      <Form
        form={form}
        labels={{ reason: t('decision.withdrawReason') }}
        onSubmit={withdraw}
        submit={t('decision.withdrawDecision')}
        more={
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <Textarea
          {...field(form, 'reason', { label: t('decision.withdrawReason') })}
          autosize
          minRows={3}
          data-autofocus
        />
      </Form>
    </Modal>
  )
}
