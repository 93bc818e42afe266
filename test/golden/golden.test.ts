// Every shipped scene still gives the run it gave before, bit for bit. When a change is meant to change figures:
// npm run golden -- --update, and say why in the commit.
import { expect, it } from 'vitest'
import { goldenScenes, readGolden, runGolden, shippedScenes } from './goldenRun'

it('every shipped scene has a golden run, and no golden run lacks its scene', () => {
  expect(goldenScenes()).toEqual(shippedScenes())
})

for (const scene of shippedScenes()) {
  it(`${scene} gives its golden run`, async () => {
    expect(await runGolden(scene)).toEqual(readGolden(scene))
  })
}
