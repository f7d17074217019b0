import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { DraftNotice } from '../ui/form/draft-notice.tsx'
import { field } from '../ui/form/field.ts'
import { FileDrop } from '../ui/form/file-drop.tsx'
import { Form } from '../ui/form/form.tsx'
import { Steps } from '../ui/form/steps.tsx'
import { useDraft } from '../ui/form/use-draft.ts'
import { AREAS } from './samples.ts'
import { Shelf } from './shelf.tsx'

const labels = { name: 'Nama kegiatan', area: 'Kecamatan', budget: 'Anggaran' }

/** Forms: fields, summary of errors, draft, steps, file. */
export function FormShelf() {
  const [step, setStep] = useState(2)
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({
    initialValues: { name: '', area: null as string | null, budget: '' as string | number, purpose: '' },
    validate: {
      name: (name) => (name.length < 5 ? 'Tulis nama kegiatan, paling sedikit lima huruf.' : null),
      area: (area) => (area ? null : 'Pilih satu kecamatan.'),
    },
  })
  const draft = useDraft('gallery', form)
  return (
    <>
      <Shelf title="Langkah">
        <Steps names={['Berkas', 'Kolom', 'Periksa', 'Simpan']} now={step} onStep={setStep} />
        <Button variant="default" w={160} onClick={() => setStep((now) => Math.min(now + 1, 3))}>
          Lanjut
        </Button>
      </Shelf>
      <Shelf title="Formulir">
        <DraftNotice draft={draft} />
        <Form form={form} labels={labels} submit="Simpan kegiatan" onSubmit={async () => draft.sent()}>
          <TextInput {...field(form, 'name', { label: labels.name, help: 'Seperti tertulis di DPA.' })} />
          <Select {...field(form, 'area', { label: labels.area })} data={AREAS} searchable />
          <NumberInput
            {...field(form, 'budget', { label: labels.budget, help: 'Rupiah penuh.', optional: true })}
            prefix="Rp"
            thousandSeparator="."
            decimalSeparator=","
            hideControls
          />
          <Textarea {...field(form, 'purpose', { label: 'Tujuan', optional: true })} autosize minRows={3} />
        </Form>
      </Shelf>
      <Shelf title="Berkas">
        <FileDrop
          label="Berkas rencana"
          endings={['.csv', '.xlsx']}
          maxBytes={20_000_000}
          file={file}
          onFile={setFile}
        />
        <FileDrop
          label="Berkas rencana (ditolak server)"
          endings={['.csv', '.xlsx']}
          maxBytes={20_000_000}
          file={
            new File(['a'.repeat(12_400)], 'Rencana Kerja Dinas Pemberdayaan Perempuan 2026 (revisi terakhir).xlsx')
          }
          onFile={() => undefined}
          error="Baris 214, kolom Tgl Lahir: 31/02/1985 tidak ada di kalender. Perbaiki di berkas atau kosongkan, lalu unggah lagi."
        />
      </Shelf>
    </>
  )
}
