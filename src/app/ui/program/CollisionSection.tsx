// What a robot comes close to in its programs: the nearest bodies with the moment; a press selects both and brings them into view. And zones
// for robots that share space.
import { useEffect, useState } from 'react'
import { addZones } from '../../../core/editing/commands/addZones'
import { EditTransaction } from '../../../core/editing/EditTransaction'
import { findNode } from '../../../core/editing/program/nodeTree'
import type { Vec3 } from '../../../core/math/frames'
import { mix } from '../../../core/math/vectors'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { BodyGap, ZoneProposal } from '../../../core/results/ProgramStudy'
import { useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import { formatDuration } from '../../text/formatDuration'
import { formatFixed, formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import type { ProgramText } from '../../text/programText'
import { programWords } from '../../text/programWords'
import { TeachArm } from '../../view/teach/TeachArm'
import { cellCamera } from '../frame/cellCamera'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { programStore } from './programStore'
import { useProgramText } from './useProgramText'

const MOST_SHOWN = 12
/** When nothing touches, the nearest few say enough. */
const MOST_NEAR = 5
/** Less than this is a part lying on its table, m (as clearanceOf). */
const TOUCH_M = 0.005
/** Round the point, so that one sees what is there, m. */
const ABOUT_M = 0.6

interface SectionProps {
  /** Of one robot, or the one that is shown. */
  readonly programs: readonly string[]
  readonly document: SceneDocument
}

export function CollisionSection({ programs, document }: SectionProps) {
  const text = useProgramText()
  const { tools } = useWorkTools()
  const { gaps, gapsOf } = programStore.use((state) => state)
  const [busy, setBusy] = useState(false)
  const isFresh = gaps !== undefined && gapsOf === document
  useEffect(() => (isFresh ? hideContact : undefined), [isFresh])
  const check = async () => {
    setBusy(true)
    const found = await tools
      .call((api) => api.closeBodies(JSON.stringify(document), programs))
      .catch(() => undefined)
    programStore.set({ gaps: found, gapsOf: document, failed: found === undefined })
    setBusy(false)
  }
  return (
    <section className="panel-section program-checks">
      <h3>{text.checks}</h3>
      <button type="button" className="button small" disabled={busy} onClick={() => void check()}>
        {busy ? text.busy : programs.length > 1 ? text.checkRobot : text.check}
      </button>
      <div aria-live="polite">
        {gaps && !isFresh && <p className="muted">{text.checkAgain}</p>}
        {gaps && <GapList gaps={gaps} document={document} />}
      </div>
      <Zones document={document} />
    </section>
  )
}

function GapList({
  gaps,
  document,
}: {
  readonly gaps: readonly BodyGap[]
  readonly document: SceneDocument
}) {
  const text = useProgramText()
  const touching = gaps.filter(({ gapM, kind }) => gapM < -TOUCH_M && kind !== 'person')
  const shown = touching.length > 0 ? touching : peopleLast(gaps)
  if (shown.length === 0) return <p>{text.noTouch}</p>
  return (
    <>
      {touching.length === 0 && <p className="muted">{text.free}</p>}
      <ul className="gap-list">
        {shown.slice(0, touching.length > 0 ? MOST_SHOWN : MOST_NEAR).map((gap) => (
          <GapItem
            key={`${gap.program} ${gap.node} ${gap.robot} ${gap.other} ${gap.otherAt?.node ?? ''}`}
            gap={gap}
            document={document}
          />
        ))}
      </ul>
      <p className="muted">{text.coarse}</p>
    </>
  )
}

/** Where people walk is told of too, after what is in the way. */
function peopleLast(gaps: readonly BodyGap[]): readonly BodyGap[] {
  const isPeople = ({ kind }: BodyGap) => kind === 'person'
  return [...gaps.filter((gap) => !isPeople(gap)), ...gaps.filter(isPeople)]
}

function GapItem({ gap, document }: { readonly gap: BodyGap; readonly document: SceneDocument }) {
  const text = useProgramText()
  const language = useLanguage()
  const controller = useController()
  const { robot, other, gapM, atS, node, kind } = gap
  const touches = gapM < -TOUCH_M && kind !== 'person'
  const show = () => {
    const ids = [robot, other].filter((id) => document.records[id] !== undefined)
    controller.selectAll([...new Set(ids)])
    programStore.set({ node })
    showGap(document, gap, touches)
  }
  const say = touches ? text.touches : text.passes
  const room = touches ? text.deep : gapM < 0 ? text.within : text.clearance
  const where = node === '' ? text.wayBack : nodeWords(document, gap, language)
  const [x, y, z] = middleOf(gap).map((value) => formatFixed(value, language, 2))
  const size = `${formatNumber(Math.abs(gapM) * 1000, language, 0)} mm`
  return (
    <li>
      <button
        type="button"
        className="gap-item"
        data-touches={touches}
        title={text.showBodies}
        onClick={show}
      >
        <strong>
          {say(
            nameOf(document, robot, language),
            partName(gap, text),
            otherName(document, gap, text, language),
          )}
        </strong>
        <span className="muted">
          {room(size)}, {text.moment(where, formatDuration(atS, language))}, {text.at(x!, y!, z!)}
        </span>
      </button>
    </li>
  )
}

/** The robot as it stands then, both points marked, and the camera there. */
function showGap(document: SceneDocument, gap: BodyGap, touches: boolean): void {
  const arm = TeachArm.of(document, gap.robot, useSession.getState().robotModels)
  const ghost = arm?.ranges.length === gap.joints.length ? arm.stand(gap.joints) : undefined
  useMotion.setState({ contact: { own: gap.point, other: gap.otherPoint, touches }, ghost })
  cellCamera.current?.lookAt(middleOf(gap), ABOUT_M)
}

function hideContact(): void {
  if (useMotion.getState().contact) useMotion.setState({ contact: undefined, ghost: undefined })
}

function middleOf({ point, otherPoint }: BodyGap): Vec3 {
  return mix(point, otherPoint, 0.5)
}

function nodeWords(
  document: SceneDocument,
  { program, node }: Pick<BodyGap, 'program' | 'node'>,
  language: Language,
): string {
  const record = findRecordOfType(document, 'program', program)
  const found = record && findNode(record.body, node)?.node
  return found ? programWords(found, document, language) : node
}

function partName({ part, link }: BodyGap, text: ProgramText): string {
  return part === 'link' ? text.link(link) : text[part]
}

function otherName(
  document: SceneDocument,
  { kind, other, otherAt }: BodyGap,
  text: ProgramText,
  language: Language,
): string {
  if (kind === 'self') return text.self
  if (kind === 'floor') return text.floor
  const name = nameOf(document, other, language)
  if (otherAt)
    return text.onItsWay(name, otherAt.node === '' ? text.wayBack : nodeWords(document, otherAt, language))
  return kind === 'person' ? text.person(name) : name
}

function nameOf(document: SceneDocument, id: string, language: Language): string {
  const record = findRecord(document, id)
  return record ? recordName(record, language) : id
}

/** The zones as they would be added: shown in the picture before anybody decides. */
function zoneRecords(document: SceneDocument, proposals: readonly ZoneProposal[]) {
  const edit = new EditTransaction(document)
  addZones(proposals)(edit)
  return edit.ofType('zone').filter(({ id }) => document.records[id] === undefined)
}

/** Whoever is asked to put them in sees them first. */
function lookAtAll(proposals: readonly ZoneProposal[]): void {
  if (proposals.length === 0) return
  const edge = (axis: 0 | 1 | 2, side: -1 | 1) =>
    proposals.map(({ position, sizeM }) => position[axis] + (side * sizeM[axis]) / 2)
  const low = ([0, 1, 2] as const).map((axis) => Math.min(...edge(axis, -1))) as unknown as Vec3
  const high = ([0, 1, 2] as const).map((axis) => Math.max(...edge(axis, 1))) as unknown as Vec3
  const half = Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / 2
  cellCamera.current?.lookAt(mix(low, high, 0.5), half)
}

function Zones({ document }: { readonly document: SceneDocument }) {
  const text = useProgramText()
  const language = useLanguage()
  const controller = useController()
  const { tools } = useWorkTools()
  const robots = Object.values(document.records).filter(({ type }) => type === 'robot').length
  const [found, setFound] = useState<readonly ZoneProposal[]>()
  const [added, setAdded] = useState(0)
  useEffect(() => {
    if (found === undefined || found.length === 0) return
    cellCamera.current?.showGhost(zoneRecords(document, found))
    return () => cellCamera.current?.showGhost(undefined)
  }, [found, document])
  const [busy, setBusy] = useState(false)
  if (robots < 2) return null
  const propose = async () => {
    setBusy(true)
    setAdded(0)
    const proposals = await tools
      .call((api) => api.proposeZones(JSON.stringify(document)))
      .catch(() => undefined)
    setFound(proposals)
    setBusy(false)
    if (proposals !== undefined) lookAtAll(proposals)
  }
  const apply = (proposals: readonly ZoneProposal[]) => {
    controller.edit.apply(
      { verb: 'add', records: proposals.flatMap((one) => [...one.robots]) },
      addZones(proposals),
    )
    setFound(undefined)
    setAdded(proposals.length)
  }
  return (
    <>
      <button type="button" className="button small" disabled={busy} onClick={() => void propose()}>
        {busy ? text.busy : text.zones}
      </button>
      <p aria-live="polite">{added > 0 && text.zonesAdded(added)}</p>
      {found?.length === 0 && <p>{text.zonesNone}</p>}
      {found !== undefined && found.length > 0 && (
        <>
          <p>{text.zonesFound(found.length)}</p>
          <ul className="zone-list">
            {found.map(({ robots: [a, b], sizeM }) => (
              <li key={`${a} ${b}`}>
                {text.zonePair(
                  nameOf(document, a, language),
                  nameOf(document, b, language),
                  `${sizeM.map((value) => formatNumber(value, language, 2)).join('\u00a0×\u00a0')}\u00a0m`,
                )}
              </li>
            ))}
          </ul>
          <button type="button" className="button small primary" onClick={() => apply(found)}>
            {text.zonesApply}
          </button>
        </>
      )}
    </>
  )
}
