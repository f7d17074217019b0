import { useTranslation } from 'react-i18next'

/** The names of the four steps in the language of the screen. */
export function useStepNames(): readonly string[] {
  const { t } = useTranslation('plans-import')
  return [t('steps.file'), t('steps.columns'), t('steps.check'), t('steps.save')]
}
