import { isWithin, loadAreas } from '#modules/places/index.ts'
import type { Owner } from '#platform/database.ts'

/** The regencies that tests happen in, with all that lies inside; of the rest of the country the provinces only. */
const TEST_REGENCIES = ['35.07', '35.73', '33.27', '64.02', '52.02'] as const

/** Whether test databases have an area. */
export const isTestArea = ({ code, level }: { code: string; level: string }): boolean =>
  level === 'province' || TEST_REGENCIES.some((regency) => isWithin(code, regency))

/** The areas that every test database starts with (about 1,200). */
export const loadTestAreas = (owner: Owner): Promise<number> => loadAreas(owner, isTestArea)
