export { answerByLink, answerCall, openParticipantLink, takesAnswers } from './answer-call.ts'
export { exportLinks, invitationUrl } from './export-links.ts'
export { announceGathering, getLink, inviteWaiting, remindSilent } from './send-call.ts'
