import { useTranslation } from 'react-i18next'

/** Lists are read into codes where their words are known, and kept as written where they are not. */
export function useCodeWords() {
  const { i18n } = useTranslation('people')
  return (group: 'maritalOf' | 'educationOf' | 'disabilityOf' | 'relationOf', code: string | null) =>
    code && (i18n.exists(`people:${group}.${code}`) ? i18n.t(`people:${group}.${code}` as never) : code)
}
