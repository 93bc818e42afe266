// Which test file goes first: what takes longest, so that the two lanes end at about the same time. Vitest itself knows how long
// files take only where they have been run before, and a fresh clone has nowhere.
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Longest first, as measured (npm test leaves the durations in .cache); files that are not here go after them. */
const longest = [
  'accessible.e2e.ts',
  'running.e2e.ts',
  'programs.e2e.ts',
  'keeping.e2e.ts',
  'wizards.e2e.ts',
  'badInput.e2e.ts',
  'dragInPicture.e2e.ts',
  'threadDeath.e2e.ts',
  'emptyHall.e2e.ts',
  'sameResult.e2e.ts',
  'anyAnswers.proof.test.ts',
  'verify.proof.test.ts',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(basename(moduleId))
      return place < 0 ? longest.length : place
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
