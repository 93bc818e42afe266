// What validation warns of in a scene that can run: said before its figures, which may not be what was meant.

import type { SceneDocument } from '../core/model/SceneDocument'
import { validateScene } from '../core/model/validateScene'
import type { Problem } from '../core/results/problem'

export function warningsOf(document: SceneDocument): readonly Problem[] {
  return validateScene(document).filter(({ severity }) => severity === 'warning')
}
