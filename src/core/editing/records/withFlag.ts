// Sets or takes away a field that every record may have and that only editing reads.
import type { SceneRecordUnion } from '../../model/sceneRecord'

/** The same record when it says so already. */
export function withFlag<R extends SceneRecordUnion, F extends 'group' | 'locked' | 'hidden'>(
  record: R,
  flag: F,
  value: SceneRecordUnion[F],
): R {
  if (record[flag] === value) return record
  const { [flag]: _before, ...rest } = record
  return (value === undefined ? rest : { ...rest, [flag]: value }) as R
}
