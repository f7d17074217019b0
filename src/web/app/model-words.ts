/** The words of the matching model, for rooms that show why two rows are one person; load them by `loadStrings('review')`. */
export { useModelWords } from '../features/review/use-model-words.ts'
