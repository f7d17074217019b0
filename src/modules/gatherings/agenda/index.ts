export { listSessions as listSessionsOf } from '../queries/sessions.ts'
export { getAgenda, listAgendaVersions, saveAgenda } from './save-agenda.ts'
export { localTimes, type Session } from './session.ts'
