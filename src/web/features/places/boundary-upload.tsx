import { Button, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundaryImport } from '#contract/places.ts'
import { api, client } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { Form } from '../../ui/form/form.tsx'
import classes from './places.module.css'

const MAX_BYTES = 60 * 1024 * 1024
const SHOWN = 8

/** Boundaries from a file of the region, for its administrator. */
export function BoundaryUpload({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('places')
  const queries = useQueryClient()
  const [result, setResult] = useState<BoundaryImport>()
  const form = useForm<{ file: File | null; source: string }>({
    initialValues: { file: null, source: '' },
    validate: {
      file: (file) => (file ? null : t('upload.fileMissing')),
      source: (source) => (source.trim().length >= 3 ? null : t('upload.sourceMissing')),
    },
  })
  const save = async ({ file, source }: { file: File | null; source: string }) => {
    if (!file) return
    setResult(await client.places.importBoundaries({ file, source }))
    await queries.invalidateQueries({ queryKey: api.places.key() })
  }
  const fileError = form.errors.file

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('upload.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('upload.close') }}
    >
      {result ? (
        <Outcome result={result} onClose={onClose} />
      ) : (
        <Form
          form={form}
          labels={{ file: t('upload.file'), source: t('upload.source') }}
          onSubmit={save}
          submit={t('upload.submit')}
        >
          <p className={classes.hint}>{t('upload.help')}</p>
          <FileDrop
            label={t('upload.file')}
            endings={['.geojson', '.topojson', '.json']}
            maxBytes={MAX_BYTES}
            file={form.values.file}
            onFile={(file) => form.setFieldValue('file', file)}
            {...(typeof fileError === 'string' && { error: fileError })}
          />
          <TextInput {...field(form, 'source', { label: t('upload.source'), help: t('upload.sourceHelp') })} />
        </Form>
      )}
    </Modal>
  )
}

const list = (codes: readonly string[]) => `${codes.slice(0, SHOWN).join(', ')}${codes.length > SHOWN ? ', …' : ''}`

function Outcome({
  result: { imported, unknown, outside, unusable },
  onClose,
}: {
  result: BoundaryImport
  onClose: () => void
}) {
  const { t } = useTranslation('places')
  return (
    <div className={classes.details} role="status">
      <p>
        <strong>{imported > 0 ? t('upload.done', { count: imported }) : t('upload.nothing')}</strong>
      </p>
      {unknown.length > 0 && <p>{t('upload.unknown', { n: unknown.length, codes: list(unknown) })}</p>}
      {outside.length > 0 && <p>{t('upload.outside', { n: outside.length, codes: list(outside) })}</p>}
      {unusable.length > 0 && <p>{t('upload.unusable', { n: unusable.length })}</p>}
      <div>
        <Button onClick={onClose}>{t('upload.close')}</Button>
      </div>
    </div>
  )
}
