export { answerAsSpeaker, openSpeakerLink, speakerToken } from './answer-by-link.ts'
export { readSpeakers } from './get-speakers.ts'
export { adviceFor, isSure, type Speaker, takesPlace } from './speaker.ts'
export { addSpeaker, answerForSpeaker, editSpeaker, removeSpeaker, renewSpeakerLink } from './write-speaker.ts'
