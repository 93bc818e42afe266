// One sign for each category of the library, for things that cannot be pictured.
import type { LucideIcon } from 'lucide-react'
import Bot from 'lucide-react/icons/bot'
import Box from 'lucide-react/icons/box'
import Factory from 'lucide-react/icons/factory'
import Fence from 'lucide-react/icons/fence'
import Grab from 'lucide-react/icons/grab'
import Layers from 'lucide-react/icons/layers'
import MoveHorizontal from 'lucide-react/icons/move-horizontal'
import TrainTrack from 'lucide-react/icons/train-track'
import User from 'lucide-react/icons/user'
import Warehouse from 'lucide-react/icons/warehouse'
import type { LibraryCategory } from '../../../core/editing/library/LibraryItem'

export const CATEGORY_ICONS: Readonly<Record<LibraryCategory, LucideIcon>> = {
  robots: Bot,
  tools: Grab,
  carriers: TrainTrack,
  conveyors: MoveHorizontal,
  machines: Factory,
  storage: Layers,
  flow: Box,
  safety: Fence,
  people: User,
  building: Warehouse,
}
