// Names a claimant for the whole run: the block that claims and its local number (server, task, program). Pure arithmetic.

/** Local numbers per block; block indexes stay far below 2^31 / 2^16. */
const LOCALS = 65536

export function claimToken(block: number, local: number): number {
  return block * LOCALS + local
}

export function blockOfToken(token: number): number {
  return Math.floor(token / LOCALS)
}

export function localOfToken(token: number): number {
  return token % LOCALS
}
