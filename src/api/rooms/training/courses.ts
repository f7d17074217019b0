import { api } from '#api/kit.ts'
import { coordinates, works } from '#modules/accounts/index.ts'
import {
  createCourse,
  editCourse,
  getCourse,
  listCourses,
  moveCourse,
  TRAINING_FIELDS,
  TRAINING_NEEDS,
} from '#modules/training/index.ts'
import { presentCourse } from './present.ts'

export const courses = {
  choices: api.training.courses.choices.handler(({ context: { ctx } }) => ({
    fields: TRAINING_FIELDS,
    needs: TRAINING_NEEDS,
    can: { create: coordinates(ctx.actor) || works(ctx.actor) },
  })),
  list: api.training.courses.list.handler(async ({ context: { ctx }, input }) => {
    const { rows, total } = await listCourses(ctx, input)
    return { rows: rows.map((row) => presentCourse(ctx, row)), total, page: input.page, pageSize: input.pageSize }
  }),
  get: api.training.courses.get.handler(async ({ context: { ctx }, input }) =>
    presentCourse(ctx, await getCourse(ctx, input.id)),
  ),
  create: api.training.courses.create.handler(async ({ context: { ctx }, input }) =>
    presentCourse(ctx, await createCourse(ctx, input)),
  ),
  edit: api.training.courses.edit.handler(async ({ context: { ctx }, input }) =>
    presentCourse(ctx, await editCourse(ctx, input)),
  ),
  end: api.training.courses.end.handler(async ({ context: { ctx }, input }) =>
    presentCourse(ctx, await moveCourse(ctx, { ...input, to: 'ended' })),
  ),
  reopen: api.training.courses.reopen.handler(async ({ context: { ctx }, input }) =>
    presentCourse(ctx, await moveCourse(ctx, { ...input, to: 'open' })),
  ),
}
