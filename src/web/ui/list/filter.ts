export interface FilterOption {
  value: string
  label: string
}

interface Named {
  /** The name of the value in the address. */
  name: string
  /** What it filters by, in words. */
  label: string
}

/** One filter of a list; what is chosen lives in the address under `name`. */
export type Filter =
  | (Named & { kind: 'choice'; options: readonly FilterOption[] })
  | (Named & { kind: 'choices'; options: readonly FilterOption[] })
  | (Named & { kind: 'flag' })

export interface Chosen {
  name: string
  label: string
  /** What is chosen, in words; empty for a flag, whose label says all. */
  words: string
  /** What the address holds once this one choice is taken away. */
  without: string[] | undefined
}

/** A choice of the address as a list; one alone is a list of one. */
export const asList = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String)

/** Every single choice that is on now, in the order of the filters. */
export function chosenOf(filters: readonly Filter[], address: Readonly<Record<string, unknown>>): Chosen[] {
  return filters.flatMap((filter): Chosen[] => {
    const value = address[filter.name]
    if (value === undefined) return []
    const { name, label } = filter
    if (filter.kind === 'flag') return [{ name, label, words: '', without: undefined }]
    const all = asList(value)
    return all.map((one) => {
      const rest = all.filter((other) => other !== one)
      const words = filter.options.find((option) => option.value === one)?.label ?? one
      return { name, label, words, without: rest.length > 0 ? rest : undefined }
    })
  })
}
