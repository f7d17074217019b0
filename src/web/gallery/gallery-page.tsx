import { Button } from '@mantine/core'
import { Page } from '../ui/page/page.tsx'
import { FiguresShelf } from './figures-shelf.tsx'
import { FormShelf } from './form-shelf.tsx'
import { ListShelf } from './list-shelf.tsx'
import { StatesShelf } from './states-shelf.tsx'

/** Every component in every state, for those who build Selaras. */
export function GalleryPage() {
  return (
    <Page
      title="Rencana mana yang saling tumpang tindih?"
      context="Semua kegiatan tahun 2026 dari 46 perangkat daerah, dihitung ulang setiap kali rencana berubah."
      crumbs={[
        { name: 'Beranda', to: '/' },
        { name: 'Rak komponen', to: '/dev/ui' },
      ]}
      figures={[
        { value: '12', label: 'tumpang tindih belum diputus', to: '/dev/ui', tone: 'bata' },
        { value: '31', label: 'saling melengkapi', to: '/dev/ui', tone: 'daun' },
        { value: '8', label: 'salah urutan', to: '/dev/ui', tone: 'kunyit' },
        { value: 'Rp4,2 M', label: 'terlibat', source: 'DPA 2026, per 10 Feb 2026' },
      ]}
      more={<Button variant="default">Unduh</Button>}
      action={<Button>Impor rencana</Button>}
    >
      <ListShelf />
      <FiguresShelf />
      <FormShelf />
      <StatesShelf />
    </Page>
  )
}
