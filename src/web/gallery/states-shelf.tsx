import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { Job } from '../lib/follow-job.ts'
import { ConfirmDialog } from '../ui/feedback/confirm-dialog.tsx'
import { ErrorState } from '../ui/feedback/error-state.tsx'
import { JobView } from '../ui/feedback/job-progress.tsx'
import { LoadingPage } from '../ui/feedback/loading.tsx'
import { NoPermission } from '../ui/feedback/no-permission.tsx'
import { notifyDone, notifyError } from '../ui/feedback/notify.ts'
import { Shelf } from './shelf.tsx'

const job = (state: Job['state'], done: number, total: number | null): Job => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'plans.import',
  state,
  done,
  total,
  result: null,
  error:
    state === 'failed'
      ? {
          code: 'file_unreadable',
          message: 'Berkas berhenti di baris 4.120. Simpan ulang sebagai XLSX, lalu unggah lagi.',
        }
      : null,
  createdAt: '2026-02-10T01:00:00Z',
  finishedAt: null,
  can: { cancel: true },
})

/** What a page shows when there is nothing, not yet, not allowed, or broken. */
export function StatesShelf() {
  const [asking, setAsking] = useState(false)
  const broken = new ORPCError('internal', { status: 500, data: { requestId: '7f3a-19' } })
  return (
    <>
      <Shelf title="Pekerjaan panjang">
        <JobView
          title="Mengimpor rencana Dinas Tenaga Kerja"
          job={job('running', 3120, 8244)}
          onCancel={() => undefined}
        />
        <JobView title="Menghitung tumpang tindih" job={job('running', 0, null)} lost />
        <JobView title="Mengimpor rencana" job={job('failed', 4120, 8244)} />
        <JobView title="Mengimpor rencana" job={job('done', 8244, 8244)}>
          8.244 baris · 7.961 siap · 231 perlu dilihat · 52 ditolak
        </JobView>
      </Shelf>
      <Shelf title="Pesan">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Button variant="default" onClick={() => setAsking(true)}>
            Hapus kegiatan
          </Button>
          <Button variant="default" onClick={() => void notifyDone('Kegiatan tersimpan.')}>
            Kabar baik
          </Button>
          <Button variant="default" onClick={() => void notifyError(broken, 'Kegiatan tidak tersimpan')}>
            Kabar buruk
          </Button>
        </div>
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title="Hapus kegiatan ini?"
          gone={[
            '“Pelatihan roti bagi anggota DWP Sekretariat Daerah”',
            '3 sasaran dan anggaran Rp150.000.000',
            '1 putusan tumpang tindih',
          ]}
          undoUntil="sampai 24 Februari 2026"
          deed="Hapus kegiatan"
          onConfirm={async () => setAsking(false)}
        />
      </Shelf>
      <Shelf title="Gagal, tanpa hak, memuat">
        <ErrorState error={broken} title="Daftar kegiatan tidak dapat dimuat" onRetry={() => undefined} />
        <ErrorState
          error={new ORPCError('unknown_reference', { status: 422, data: { what: 'Desa' } })}
          title="Kegiatan tidak tersimpan"
        />
        <NoPermission roleName="Operator" />
        <LoadingPage />
      </Shelf>
    </>
  )
}
