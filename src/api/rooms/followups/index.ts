import { calendar } from './calendar.ts'
import { followups as owed } from './followups.ts'
import { mail } from './mail.ts'
import { notices } from './notices.ts'
import { rules } from './rules.ts'

export const followups = { ...owed, rules, notices, calendar, mail }
