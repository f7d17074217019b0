export { cloneGathering, previewClone } from './clone-gathering.ts'
