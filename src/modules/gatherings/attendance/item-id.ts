/** What an item of a batch calls itself, to answer it by, also where it is spoilt otherwise. */
export const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id).slice(0, 64) : ''
