import type { Gathering } from '#contract/gatherings/shapes.ts'

export function DocumentsPart({ gathering }: { gathering: Gathering }) {
  return <p>{gathering.title}</p>
}
