import { Page } from '../ui/page/page.tsx'

/** Every component in every state, for those who build Selaras. */
export function GalleryPage() {
  return <Page title="Rak komponen">.</Page>
}
