import { useTranslation } from 'react-i18next'

/** The names of the four steps of an import in the language of the screen. */
export function useStepNames(): readonly string[] {
  const { t } = useTranslation('ui')
  return [
    t('importing.steps.file'),
    t('importing.steps.columns'),
    t('importing.steps.check'),
    t('importing.steps.save'),
  ]
}
