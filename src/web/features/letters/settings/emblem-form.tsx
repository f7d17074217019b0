import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterSettings } from '#contract/letters/shapes.ts'
import { client } from '../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { FileDrop } from '../../../ui/form/file-drop.tsx'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../letters.module.css'
import { useKeepSettings } from './use-keep-settings.ts'

const MOST_BYTES = 1024 * 1024

/** The emblem at the left of the letterhead: seen, changed, removed. */
export function EmblemForm({ settings }: { settings: LetterSettings }) {
  const { t } = useTranslation('letters')
  const keep = useKeepSettings()
  const agencyId = settings.agency.id
  // The picture keeps its address when it changes: the browser is to ask anew.
  const [shown, setShown] = useState(0)
  const form = useForm<{ file: File | null }>({
    initialValues: { file: null },
    validate: { file: (file) => (file ? null : t('settings.emblemMissing')) },
  })
  const put = async ({ file }: { file: File | null }) => {
    if (!file) return
    keep(await client.letters.saveEmblem({ agencyId, file }))
    setShown((count) => count + 1)
    form.reset()
    await notifyDone(t('settings.emblemDone'))
  }
  const remove = async () => {
    try {
      keep(await client.letters.removeEmblem({ agencyId }))
      await notifyDone(t('settings.emblemGone'))
    } catch (error) {
      await notifyError(error)
    }
  }
  const error = form.errors.file
  return (
    <>
      {settings.hasEmblem && (
        <div className={classes.row}>
          <img
            className={classes.emblem}
            src={`/api/letter-settings/${agencyId}/emblem?shown=${shown}`}
            alt={t('settings.emblemAlt')}
          />
          {settings.can.edit && (
            <Button variant="subtle" color="bata" onClick={() => void remove()}>
              {t('settings.emblemRemove')}
            </Button>
          )}
        </div>
      )}
      {settings.can.edit && (
        <Form form={form} labels={{ file: t('settings.emblem') }} submit={t('settings.emblemSave')} onSubmit={put}>
          <p className={classes.quiet}>{t('settings.emblemHelp')}</p>
          <FileDrop
            label={t('settings.emblem')}
            endings={['.png', '.jpg', '.jpeg']}
            maxBytes={MOST_BYTES}
            file={form.values.file}
            onFile={(file) => form.setFieldValue('file', file)}
            {...(typeof error === 'string' && { error })}
          />
        </Form>
      )}
    </>
  )
}
