// Gives a robot that stands at a machine its loading and unloading program, as one step, and shows the route that comes with it.
import { addTending } from '../../../core/editing/macros/addTending'
import type { Tending } from '../../../core/editing/macros/findTending'
import type { SessionController } from '../../session/SessionController'
import { frameStore } from '../frame/frameStore'

export function makeTending(controller: SessionController, tending: Tending): void {
  controller.edit.apply({ verb: 'tend', records: [tending.robot] }, addTending(tending))
  controller.selectAll([tending.robot])
  frameStore.set({ bottom: true, bottomTab: 'process', beamer: false })
}
