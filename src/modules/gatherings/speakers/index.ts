export { answerAsSpeaker, openSpeakerLink, speakerToken } from './answer-by-link.ts'
export { readSpeakers } from './get-speakers.ts'
export { adviceFor, isSure, type Speaker } from './speaker.ts'
export { addSpeaker, answerForSpeaker, editSpeaker, removeSpeaker, renewSpeakerLink } from './write-speaker.ts'
