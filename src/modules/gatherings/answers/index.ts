export { answerByLink, answerCall, openParticipantLink, takesAnswers } from './answer-call.ts'
export { exportLinks } from './export-links.ts'
export { invitationUrl } from './personal-link.ts'
export { announceGathering, getLink, inviteWaiting, remindSilent } from './send-call.ts'
