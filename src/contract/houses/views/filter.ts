import { z } from 'zod'
import { AreaCode, Id, severalOf } from '../../shapes.ts'
import { GiverKind, HouseState } from '../shapes.ts'

/** The year in which houses are to be repaired. */
export const HouseYear = z.coerce.number().int().min(2000).max(2100)

/** Which houses; list, board, spreadsheet and before–after stand on the same filters. */
export const HouseFilter = z.object({
  /** Without: all years. */
  year: HouseYear.optional(),
  state: severalOf(HouseState, 7).optional(),
  /** A district or a village. */
  area: AreaCode.optional(),
  /** Who keeps the record. */
  agencyId: severalOf(Id, 50).optional(),
  /** Somebody of this kind gives to it, promised or delivered. */
  giver: severalOf(GiverKind, 8).optional(),
  giverAgencyId: Id.optional(),
  partnerId: Id.optional(),
  /** Money is still missing to the plan of materials. */
  gap: z.stringbool().optional(),
  /** The photograph of this stage, or of any, is missing although the works have come that far. */
  missing: z.enum(['any', '0', '30', '50', '100']).optional(),
  /** A photograph that counts deserves a second look. */
  doubtful: z.stringbool().optional(),
  /** Officers answered one question of the survey differently, and nobody has decided. */
  conflicting: z.stringbool().optional(),
  /** Longer in its state than seed/houses/waiting-days.csv gives. */
  late: z.stringbool().optional(),
  /** Part of the code, the owner's name or the village's. */
  q: z.string().trim().max(100).optional(),
})
export type HouseFilter = z.infer<typeof HouseFilter>
