// One tab writes a scenario at a time. Web Locks decide who; a channel asks the tab that has it to save and hand it over.
// Browsers or pages without Web Locks (plain http) get every lock: there the last tab to save wins, as ever.

const CHANNEL = 'proefcel.work'
/** A tab that does not answer is asleep or hung: its lock is then taken. */
const LONGEST_HAND_OVER_MS = 2_000

interface HandOver {
  readonly kind: 'ask' | 'given'
  readonly scenario: string
}

export interface ScenarioLockHooks {
  /** Another tab wants the scenario: save what is unsaved. */
  readonly beforeHandOver: () => Promise<void>
  /** The scenario now belongs to another tab. */
  readonly onLost: () => void
}

export class ScenarioLock {
  readonly #hooks: ScenarioLockHooks
  readonly #channel: BroadcastChannel | undefined
  #held: string | undefined
  #release: (() => void) | undefined

  constructor(hooks: ScenarioLockHooks) {
    this.#hooks = hooks
    if (typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel(CHANNEL)
    this.#channel.addEventListener('message', (event: MessageEvent<HandOver>) => void this.#hear(event.data))
  }

  /** Lets go of the scenario held before; false when another tab has this one. */
  async take(scenario: string): Promise<boolean> {
    if (this.#held === scenario) return true
    this.letGo()
    return this.#request(scenario, { ifAvailable: true })
  }

  /** Asks the other tab for it, and takes it when no answer comes. */
  async takeOver(scenario: string): Promise<void> {
    await this.#askFor(scenario)
    if (!(await this.take(scenario))) await this.#request(scenario, { steal: true })
  }

  letGo(): void {
    this.#release?.()
    this.#release = undefined
    this.#held = undefined
  }

  #request(scenario: string, options: LockOptions): Promise<boolean> {
    const locks: LockManager | undefined = navigator.locks
    if (locks === undefined) {
      this.#held = scenario
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      locks
        .request(`proefcel.scenario.${scenario}`, options, (lock) => {
          if (lock === null) {
            resolve(false)
            return undefined
          }
          this.#held = scenario
          resolve(true)
          return new Promise<void>((release) => {
            this.#release = release
          })
        })
        .catch(() => this.#lost(scenario))
    })
  }

  #lost(scenario: string): void {
    if (this.#held !== scenario) return
    this.#held = undefined
    this.#release = undefined
    this.#hooks.onLost()
  }

  #askFor(scenario: string): Promise<void> {
    const channel = this.#channel
    if (channel === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience)
        channel.removeEventListener('message', listen)
        resolve()
      }
      const listen = (event: MessageEvent<HandOver>) => {
        if (event.data.kind === 'given' && event.data.scenario === scenario) done()
      }
      const patience = setTimeout(done, LONGEST_HAND_OVER_MS)
      channel.addEventListener('message', listen)
      channel.postMessage({ kind: 'ask', scenario } satisfies HandOver)
    })
  }

  async #hear(message: HandOver): Promise<void> {
    if (message.kind !== 'ask' || message.scenario !== this.#held) return
    await this.#hooks.beforeHandOver()
    this.letGo()
    this.#hooks.onLost()
    this.#channel?.postMessage({ kind: 'given', scenario: message.scenario } satisfies HandOver)
  }
}
