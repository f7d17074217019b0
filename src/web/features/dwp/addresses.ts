/** One gathering: a meeting of a unit, or a visit as an event. */
export const gatheringAddress = (id: string): string => `/rapat/${id}`

/** The self-evaluation of a unit in a quarter. */
export const evaluationAddress = (unitId: string, year: number, quarter: number): string =>
  `/dwp/evaluasi/${unitId}/${year}/${quarter}`
