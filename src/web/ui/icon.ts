/** Icons are drawn at 1.75 so that they match the weight of the type. */
export const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const
export const SMALL_ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
