import { useTranslation } from 'react-i18next'
import type { Gift } from '#contract/houses/stack.ts'

/** What a giver is called: its name, or of the family's own the word for it. */
export function useGiverName(): (gift: Pick<Gift, 'giverName' | 'giverKind' | 'agency'>) => string {
  const { t } = useTranslation('houses')
  return ({ giverName, giverKind, agency }) => agency?.shortName || giverName || t(`giverKind.${giverKind}`)
}
