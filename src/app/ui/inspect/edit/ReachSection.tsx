// Whether the selected robot gets to the places its programs name, as the newest assessment has it; what it cannot reach says why.
import { findNode } from '../../../../core/editing/program/nodeTree'
import { findRecordOfType } from '../../../../core/model/SceneDocument'
import type { TargetReach } from '../../../../core/results/Assessment'
import { useSession } from '../../../session/sessionStore'
import { recordName } from '../../../text/localText'
import { namedProblem } from '../../../text/namedProblem'
import { programWords } from '../../../text/programWords'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'

const MOST_SHOWN = 8

export function ReachSection({ robot }: { readonly robot: string }) {
  const text = useBuildText().live
  const assessment = useSession((state) => state.assessment)
  const targets = (assessment?.reach ?? []).filter((target) => target.robot === robot)
  if (targets.length === 0) return null
  const worst = [...targets].sort((a, b) => a.margin - b.margin)
  const notGood = worst.filter(({ verdict }) => verdict !== 'reached')
  const good = targets.length - notGood.length
  return (
    <section className="panel-section">
      <h3>{text.reach}</h3>
      <p>
        <span className="verdict" data-verdict="good">
          {good} {text.reached}
        </span>
      </p>
      <ul className="reach-list">
        {notGood.slice(0, MOST_SHOWN).map((target) => (
          <ReachItem key={`${target.program} ${target.node} ${target.position.join()}`} target={target} />
        ))}
      </ul>
    </section>
  )
}

function ReachItem({ target }: { readonly target: TargetReach }) {
  const text = useBuildText().live
  const language = useLanguage()
  const document = useSession((state) => state.document)
  const program = document && findRecordOfType(document, 'program', target.program)
  const node = program && findNode(program.body, target.node)?.node
  const words = target.problem && namedProblem(target.problem, document?.records, language)
  return (
    <li>
      <span className="verdict" data-verdict={target.verdict === 'nearLimit' ? 'near' : 'bad'}>
        {target.verdict === 'nearLimit' ? text.nearLimit : text.unreachable}
      </span>
      <span>
        {program ? recordName(program, language) : target.program}:{' '}
        {document && node ? programWords(node, document, language) : target.node}
      </span>
      {words && <span className="muted">{words.message}</span>}
    </li>
  )
}
