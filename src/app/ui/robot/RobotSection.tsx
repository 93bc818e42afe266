// What a robot can do in the picture: be taught, show its reach, find a better place.
import { useState } from 'react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { BestPlaces } from './BestPlaces'
import { ReachPanel } from './ReachPanel'
import { TeachSection } from './TeachSection'
import { useRobotText } from './useRobotText'
import { useTeach } from './useTeach'

interface SectionProps {
  readonly robot: RecordOf<'robot'>
  readonly program: string | undefined
  readonly document: SceneDocument
}

export function RobotSection({ robot, program, document }: SectionProps) {
  const text = useRobotText()
  const teaching = useTeach(document, robot.id)
  const [reach, setReach] = useState(false)
  const isTaught = teaching.stance !== undefined
  return (
    <section className="panel-section robot-section" aria-label={text.motion}>
      <div className="robot-buttons">
        <button
          key={isTaught ? 'done' : 'teach'}
          type="button"
          className={`button small ${isTaught ? '' : 'primary'}`}
          disabled={teaching.arm === undefined}
          onClick={isTaught ? teaching.stop : teaching.start}
        >
          {isTaught ? text.done : text.teach}
        </button>
        <button type="button" className="button small" aria-pressed={reach} onClick={() => setReach(!reach)}>
          {reach ? text.hideReach : text.reach}
        </button>
        <BestPlaces robot={robot.id} />
      </div>
      <TeachSection teaching={teaching} program={program} document={document} />
      {reach && <ReachPanel robot={robot.id} />}
    </section>
  )
}
