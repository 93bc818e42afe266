// How a step, a supply and an end look in the graph, with what is wrong beside it.
import { Handle, type NodeProps, Position } from '@xyflow/react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import { namedProblem } from '../../text/namedProblem'
import { processText } from '../../text/processText'
import { useLanguage } from '../parts/useText'
import type { EndNode, StepNode } from './processGraph'
import { nameOf, stepWords } from './stepWords'

interface CardData extends Record<string, unknown> {
  readonly node: StepNode | EndNode
  readonly document: SceneDocument
  readonly problems: readonly Problem[]
}

export function StepCard({ data, selected }: NodeProps) {
  const language = useLanguage()
  const text = processText(language)
  const { node, document, problems } = data as CardData
  if (node.kind !== 'step') return null
  const words = stepWords(node.step, document, language)
  return (
    <div className="process-node" data-selected={selected} data-fault={problems.length > 0}>
      <Handle type="target" position={Position.Left} />
      <strong>{words.name}</strong>
      <span title={words.at}>{words.at}</span>
      <span className="muted" title={words.by}>
        {words.by}
      </span>
      <span className="muted" title={words.does}>
        {words.does}
      </span>
      {words.needs !== '' && (
        <span className="muted">
          {text.needs}: {words.needs}
        </span>
      )}
      {problems.map((problem) => (
        <span key={problem.code + problem.where.path} className="process-fault">
          {namedProblem(problem, document.records, language).message}
        </span>
      ))}
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

export function EndCard({ data }: NodeProps) {
  const language = useLanguage()
  const text = processText(language)
  const { node, document } = data as CardData
  if (node.kind === 'step') return null
  const isSource = node.kind === 'source'
  return (
    <div className="process-end" data-kind={node.kind}>
      {!isSource && <Handle type="target" position={Position.Left} />}
      {node.kind === 'source' ? nameOf(document, node.record ?? '', language) : text[node.kind]}
      {isSource && <Handle type="source" position={Position.Right} />}
    </div>
  )
}
