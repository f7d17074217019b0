import { api } from '#api/kit.ts'
import {
  exportHouses,
  listFinished,
  listHouses,
  listHouseYears,
  showBoard,
  showBurnUp,
  showFigures,
  showGivers,
  showMap,
} from '#modules/houses/index.ts'

const routes = api.houses.views

export const views = {
  list: {
    page: routes.list.page.handler(({ context: { ctx }, input }) => listHouses(ctx, input)),
    export: routes.list.export.handler(({ context: { ctx }, input }) => exportHouses(ctx, input)),
    finished: routes.list.finished.handler(({ context: { ctx }, input }) => listFinished(ctx, input)),
  },
  board: routes.board.handler(({ context: { ctx }, input }) => showBoard(ctx, input)),
  figures: {
    years: routes.figures.years.handler(({ context: { ctx } }) => listHouseYears(ctx)),
    summary: routes.figures.summary.handler(({ context: { ctx }, input }) => showFigures(ctx, input)),
    map: routes.figures.map.handler(({ context: { ctx }, input }) => showMap(ctx, input)),
    burnUp: routes.figures.burnUp.handler(({ context: { ctx }, input }) => showBurnUp(ctx, input)),
    givers: routes.figures.givers.handler(({ context: { ctx }, input }) => showGivers(ctx, input)),
  },
}
