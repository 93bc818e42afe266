// The graph on the screen (xyflow): a node a step, an arrow a way. Choosing a node shows its fields beside the graph; the document stays
// the only truth, so nodes cannot be dragged to places that mean nothing.
import { Controls, type Edge, MarkerType, type Node, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import { useSession } from '../../session/sessionStore'
import { processText } from '../../text/processText'
import { useResolvedTheme } from '../frame/useTheme'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { EndCard, StepCard } from './nodeCards'
import { type EndNode, processGraph, type StepNode } from './processGraph'
import { processStore } from './processStore'
import { stepProblems } from './stepProblems'
import { nodeWords, wayWords } from './stepWords'

const COLUMN_PX = 250
const ROW_PX = 150

/** A long route is moved along rather than made unreadable. */
const READABLE_ZOOM = 0.9
const MARGIN_PX = 16

/** Kept outside, as xyflow compares by identity. */
const NODE_TYPES = { step: StepCard, end: EndCard }

export function ProcessView({ document }: { readonly document: SceneDocument }) {
  const language = useLanguage()
  const text = processText(language)
  const controller = useController()
  const theme = useResolvedTheme()
  const problems = useSession((state) => state.problems)
  const chosen = processStore.use((state) => state.chosen)
  const graph = useMemo(() => processGraph(document), [document])
  const faults = useMemo(() => stepProblems(problems, document), [problems, document])
  const words = new Map(graph.nodes.map((node) => [node.id, nodeWords(node, document, language)]))
  const nodes = graph.nodes.map((node) => placed(node, document, faults.get(node.id) ?? [], chosen))
  const openEditor = useFocusInEditor()
  const pick = (node: StepNode | EndNode) => choose(node, controller.select.bind(controller))
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const node = graph.nodes.find(({ id }) => id === (event.target as HTMLElement).dataset.id)
    if (node === undefined || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    pick(node)
    if (node.kind === 'step') openEditor()
  }
  const edges: Edge[] = graph.edges.map(({ id, from, to, way }) => ({
    id,
    source: from,
    target: to,
    ariaLabel: text.edge(words.get(from) ?? from, words.get(to) ?? to),
    label: wayWords(way, language),
    type: 'smoothstep',
    markerEnd: { type: MarkerType.ArrowClosed },
    className: way.kind === 'component' ? 'component-way' : '',
  }))
  return (
    <section className="process-graph" aria-label={text.graph}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        colorMode={theme}
        onInit={showBeginning}
        minZoom={0.2}
        ariaLabelConfig={{
          'node.a11yDescription.default': text.nodeKeys,
          'controls.zoomIn.ariaLabel': text.zoomIn,
          'controls.zoomOut.ariaLabel': text.zoomOut,
          'controls.fitView.ariaLabel': text.fit,
        }}
        onKeyDown={onKey}
        onNodeClick={(_, node) => pick(node.data.node as StepNode | EndNode)}
      >
        <Controls showInteractive={false} orientation="horizontal" />
      </ReactFlow>
    </section>
  )
}

/** For the keyboard: the first field of the step that was just chosen, once it is there. */
function useFocusInEditor(): () => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    document
      .querySelector<HTMLElement>('.process-editor :is(input, select, textarea, button):enabled')
      ?.focus()
  })
  return () => {
    wanted.current = true
  }
}

/** All of it when that can be read, else the beginning. */
function showBeginning(flow: ReactFlowInstance): void {
  const frame = document.querySelector('.process-graph')?.getBoundingClientRect()
  const bounds = flow.getNodesBounds(flow.getNodes())
  if (frame === undefined || bounds.width === 0) return
  const fits = Math.min(
    (frame.width - 2 * MARGIN_PX) / bounds.width,
    (frame.height - 2 * MARGIN_PX) / bounds.height,
  )
  const zoom = Math.min(1, Math.max(READABLE_ZOOM, fits))
  const start = (room: number, size: number) => Math.max(MARGIN_PX, (room - size * zoom) / 2)
  void flow.setViewport({
    x: start(frame.width, bounds.width) - bounds.x * zoom,
    y: start(frame.height, bounds.height) - bounds.y * zoom,
    zoom,
  })
}

function placed(
  node: StepNode | EndNode,
  document: SceneDocument,
  problems: readonly Problem[],
  chosen: { route: string; index: number } | undefined,
): Node {
  const selected = node.kind === 'step' && node.route === chosen?.route && node.index === chosen.index
  return {
    id: node.id,
    type: node.kind === 'step' ? 'step' : 'end',
    position: {
      x: node.column * COLUMN_PX,
      y: node.row * ROW_PX + (node.kind === 'scrap' ? ROW_PX / 2 : 0),
    },
    data: { node, document, problems },
    selected,
    // Named by what stands on it, faults too.
    ariaRole: 'button',
    // The end of a route has nothing to open.
    focusable: node.kind === 'step' || node.record !== undefined,
    domAttributes: {
      'aria-roledescription': undefined,
      ...(node.kind === 'step' ? { 'aria-pressed': selected } : {}),
    },
  }
}

function choose(node: StepNode | EndNode, select: (id: string) => void): void {
  if (node.kind === 'step') processStore.set({ chosen: { route: node.route, index: node.index } })
  else if (node.record !== undefined) select(node.record)
}
