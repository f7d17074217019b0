import { api } from '#api/kit.ts'
import {
  changeStatus,
  changeStrategicState,
  createActivity,
  createIndicator,
  createPriority,
  createProgramme,
  defineStrategic,
  describeActivities,
  editStrategic,
  explainCode,
  exportActivities,
  getActivity,
  getStrategic,
  listActivities,
  listIndicators,
  listNomenclatureVersions,
  listPriorities,
  listProgrammes,
  listStrategic,
  listViews,
  listYears,
  lockPart,
  proposeCodes,
  removeActivity,
  removeIndicator,
  removePart,
  removePriority,
  removeProgramme,
  removeView,
  restoreVersion,
  savePart,
  saveTarget,
  saveView,
  showHistory,
  showStrategicHistory,
  showVersion,
  treeActivities,
  updateActivity,
  updateIndicator,
  updatePriority,
  updateProgramme,
} from '#modules/plans/index.ts'
import { assert } from '#platform/errors.ts'

const { plans: routes } = api

const activities = {
  years: routes.activities.years.handler(({ context }) => listYears(context.ctx)),
  list: routes.activities.list.handler(({ context, input }) => listActivities(context.ctx, input)),
  overview: routes.activities.overview.handler(({ context, input }) => describeActivities(context.ctx, input)),
  tree: routes.activities.tree.handler(({ context, input }) => treeActivities(context.ctx, input)),
  export: routes.activities.export.handler(({ context, input }) => exportActivities(context.ctx, input)),
  get: routes.activities.get.handler(({ context, input }) => getActivity(context.ctx, input.id)),
  create: routes.activities.create.handler(({ context, input }) => createActivity(context.ctx, input)),
  update: routes.activities.update.handler(({ context, input }) => updateActivity(context.ctx, input)),
  changeStatus: routes.activities.changeStatus.handler(({ context, input }) => changeStatus(context.ctx, input)),
  remove: routes.activities.remove.handler(({ context, input }) => removeActivity(context.ctx, input.id)),
}

const history = {
  list: routes.history.list.handler(({ context, input }) => showHistory(context.ctx, input.id)),
  get: routes.history.get.handler(({ context, input }) => showVersion(context.ctx, input.id, input.version)),
  restore: routes.history.restore.handler(({ context, input }) => restoreVersion(context.ctx, input)),
}

const priorities = {
  list: routes.priorities.list.handler(({ context, input }) => listPriorities(context.ctx, input.year)),
  create: routes.priorities.create.handler(({ context, input }) => createPriority(context.ctx, input)),
  update: routes.priorities.update.handler(({ context, input }) => updatePriority(context.ctx, input)),
  remove: routes.priorities.remove.handler(({ context, input }) => removePriority(context.ctx, input.id)),
}

const indicators = {
  list: routes.indicators.list.handler(({ context, input }) => listIndicators(context.ctx, input)),
  create: routes.indicators.create.handler(({ context, input }) => createIndicator(context.ctx, input)),
  update: routes.indicators.update.handler(({ context, input }) => updateIndicator(context.ctx, input)),
  remove: routes.indicators.remove.handler(({ context, input }) => removeIndicator(context.ctx, input.id)),
}

const programmes = {
  list: routes.programmes.list.handler(({ context, input }) => listProgrammes(context.ctx, input)),
  create: routes.programmes.create.handler(({ context, input }) => createProgramme(context.ctx, input)),
  update: routes.programmes.update.handler(({ context, input }) => updateProgramme(context.ctx, input)),
  remove: routes.programmes.remove.handler(({ context, input }) => removeProgramme(context.ctx, input.id)),
}

const nomenclature = {
  versions: routes.nomenclature.versions.handler(({ context }) => listNomenclatureVersions(context.ctx)),
  propose: routes.nomenclature.propose.handler(({ context, input }) => proposeCodes(context.ctx, input)),
  explain: routes.nomenclature.explain.handler(({ context, input }) => explainCode(context.ctx, input.code)),
}

const strategic = {
  list: routes.strategic.list.handler(({ context, input }) => listStrategic(context.ctx, input.year)),
  get: routes.strategic.get.handler(({ context, input }) => getStrategic(context.ctx, input.id)),
  define: routes.strategic.define.handler(({ context, input }) => defineStrategic(context.ctx, input)),
  edit: routes.strategic.edit.handler(({ context, input }) => editStrategic(context.ctx, input)),
  changeState: routes.strategic.changeState.handler(({ context, input }) => changeStrategicState(context.ctx, input)),
  saveTarget: routes.strategic.saveTarget.handler(({ context, input }) => saveTarget(context.ctx, input)),
  savePart: routes.strategic.savePart.handler(({ context, input }) => savePart(context.ctx, input)),
  lockPart: routes.strategic.lockPart.handler(({ context, input }) => lockPart(context.ctx, input)),
  removePart: routes.strategic.removePart.handler(({ context, input }) => removePart(context.ctx, input)),
  history: routes.strategic.history.handler(({ context, input }) => showStrategicHistory(context.ctx, input.id)),
}

const views = {
  list: routes.views.list.handler(({ context, input }) => listViews(context.ctx, input.page)),
  save: routes.views.save.handler(({ context, input }) => saveView(context.ctx, input)),
  remove: routes.views.remove.handler(async ({ context, input }) => {
    assert(await removeView(context.ctx, input.id), 'not_found')
    return input
  }),
}

export const plans = { activities, history, priorities, indicators, programmes, nomenclature, strategic, views }
