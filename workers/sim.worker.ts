// Thread of one running cell: gives a SimHost its clock and exposes it. Nothing else.
import { expose } from 'comlink'
import { SimHost } from '../src/core/host/SimHost'
import { startPhysics } from '../src/core/host/startPhysics'

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

expose(
  new SimHost(
    {
      nowMs: () => performance.timeOrigin + performance.now(),
      soon: (callback) => {
        waiting.push(callback)
        channel.port2.postMessage(0)
      },
      later: (delayMs, callback) => {
        setTimeout(callback, delayMs)
      },
    },
    startPhysics,
  ),
)
