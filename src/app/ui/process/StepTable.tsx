// The same routes as a table: a row a step. A row is chosen by its button, and then changed beside the table.
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { namedProblem } from '../../text/namedProblem'
import { processText } from '../../text/processText'
import { useLanguage } from '../parts/useText'
import { processGraph, stepNodeId } from './processGraph'
import { processStore } from './processStore'
import { stepProblems } from './stepProblems'
import { stepWords, wayWords } from './stepWords'

const COLUMNS = ['route', 'step', 'at', 'by', 'does', 'needs', 'next'] as const

export function StepTable({ document }: { readonly document: SceneDocument }) {
  const language = useLanguage()
  const text = processText(language)
  const chosen = processStore.use((state) => state.chosen)
  const problems = stepProblems(
    useSession((state) => state.problems),
    document,
  )
  const { edges } = processGraph(document)
  return (
    <div className="process-table">
      <table aria-label={text.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recordsOfType(document, 'route').flatMap((route) =>
            route.steps.map((step, index) => {
              const id = stepNodeId(route.id, step.id)
              const words = stepWords(step, document, language)
              const showing = chosen?.route === route.id && chosen.index === index
              const ways = edges.filter(({ from }) => from === id)
              return (
                <tr key={id} aria-selected={showing}>
                  <td>{index === 0 ? recordName(route, language) : ''}</td>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => processStore.set({ chosen: { route: route.id, index } })}
                    >
                      {words.name}
                    </button>
                    {(problems.get(id) ?? []).map((problem) => (
                      <p key={problem.code + problem.where.path} className="process-fault">
                        {namedProblem(problem, document.records, language).message}
                      </p>
                    ))}
                  </th>
                  <td>{words.at}</td>
                  <td>{words.by}</td>
                  <td>{words.does}</td>
                  <td>{words.needs}</td>
                  <td>
                    {ways
                      .map(({ to, way }) => `${wayWords(way, language)} ${endOf(to, text)}`.trim())
                      .join('; ')}
                  </td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
    </div>
  )
}

function endOf(node: string, text: ReturnType<typeof processText>): string {
  const end = node.slice(node.indexOf('/') + 1)
  if (end === '#out') return text.out
  return end === '#scrap' ? text.scrap : end
}
