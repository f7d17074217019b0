import type { MantineColorsTuple } from '@mantine/core'

/** Indigo: action and identity. */
export const nila: MantineColorsTuple = [
  '#eff0fb',
  '#dde0f5',
  '#bcc2ea',
  '#99a1de',
  '#7a84d3',
  '#6069c6',
  '#4b53b3',
  '#3c4399',
  '#31377d',
  '#262b62',
]

/** Turmeric: needs attention. */
export const kunyit: MantineColorsTuple = [
  '#fff8e1',
  '#fdeebd',
  '#fadf87',
  '#f5cc4d',
  '#eeb91f',
  '#d39a09',
  '#a97605',
  '#855b06',
  '#68480a',
  '#4e370b',
]

/** Leaf: done. */
export const daun: MantineColorsTuple = [
  '#eaf6ec',
  '#d3ebd7',
  '#a8d6b0',
  '#7bc087',
  '#56ab66',
  '#3f964f',
  '#2d7a3d',
  '#246332',
  '#1c4f28',
  '#143b1e',
]

/** Brick: conflict or overdue. */
export const bata: MantineColorsTuple = [
  '#fdeeea',
  '#f9d9d1',
  '#f0b1a3',
  '#e88d79',
  '#dd6a50',
  '#cb4a2e',
  '#ad3b22',
  '#8d301c',
  '#702716',
  '#531d11',
]

/** Warm greys of the light scheme. */
export const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e8e5df',
  '#d9d5cd',
  '#bbb5ab',
  '#948d82',
  '#6b645b',
  '#544e47',
  '#3f3a35',
  '#2a2723',
]

/** Warm greys of the dark scheme, from text (0) to the deepest ground (9). */
export const dark: MantineColorsTuple = [
  '#dedad4',
  '#bdb8b0',
  '#a19b92',
  '#757068',
  '#4a4641',
  '#3a3733',
  '#2d2a27',
  '#21201e',
  '#1a1917',
  '#121110',
]
