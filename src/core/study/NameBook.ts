// Names of figures made of parts, such as "entities.press.states.working". The thousand runs of a study have the same ones: each is
// put together once, which costs more than the figure does.

export class NameBook {
  private readonly below = new Map<string, Map<string, string>>()

  /** "name.part" */
  of(name: string, part: string): string {
    let parts = this.below.get(name)
    if (parts === undefined) {
      parts = new Map()
      this.below.set(name, parts)
    }
    let whole = parts.get(part)
    if (whole === undefined) {
      whole = `${name}.${part}`
      parts.set(part, whole)
    }
    return whole
  }
}
