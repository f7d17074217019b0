import type { OutputKind, TargetGroup } from '#contract/plans/shapes.ts'

/** One cell of priority × area × target group that somebody should serve in a year. */
export interface Need {
  readonly id: string
  /** The id in the file it came from. */
  readonly sourceId: string
  readonly priorityId: string | null
  readonly priority: string
  readonly title: string
  readonly areaText: string
  readonly areaCodes: readonly string[]
  readonly targetText: string
  readonly target: TargetGroup | null
  readonly expectedOutput: OutputKind | null
  /** Counted in `unit`. */
  readonly expectedPeople: number | null
  readonly unit: string
}

export type NeedToSave = Omit<Need, 'id' | 'priorityId'>
