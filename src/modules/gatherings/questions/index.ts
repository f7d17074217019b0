/** Questions before and after a gathering with scores by topic, and anonymous feedback. */
export { answerQuestions, giveFeedback, openOwnQuestions } from './answer-questions.ts'
export { copyQuestions, readQuestions, readResults, setQuestions } from './ask-questions.ts'
