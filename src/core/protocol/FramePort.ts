// The part of a MessagePort that frames travel over, so that core needs no DOM types. A browser's MessagePort and Node's both fit.

export interface FramePort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  onmessage: ((event: { readonly data: unknown }) => void) | null
  start?(): void
  close(): void
}
