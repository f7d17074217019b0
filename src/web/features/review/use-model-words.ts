import i18next from 'i18next'

const wordOf = (key: string, otherwise: string): string => {
  const full = `review:model.${key}`
  return i18next.exists(full) ? i18next.t(full as never) : otherwise
}

/** Words for the names that a model uses; a name that has none yet stands as it is. */
export const useModelWords = () => ({
  comparisonName: (comparison: string) => wordOf(`comparison.${comparison}`, comparison),
  levelName: (comparison: string, level: string) =>
    wordOf(`level.${comparison}.${level}`, `${wordOf(`comparison.${comparison}`, comparison)}: ${level}`),
  ruleName: (rule: string) => wordOf(`rule.${rule}`, rule),
})
