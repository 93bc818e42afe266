// What is kept in the browser: projects, the scenarios inside them and named versions of a scenario. Types only.

export interface ProjectEntry {
  readonly id: string
  readonly name: string
  readonly madeMs: number
  readonly changedMs: number
  /** The scenario that was open last. */
  readonly scenario: string
}

export interface ScenarioEntry {
  readonly id: string
  readonly project: string
  readonly name: string
  /** The whole document as text, as in a scene file. */
  readonly text: string
  /** Shipped cell, file or template it began as. */
  readonly origin: string
  readonly madeMs: number
  readonly changedMs: number
  /** A small picture, PNG. */
  readonly thumbnail?: Blob
}

/** A scenario as it was at a moment somebody gave a name to. */
export interface VersionEntry {
  readonly id: string
  readonly scenario: string
  readonly name: string
  readonly text: string
  readonly madeMs: number
}

/** A project with all that belongs to it: what a project file holds. */
export interface WholeProject {
  readonly project: ProjectEntry
  readonly scenarios: readonly ScenarioEntry[]
  readonly versions: readonly VersionEntry[]
}
