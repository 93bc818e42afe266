// What a person chooses beside the cell itself: what is selected, the language, how the page looks. Changes the session's state and
// remembers preferences; starts nothing.
import { withGroups } from '../../core/editing/records/groupOf'
import { type Language, type Quality, savePreferences, type Theme } from './preferences'
import { type SessionState, useSession } from './sessionStore'

export class SessionChoices {
  /**
   * Selects one thing, or with `add` puts it to (or takes it from) what is selected. While building, the rest of its group comes along
   * unless it is asked for `alone`.
   */
  select(id: string | undefined, add = false, alone = false): void {
    const { selected, document, mode } = useSession.getState()
    if (id === undefined) {
      this.selectAll([])
      return
    }
    const ids = mode === 'build' && !alone && document !== undefined ? withGroups(document, [id]) : [id]
    this.selectAll(add ? toggled(selected, ids) : ids)
  }

  selectAll(selected: readonly string[]): void {
    useSession.setState({ selected, selection: selected.at(-1) })
  }

  hover(id: string | undefined): void {
    useSession.setState({ hover: id })
  }

  setLanguage(language: Language): void {
    this.prefer({ language })
  }

  setTheme(theme: Theme): void {
    this.prefer({ theme })
  }

  setQuality(quality: Quality): void {
    this.prefer({ quality })
  }

  showStartCard(open: boolean): void {
    this.prefer({ startCardOpen: open })
  }

  dismissProblems(): void {
    useSession.setState({ openProblems: [], failure: undefined })
  }

  protected prefer(
    change: Partial<Pick<SessionState, 'language' | 'theme' | 'quality' | 'startCardOpen' | 'rerun'>>,
  ): void {
    useSession.setState(change)
    const { language, theme, quality, startCardOpen, rerun } = useSession.getState()
    savePreferences({ language, theme, quality, startCardSeen: !startCardOpen, rerun })
  }
}

/** All of them in or, when the last one was in already, all of them out. */
function toggled(selected: readonly string[], ids: readonly string[]): readonly string[] {
  const others = selected.filter((one) => !ids.includes(one))
  return selected.includes(ids.at(-1) ?? '') ? others : [...others, ...ids]
}
