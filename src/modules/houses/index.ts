/**
 * Houses: unfit houses (RTLH), one record a house from proposal to handover, however many give.
 * Nouns: house, owner, survey (facts), photograph, decision (decree for many houses), plan of materials (DRPB), gift (of the stack of givers), gap,
 * history.
 * Verbs: propose (by hand, from a list), survey, decide, plan, promise, deliver, correct, cancel, build, hand over.
 * States: proposed → surveyed → decided → planned → building → handed_over, or cancelled with a kind and a reason; each from the one before it.
 * Rules of the room: cost = promised + delivered + gap, and at the handover cost = delivered; one house under way for a family, whoever keeps it;
 * a family's waiting time holds across all sources; a house counts once however many give.
 * Walls: the keeping agency, agencies with a gift that stands (without numbers of people), coordinators; to others it is not there.
 */

export { candidatesPaper, decisionPaper, listDecisions } from './documents/list-paper.ts'
export { writeHousePaper } from './documents/write-document.ts'
export * from './field/index.ts'
export { getHouse } from './get-house.ts'
export {
  cancelGift,
  confirmReportedGift,
  correctGift,
  deliverGift,
  promiseGift,
  retractDelivery,
} from './givers/change-gift.ts'
export { type NamedGift, readPlan, readStack } from './givers/read-stack.ts'
export { savePlan } from './givers/save-plan.ts'
export { SCHEMES as HOUSE_SCHEMES } from './givers/schemes.ts'
export type { House } from './house.ts'
export { gapOf } from './house.ts'
export * from './photos/index.ts'
export { can as canOnHouses } from './policy.ts'
export { askBeforeCreate, askBeforeEdit } from './proposing/ask-first.ts'
export { createHouse } from './proposing/create-house.ts'
export { editHouse } from './proposing/edit-house.ts'
export {
  ASKED_AT_ONCE,
  type AskedRows,
  admitRows,
  askAboutRows,
  listCandidates,
  proposeFromList,
} from './proposing/propose-from-list.ts'
export { type ReadHouse, readHouse, showHistory } from './read-house.ts'
export { revealNumbers } from './reveal-numbers.ts'
export { sealedColumns as sealedInHouses } from './sealed-columns.ts'
export { cancelHouse } from './steps/cancel-house.ts'
export { decideHouses } from './steps/decide-houses.ts'
export { checkHandover, handOver } from './steps/hand-over.ts'
export { JUDGED_AT_ONCE, type JudgedHouse, judgeDecision } from './steps/judge-decision.ts'
export { noteProgress } from './steps/works.ts'
export { SCALE as SURVEY_SCALE } from './survey/form.ts'
export { type ReadJudgement, readJudgement } from './survey/read-judgement.ts'
export { takeOverHouses } from './takeover/take-over-houses.ts'
export type { WholeAnswer, WholeGift, WholeHouse, WholeItem, WholePhoto } from './takeover/whole-house.ts'
export { tallyHandedOver } from './tally-handed-over.ts'
export { exportHouses } from './views/export-houses.ts'
export { listFinished } from './views/list-finished.ts'
export { listHouses } from './views/list-houses.ts'
export { showBoard } from './views/show-board.ts'
export { showBurnUp } from './views/show-burn-up.ts'
export { listYears as listHouseYears, showFigures, showMap } from './views/show-figures.ts'
export { showGivers } from './views/show-givers.ts'
