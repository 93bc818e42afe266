// Keeps a failing 3D view from taking the page with it: says so and leaves figures and timeline working.
import { Component, type ReactNode } from 'react'
import { ViewMissing } from './ViewMissing'

interface GuardState {
  readonly failed: boolean
}

export class CellGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { failed: false }

  static getDerivedStateFromError(): GuardState {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!hasWebGl()) return <ViewMissing reason="noWebGl" />
    if (this.state.failed)
      return <ViewMissing reason="viewFailed" onRetry={() => this.setState({ failed: false })} />
    return this.props.children
  }
}

let known: boolean | undefined

/** Asked once: every asking makes a drawing context. */
function hasWebGl(): boolean {
  known ??= canDraw()
  return known
}

function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
