import { useTranslation } from 'react-i18next'
import type { ImportState } from '#contract/imports.ts'
import { Badge } from '../figures/badges.tsx'
import { IMPORT_STATES } from './states.ts'

/** Where a file on its way in stands, in a word. */
export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation('ui')
  const [tone, icon] = IMPORT_STATES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`importing.state.${state}`)}
    </Badge>
  )
}
