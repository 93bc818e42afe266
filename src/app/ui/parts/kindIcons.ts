// One icon for each record type, the same in outliner and inspector.
import type { LucideIcon } from 'lucide-react'
import Bot from 'lucide-react/icons/bot'
import BotMessageSquare from 'lucide-react/icons/bot-message-square'
import Box from 'lucide-react/icons/box'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import Camera from 'lucide-react/icons/camera'
import Coins from 'lucide-react/icons/coins'
import Drill from 'lucide-react/icons/drill'
import Factory from 'lucide-react/icons/factory'
import Fence from 'lucide-react/icons/fence'
import FileBox from 'lucide-react/icons/file-box'
import Film from 'lucide-react/icons/film'
import Forklift from 'lucide-react/icons/forklift'
import Grab from 'lucide-react/icons/grab'
import Info from 'lucide-react/icons/info'
import Layers from 'lucide-react/icons/layers'
import ListTree from 'lucide-react/icons/list-tree'
import LogIn from 'lucide-react/icons/log-in'
import LogOut from 'lucide-react/icons/log-out'
import MoveHorizontal from 'lucide-react/icons/move-horizontal'
import Radio from 'lucide-react/icons/radio'
import RotateCw from 'lucide-react/icons/rotate-cw'
import Route from 'lucide-react/icons/route'
import Sigma from 'lucide-react/icons/sigma'
import SquareDashed from 'lucide-react/icons/square-dashed'
import TrainTrack from 'lucide-react/icons/train-track'
import User from 'lucide-react/icons/user'
import Warehouse from 'lucide-react/icons/warehouse'
import Waypoints from 'lucide-react/icons/waypoints'
import Wrench from 'lucide-react/icons/wrench'
import type { RecordType } from '../../../core/model/sceneRecord'

export const KIND_ICONS: Readonly<Record<RecordType, LucideIcon>> = {
  scene: Info,
  hall: Warehouse,
  asset: FileBox,
  equipment: Fence,
  product: Box,
  source: LogIn,
  sink: LogOut,
  buffer: Layers,
  conveyor: MoveHorizontal,
  station: Factory,
  track: TrainTrack,
  gantry: Drill,
  positioner: RotateCw,
  tool: Grab,
  robotModel: BotMessageSquare,
  robot: Bot,
  program: ListTree,
  route: Route,
  operator: User,
  aisle: Waypoints,
  vehicle: Forklift,
  calendar: CalendarClock,
  failure: Wrench,
  zone: SquareDashed,
  view: Camera,
  story: Film,
  cost: Coins,
  signal: Radio,
  distribution: Sigma,
}
