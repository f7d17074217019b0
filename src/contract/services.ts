import { checks } from './services/checks.ts'
import { conflicts } from './services/conflicts.ts'
import { overview } from './services/overview.ts'
import { rules } from './services/rules.ts'

/** Who received what from whom; rules of combination and cool-down; minimal answers about candidates. */
export const services = { ...overview, rules, conflicts, checks }
