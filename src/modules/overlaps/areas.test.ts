import { expect, test } from 'vitest'
import { areasOf, sharedAreas } from './areas.ts'

test.each([
  [['35.07.13.2001', '35.07.13', '35.07.05'], '35.07', ['35.07.05', '35.07.13']],
  [['35.07'], '35.07', ['35.07']],
  [[], '35.07', ['35.07']],
  [['35.07.13', '35.07'], '35.07', ['35.07']],
  [['52.02.01', '52.02'], '52', ['52.02']],
])('%j in %s lie in %j', (codes, region, expected) => {
  expect(areasOf(codes, region)).toEqual(expected)
})

test('two plans share the narrower of their places; what covers the region covers every district', () => {
  expect(sharedAreas(['35.07'], ['35.07.13'], '35.07')).toEqual(['35.07.13'])
  expect(sharedAreas(['35.07'], ['35.07'], '35.07')).toEqual(['35.07'])
  expect(sharedAreas(['35.07.05', '35.07.13'], ['35.07.13'], '35.07')).toEqual(['35.07.13'])
})
