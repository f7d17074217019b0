import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { client } from '../../../lib/api.ts'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { AddForm } from './add-form.tsx'
import { CandidatesDialog } from './candidates-dialog.tsx'

/** How people come into a batch, and the question to the rules of combination. */
export function PeopleDeeds({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const [asked, setAsked] = useState<'lists' | 'hand'>()
  const [isChecking, setChecking] = useState(false)
  const { doIt } = useDeed()
  const close = () => setAsked(undefined)
  const check = async () => {
    setChecking(true)
    await doIt(async () => {
      const { officer, ...counts } = await client.training.trainees.checkRules({ batchId: batch.id })
      if (counts.asked === 0) return t('person.nobodyToCheck')
      return t('person.checked', { ...counts, officer: officer && t('person.askWhom', { officer }) })
    })
    setChecking(false)
  }
  return (
    <div className={classes.deeds}>
      <Button onClick={() => setAsked('lists')}>{t('person.fromLists')}</Button>
      <Button variant="default" onClick={() => setAsked('hand')}>
        {t('person.byHand')}
      </Button>
      {batch.counts.registered > 0 && (
        <Button variant="default" loading={isChecking} onClick={() => void check()}>
          {t('person.checkRules')}
        </Button>
      )}
      <CandidatesDialog batch={batch} opened={asked === 'lists'} onClose={close} />
      <SidePanel opened={asked === 'hand'} onClose={close} title={t('person.byHand')}>
        <AddForm batchId={batch.id} onDone={close} />
      </SidePanel>
    </div>
  )
}
