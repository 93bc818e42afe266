// Thread of the tools: gives a ToolsHost its clock and exposes it. Nothing else.
import { expose } from 'comlink'
import { ToolsHost } from '../src/core/host/ToolsHost'

expose(new ToolsHost(() => performance.timeOrigin + performance.now()))
