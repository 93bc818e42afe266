// Problems in the reader's language: what, where, how to mend. A problem of a record selects that record.
import CircleAlert from 'lucide-react/icons/circle-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { memo } from 'react'
import { findNode } from '../../../core/editing/program/nodeTree'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import { useSession } from '../../session/sessionStore'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import { namedProblem } from '../../text/namedProblem'
import { programWords } from '../../text/programWords'
import { cellCamera } from '../frame/cellCamera'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { FixButtons } from './FixButtons'

interface ListProps {
  readonly problems: readonly Problem[]
  /** Problems of a file that is not open: its records cannot be selected. */
  readonly unlinked?: boolean
  /** Each with what mends it. */
  readonly withFixes?: boolean
}

export function ProblemList({ problems, unlinked = false, withFixes = false }: ListProps) {
  const open = useSession((state) => state.document)
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <ProblemItem
          key={`${problem.code} ${problem.where.path} ${problem.message}`}
          problem={problem}
          document={unlinked ? undefined : open}
          withFixes={withFixes}
        />
      ))}
    </ul>
  )
}

interface ItemProps {
  readonly problem: Problem
  /** Where its records are; undefined when they cannot be selected. Handed down: a list may have hundreds. */
  readonly document: SceneDocument | undefined
  readonly withFixes: boolean
}

/** One that is told again as it was is not drawn again. */
const ProblemItem = memo(function ProblemItem({ problem, document, withFixes }: ItemProps) {
  const text = useText().panel
  const language = useLanguage()
  const { message, hint } = namedProblem(problem, document?.records, language)
  const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert
  return (
    <li className="problem" data-severity={problem.severity}>
      <Icon size={16} className="problem-icon" role="img" aria-label={text[problem.severity]} />
      <div>
        <p>{message}</p>
        <p className="muted">{hint}</p>
        <ProblemPlace problem={problem} document={document} />
        {withFixes && document && <FixButtons problem={problem} document={document} />}
      </div>
    </li>
  )
})

function ProblemPlace({ problem, document }: Pick<ItemProps, 'problem' | 'document'>) {
  const { record, path } = problem.where
  if (path === '' && record === undefined) return null
  return (
    <p className="problem-place">
      {record !== undefined && document?.records[record] && (
        <ShownRecord id={record} path={path} document={document} />
      )}
      {path !== '' && <code>{path}</code>}
    </p>
  )
}

interface ShownProps {
  readonly id: string
  readonly path: string
  readonly document: SceneDocument
}

/** Selects the record and brings it into the picture: whoever asks where it is wants to see it. */
function ShownRecord({ id, path, document }: ShownProps) {
  const controller = useController()
  const language = useLanguage()
  const record = document.records[id]
  const step = stepWords(document, id, path, language)
  const show = () => {
    controller.select(id)
    cellCamera.current?.frame(id)
  }
  return (
    <button type="button" className="link" onClick={show}>
      {record ? recordName(record, language) : id}
      {step !== undefined && `: ${step}`}
    </button>
  )
}

/** The step of a program that a place such as `records.load.body[pick]` points at. */
function stepWords(
  document: SceneDocument,
  program: string,
  path: string,
  language: Language,
): string | undefined {
  const node = [...path.matchAll(/(?:body|otherwise)\[([^\]]+)\]/g)].at(-1)?.[1]
  const record = node === undefined ? undefined : findRecordOfType(document, 'program', program)
  const found = record && findNode(record.body, node!)?.node
  return found && programWords(found, document, language)
}
