import { evaluations } from './evaluations.ts'
import { members } from './members.ts'
import { programmes } from './programmes.ts'
import { units } from './units.ts'
import { visits } from './visits.ts'

/** Dharma Wanita Persatuan: units beside the agencies, boards, members, work programmes, coaching visits, evaluations. */
export const dwp = { units, members, programmes, visits, evaluations }
