// The panels render in both languages without a browser; what they say is looked for in the markup.
import { text } from 'node:stream/consumers'
import { renderToString } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { SessionController } from '../../../src/app/session/SessionController'
import type { SessionState } from '../../../src/app/session/sessionStore'
import { aScene } from './aScene'
import { someResults } from './someResults'

/** Node has no navigator.languages in every version we support, and the store asks for it when it is made. */
async function load() {
  vi.stubGlobal('navigator', { languages: ['nl-NL'] })
  const [store, context, history, inspector, figures, notice, strip] = await Promise.all([
    import('../../../src/app/session/sessionStore'),
    import('../../../src/app/ui/parts/sessionContext'),
    import('../../../src/app/session/GanttHistory'),
    import('../../../src/app/ui/inspect/Inspector'),
    import('../../../src/app/ui/figures/FiguresPanel'),
    import('../../../src/app/ui/notices/RunNotice'),
    import('../../../src/app/ui/run/KpiStrip'),
  ])
  const outliner = await import('../../../src/app/ui/outline/Outliner')
  return { ...store, ...context, ...history, ...inspector, ...figures, ...notice, ...strip, ...outliner }
}

let rooms: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  rooms = await load()
})

function render(element: React.ReactNode, state: Partial<SessionState>): string {
  return readable(renderToString(inSession(element, state)))
}

/** Waits for what arrives lazily, as a person would. */
async function renderAll(element: React.ReactNode, state: Partial<SessionState>): Promise<string> {
  return readable(await text((await prerenderToNodeStream(inSession(element, state))).prelude))
}

function inSession(element: React.ReactNode, state: Partial<SessionState>) {
  // On the server zustand reads the first state; a test has nothing else to set.
  Object.assign(rooms.useSession.getInitialState(), { document: aScene(), language: 'nl', ...state })
  const controller = { gantt: new rooms.GanttHistory() } as unknown as SessionController
  const { SessionContext } = rooms
  return <SessionContext value={controller}>{element}</SessionContext>
}

function readable(html: string): string {
  return html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ')
}

describe('panels', () => {
  it('outline the cell in the language of the reader', () => {
    expect(render(<rooms.Outliner />, { language: 'nl' })).toContain('Linker robot')
    const english = render(<rooms.Outliner />, { language: 'en' })
    expect(english).toContain('Robots and axes')
    expect(english).toContain('Left robot')
    expect(english).toContain('role="tree"')
  })

  it('inspect the selection with unit and certainty', () => {
    const html = render(<rooms.Inspector />, { selection: 'r1' })
    expect(html).toContain('schatting')
    expect(html).toContain('0,4 s')
  })

  it('inspect the scene when nothing is selected', () => {
    expect(render(<rooms.Inspector />, { selection: undefined })).toContain('ma 23 nov 06:00:00')
  })

  it('say the bottleneck and split a cycle by cause', () => {
    const html = render(<rooms.FiguresPanel />, { results: someResults() })
    expect(html).toContain(
      'Van alle robots, machines en mensen heeft Autoclaaf het hoogste aandeel werktijd: 90%',
    )
    expect(html).toContain('data-cause="travel"')
    expect(html).toContain('verplaatsen')
  })

  it('show key figures with a description that says how they were computed', () => {
    const html = render(<rooms.KpiStrip />, { results: someResults(), language: 'en' })
    expect(html).toContain('± 0.3')
    expect(html).toContain('batch means')
    expect(html).toMatch(/aria-describedby="kpi-throughput-help"/)
  })
})

describe('notices', () => {
  const problem = {
    code: 'threadHung',
    severity: 'error',
    message: '',
    hint: '',
    where: { path: '' },
  } as const

  it('tell of a hung thread and offer to start again', async () => {
    const html = await renderAll(<rooms.RunNotice />, { status: 'failed', failure: problem })
    expect(html).toContain('gaf geen antwoord meer')
    expect(html).toContain('Opnieuw starten')
  })

  it('tell that a thread was replaced while the run goes on', () => {
    expect(render(<rooms.RunNotice />, { status: 'running', failure: problem })).toContain('opnieuw gestart')
    expect(render(<rooms.RunNotice />, { status: 'running', failure: undefined })).not.toContain('<section')
  })

  it('name who waits for what in a deadlock', () => {
    const html = render(<rooms.RunNotice />, {
      status: 'ended',
      endReason: 'deadlock',
      failure: undefined,
      results: someResults(),
      language: 'en',
    })
    expect(html).toContain('The cell is stuck')
    expect(html).toMatch(/Autoclave.*a component.*Rail/)
  })
})
