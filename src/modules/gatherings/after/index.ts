export { lookAfterJob } from './look-after.ts'
export { noteReview } from './note-review.ts'
export { readAfter } from './read-after.ts'
