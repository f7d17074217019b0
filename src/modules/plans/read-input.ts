import type { ActivityInput } from '#contract/plans/activities.ts'
import { isWithin, listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { ActivityFields } from './activity.ts'
import { parseCode } from './nomenclature/code.ts'
import { findProgrammeOwner } from './queries/surroundings.ts'
import { targetFaults } from './target.ts'

const refuse = (path: string, message: string) =>
  new AppError('invalid_input', { fields: path, issues: [{ path, message }] })

type Read = Omit<ActivityFields, 'sourceId' | 'status' | 'statusReason'>

/**
 * A filled-in form as fields of an activity: the code in the writing of the lists, the unit of the target group the same as of the count, places
 * and programme known. Errors: invalid_input (with the field), unknown_reference.
 */
export async function readActivityInput(ctx: Context, year: number, input: ActivityInput): Promise<Read> {
  const code = input.code ? parseCode(input.code) : undefined
  if (input.code && !code)
    throw refuse('code', 'Ini bukan kode nomenklatur, misalnya 1.06.02.2.03.0004. Pilih dari usulan, atau kosongkan.')
  const [fault] = input.target ? targetFaults(input.target) : []
  if (fault) throw refuse(`target.${fault.key}`, fault.message)
  await assertPlaces(ctx, input.areaCodes)
  if (input.programmeId) {
    const owner = await findProgrammeOwner(ctx, input.programmeId)
    assert(owner?.agencyId === input.agencyId && owner.year === year, 'unknown_reference', { what: 'programme' })
  }
  const target = input.target && Object.keys(input.target).length > 0 ? input.target : null
  return {
    agencyId: input.agencyId,
    supportAgencyIds: input.supportAgencyIds.filter((id) => id !== input.agencyId),
    programmeId: input.programmeId,
    code: code?.code ?? null,
    nomenclatureVersion: code ? input.nomenclatureVersion : null,
    name: input.name,
    purpose: input.purpose,
    outputKind: input.outputKind,
    skillField: input.skillField,
    targetText: input.targetText,
    target: target?.satuan ? { ...target, satuan: input.unit } : target,
    areaText: input.areaText,
    areaCodes: [...new Set(input.areaCodes)],
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    expectedPeople: input.expectedPeople,
    expectedFemale: input.expectedFemale,
    expectedMale: input.expectedMale,
    splitReason: input.splitReason,
    unit: input.unit,
    budget: input.budget,
    fundSource: input.fundSource,
    partner: input.partner,
  }
}

/** Places must be of this region and on the list of areas, if there is a list. */
async function assertPlaces(ctx: Context, codes: readonly string[]) {
  assert(
    codes.every((code) => isWithin(code, ctx.region)),
    'unknown_reference',
    { what: 'area' },
  )
  const known = new Set((await listByCodes(ctx, codes)).map(({ code }) => code))
  assert(
    codes.every((code) => known.has(code)),
    'unknown_reference',
    { what: 'area' },
  )
}
