import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { SMALL_ICON } from '../../../ui/icon.ts'

/** A button that asks for one file of an officer's phone. The same one may be chosen again. */
export function PickFile({ label, isBusy, onFile }: { label: string; isBusy: boolean; onFile: (file: File) => void }) {
  return (
    <Button component="label" variant="default" loading={isBusy} leftSection={<IconUpload {...SMALL_ICON} />}>
      {label}
      <input
        type="file"
        accept=".jsonl,application/x-ndjson"
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </Button>
  )
}
