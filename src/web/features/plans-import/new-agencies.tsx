import { useTranslation } from 'react-i18next'

/** Agencies that an import registers, folded away. */
export function NewAgencies({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('plans-import')
  if (names.length === 0) return null
  return (
    <details>
      <summary>{t('check.agencies', { count: names.length })}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
