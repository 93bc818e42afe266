// Thread of the tools: gives a ToolsHost its clock and exposes it. Nothing else.
import { expose } from 'comlink'
import occt from 'occt-import-js/dist/occt-import-js.wasm?url'
import ifc from 'web-ifc/web-ifc.wasm?url'
import { ToolsHost } from '../src/core/host/ToolsHost'

expose(new ToolsHost(() => performance.timeOrigin + performance.now(), { occt, ifc }))
