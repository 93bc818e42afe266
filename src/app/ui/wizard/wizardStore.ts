// Whether the wizard is open, and what for: a new cell, or other answers for the one on screen.
import { createUiStore } from '../parts/createUiStore'

interface WizardState {
  readonly mode: 'closed' | 'new' | 'change'
}

export const wizardStore = createUiStore<WizardState>({ mode: 'closed' })
