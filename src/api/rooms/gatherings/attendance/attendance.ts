import { api } from '#api/kit.ts'
import {
  decideAttendance,
  exportAttendance,
  getBoard,
  pageBadges,
  pageConflicts,
  pagePeople,
  pageSession,
  recordAttendance,
  setRules,
  showSessionCodes,
} from '#modules/gatherings/index.ts'

const routes = api.gatherings.attendance

/** A page of rows with where it stands. */
const paged = async <T extends { rows: unknown[]; total: number }>(
  { page, pageSize }: { page: number; pageSize: number },
  found: Promise<T>,
) => ({ ...(await found), page, pageSize })

export const attendance = {
  board: routes.board.handler(({ context, input }) => getBoard(context.ctx, input.id)),
  session: routes.session.handler(({ context, input }) => paged(input, pageSession(context.ctx, input))),
  people: routes.people.handler(({ context, input }) => paged(input, pagePeople(context.ctx, input))),
  conflicts: routes.conflicts.handler(({ context, input }) => paged(input, pageConflicts(context.ctx, input))),
  record: routes.record.handler(({ context, input }) => recordAttendance(context.ctx, input)),
  decide: routes.decide.handler(({ context, input }) => decideAttendance(context.ctx, input)),
  setRules: routes.setRules.handler(({ context, input }) => setRules(context.ctx, input)),
  codes: routes.codes.handler(({ context, input }) => showSessionCodes(context.ctx, input.id)),
  badges: routes.badges.handler(({ context, input }) => paged(input, pageBadges(context.ctx, input))),
  export: routes.export.handler(({ context, input }) => exportAttendance(context.ctx, input.id)),
}
