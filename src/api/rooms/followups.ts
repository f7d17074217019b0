import { calendar } from './followups/calendar.ts'
import { mail } from './followups/mail.ts'
import { notices } from './followups/notices.ts'
import { owed } from './followups/owed.ts'
import { rules } from './followups/rules.ts'

export const followups = { ...owed, rules, notices, calendar, mail }
