// A picture gives pixels up when it cannot keep up, and takes them back when it can.
import { describe, expect, it } from 'vitest'
import { Sharpness } from '../../../src/app/view/stage/Sharpness'

/** Draws so many frames this far apart; answers the share at the end. */
function draw(sharpness: Sharpness, frames: number, gapMs: number, clock: { ms: number }): number {
  for (let n = 0; n < frames; n++) {
    clock.ms += gapMs
    sharpness.drawn(clock.ms)
  }
  return sharpness.share
}

describe('how many pixels a moving picture gets', () => {
  it('is all of them while frames come in time', () => {
    expect(draw(new Sharpness(), 500, 40, { ms: 0 })).toBe(1)
  })

  it('falls step by step to a half when frames come late, and no further', () => {
    const sharpness = new Sharpness()
    const clock = { ms: 0 }
    expect(draw(sharpness, 8, 300, clock)).toBe(0.75)
    expect(draw(sharpness, 8, 300, clock)).toBe(0.5)
    expect(draw(sharpness, 50, 300, clock)).toBe(0.5)
  })

  it('is not judged by one late frame, nor by a picture that stood still', () => {
    const sharpness = new Sharpness()
    const clock = { ms: 0 }
    for (let n = 0; n < 20; n++) {
      draw(sharpness, 8, 40, clock)
      draw(sharpness, 1, 700, clock)
      draw(sharpness, 1, 20_000, clock)
    }
    expect(sharpness.share).toBe(1)
  })

  it('comes back when there is time again, and the more often that failed the later', () => {
    const sharpness = new Sharpness()
    const clock = { ms: 0 }
    let framesToRecover = 0
    for (const _ of [1, 2, 3]) {
      while (sharpness.share === 1) draw(sharpness, 1, 300, clock)
      let frames = 0
      while (sharpness.share < 1) {
        draw(sharpness, 1, 16, clock)
        frames++
      }
      expect(frames).toBeGreaterThan(framesToRecover)
      framesToRecover = frames
    }
  })
})
