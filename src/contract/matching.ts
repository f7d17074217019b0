import { questions } from './matching/questions.ts'
import { runs } from './matching/runs.ts'

/** Is this the same person: what staff are asked, and how the machine recognises people. */
export const matching = { ...runs, questions }
