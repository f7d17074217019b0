/**
 * Services: who received what from whom and when, and what may be received together.
 * Nouns: kind of service (catalogue in `seed/services`, and what lists brought), service (one row of a list: kind, agency, day, worth, state),
 * rule (of combination or cool-down; ends and is followed, never rewritten), conflict (services that break a rule: open → justified | handled, gone
 * when no list shows it any more), check (a question about a candidate and its minimal answer), figures (one count over the ledger by a job).
 * Verbs: ensure a kind, record services (a list's commit does), request figures (after a commit, an undoing, a run of matching), make and end a
 * rule, look at a conflict, ask about candidates.
 * Services hang on records, so they come and go with their list; whom they were given to is what the room people says today.
 * What is counted once is written to `served_profiles`: every person is in exactly one profile of each viewer, so any filter gives exact sums fast.
 */

export { type Admission, admitQuestions, type Question, type Refusal } from './checks/admit-questions.ts'
export { askAbout } from './checks/ask-about.ts'
export { askIntended, judgeIntended } from './checks/judge-intended.ts'
export { listAlerts, listChecks } from './checks/list-checks.ts'
export { placeCandidates, readCandidates } from './checks/read-candidates.ts'
export { readSettings, saveSettings } from './checks/settings.ts'
export { countFigures } from './figures/count-figures.ts'
export { onLedgerChanged, recount } from './figures/recount.ts'
export { requestFigures } from './figures/request-figures.ts'
export { wordsOfKinds } from './kinds/catalogue.ts'
export { ensureKind, listKinds } from './kinds/list-kinds.ts'
export { listOfPerson } from './ledger/of-person.ts'
export { type NewService, recordServices } from './ledger/record-services.ts'
export { settleServices } from './ledger/settle-services.ts'
export { can as canOnServices } from './policy.ts'
export { countUsed } from './queries/checks.ts'
export { type ProposedRow, pageProposed } from './queries/proposed.ts'
export { createRule } from './rules/create-rule.ts'
export { endRule } from './rules/end-rule.ts'
export { adoptExamples, missingExamples } from './rules/examples.ts'
export { type ListedRule, listRules } from './rules/list-rules.ts'
export { lookAtConflict } from './rules/look-at-conflict.ts'
export { previewRule } from './rules/preview-rule.ts'
export { chartDistricts, chartMatrix } from './views/chart.ts'
export { exportServed } from './views/export-served.ts'
export { type ListedConflict, listConflicts } from './views/list-conflicts.ts'
export { listServed } from './views/list-served.ts'
export { listChoices, summarise } from './views/summarise.ts'
