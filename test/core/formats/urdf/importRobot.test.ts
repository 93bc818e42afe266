// What an import chooses, estimates and says, one quirk of published files a test.
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../../../src/core/formats/zip/readZip'
import { unpackMesh } from '../../../../src/core/model/assets/unpackMesh'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { aChain, aUrdf, imported, problemsOf } from './imported'

describe('the arm', () => {
  it('ends at the named flange, before the gripper', () => {
    const fingers = [
      { name: 'mount', type: 'fixed', parent: 'l6', child: 'hand', inside: '' },
      {
        name: 'to-tool0',
        type: 'fixed',
        parent: 'l6',
        child: 'arm_tool0',
        inside: '<origin xyz="0 0 0.1"/>',
      },
      { name: 'f1', type: 'prismatic', parent: 'hand', child: 'left' },
      {
        name: 'f2',
        type: 'prismatic',
        parent: 'hand',
        child: 'right',
        inside: '<axis xyz="0 -1 0"/><limit lower="0" upper="0.04" velocity="1"/><mimic joint="f1"/>',
      },
    ]
    const { report, record, notes } = imported(aUrdf([...aChain(6), ...fingers]))
    expect([report.base, report.tip]).toEqual(['base', 'arm_tool0'])
    expect(report.axes).toEqual(['j1', 'j2', 'j3', 'j4', 'j5', 'j6'])
    expect(record.joints.at(-1)).toMatchObject({ type: 'fixed', originXyzM: [0, 0, 0.1] })
    expect(notes).toContain('urdf.mimic')
  })

  it('of two is the longer; the other is named and can be chosen', () => {
    const other = aChain(4).map(({ name, parent, child }) => ({
      name: `r${name}`,
      parent: parent === 'base' ? 'base' : `r${parent}`,
      child: `r${child}`,
    }))
    const text = aUrdf([...aChain(6), ...other])
    const { report, notes } = imported(text)
    expect([report.tip, report.otherTips]).toEqual(['l6', ['rl4']])
    expect(notes).toContain('urdf.severalArms')
    expect(imported(text, { tip: 'rl4' }).report.axes).toEqual(['rj1', 'rj2', 'rj3', 'rj4'])
  })

  it('may slide, and is then solved by search', () => {
    const { record } = imported(aUrdf([{ ...aChain(1)[0]!, type: 'prismatic' }, ...aChain(6).slice(1)]))
    expect(record.joints[0]).toMatchObject({ type: 'prismatic', lower: -2, upper: 2 })
    expect(record.family).toBe('numeric')
  })

  it('takes no joint that follows another for an axis, and says so', () => {
    const chain = aChain(4)
    const follower = { ...chain[2]!, inside: '<axis xyz="0 1 0"/><mimic joint="j2" multiplier="-1"/>' }
    const { report, notes } = imported(aUrdf([...chain.slice(0, 2), follower, chain[3]!]))
    expect(report.axes).toEqual(['j1', 'j2', 'j4'])
    expect(notes).toContain('urdf.mimicInArm')
  })
})

describe('what a file leaves out', () => {
  const joint = (inside: string, type = 'revolute') => aUrdf([{ ...aChain(1)[0]!, type, inside }])

  it('is estimated and marked: limits, speed, payload', () => {
    const { record, notes } = imported(joint('<axis xyz="0 0 1"/>'))
    expect(record.joints[0]).toMatchObject({ lower: -Math.PI, upper: Math.PI, velocity: Math.PI })
    expect(notes).toEqual(expect.arrayContaining(['urdf.noLimits', 'urdf.noSpeed', 'urdf.payloadEstimate']))
    expect(record.provenance?.['joints[0]']?.certainty).toBe('estimate')
    expect(record.provenance?.payloadKg?.certainty).toBe('estimate')
  })

  it('stays out where the file says it has none', () => {
    const { record } = imported(joint('<limit velocity="3" effort="0"/>', 'continuous'))
    expect(record.joints[0]).toEqual({
      name: 'j1',
      type: 'continuous',
      originXyzM: [0, 0, 0],
      originRpyRad: [0, 0, 0],
      axis: [1, 0, 0],
      velocity: 3,
    })
  })

  it('can be given instead', () => {
    const { record, notes } = imported(joint('<axis xyz="0 0 1"/>'), { payloadKg: 12, kind: 'cobot' })
    expect([record.payloadKg, record.kind]).toEqual([12, 'cobot'])
    expect(notes).not.toContain('urdf.payloadEstimate')
  })
})

describe('angles near a quarter turn', () => {
  const text = aUrdf([
    {
      ...aChain(1)[0]!,
      inside: '<origin rpy="1.571 0.0005 0.3"/><limit lower="-1" upper="1" velocity="1"/>',
    },
  ])

  it('are made exact within a milliradian, others left', () => {
    const { record, notes } = imported(text)
    expect(record.joints[0]?.originRpyRad).toEqual([Math.PI / 2, 0, 0.3])
    expect(record.angleTruncationRad).toBeCloseTo(0.0005, 9)
    expect(notes).toContain('urdf.snapped')
  })

  it('are left alone when told to, as for a calibrated robot', () => {
    const { record, notes } = imported(text, { snapRad: 0 })
    expect(record.joints[0]?.originRpyRad).toEqual([1.571, 0.0005, 0.3])
    expect(notes).not.toContain('urdf.snapped')
  })
})

/** A tetrahedron of one unit as text STL. */
const STL = `solid t
${[
  [0, 0, 0, 0, 1, 0, 1, 0, 0],
  [0, 0, 0, 1, 0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0, 1, 0, 1, 0],
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
]
  .map(
    (n) =>
      `facet normal 0 0 0\nouter loop\nvertex ${n.slice(0, 3).join(' ')}\nvertex ${n.slice(3, 6).join(' ')}\nvertex ${n.slice(6).join(' ')}\nendloop\nendfacet`,
  )
  .join('\n')}
endsolid`

function drawn(geometry: string, more = ''): string {
  const text = aUrdf(aChain(2))
  return text.replace(
    '<link name="l1"/>',
    `<link name="l1"><visual>${more}<geometry>${geometry}</geometry></visual></link>`,
  )
}

/** Largest coordinate of the shape of a link along each axis. */
function extent(links: readonly { link: number; data: string }[], link: number): number[] {
  const mesh = unpackMesh(links.find((one) => one.link === link)?.data ?? '')
  if (!mesh.ok) throw new Error('no shape')
  return [0, 1, 2].map((axis) => {
    const values = mesh.value.positions.filter((_, at) => at % 3 === axis)
    return Math.round(Math.max(...values) * 1e4) / 1e4
  })
}

describe('shapes', () => {
  const mesh = (file: string, scale = '') => drawn(`<mesh filename="${file}"${scale}/>`)

  it.each([
    ['package://arm_support/meshes/visual/l1.stl'],
    ['package://ARM_SUPPORT/meshes/Visual/L1.STL'],
    ['package://other_name/meshes/visual/l1.stl'],
    ['file://$(find arm_support)/meshes/visual/l1.stl'],
    ['../meshes/visual/l1.stl'],
    ['model://arm_support/meshes/visual/l1.stl'],
  ])('are found as %s', (file) => {
    const files = {
      'ws/arm/package.xml': '<package><name>arm_support</name></package>',
      'ws/arm/urdf/arm.urdf.xacro': mesh(file),
      'ws/arm/meshes/visual/l1.stl': STL,
      'ws/arm/meshes/collision/l1.stl': 'solid wrong',
    }
    const { record, report } = imported(files)
    expect(report.meshes.missing).toEqual([])
    expect(record.links.map(({ link }) => link)).toEqual([1])
  })

  it('that are missing are listed, and what collides is drawn instead', () => {
    const collision =
      '</visual><collision><geometry><box size="0.2 0.4 0.6"/></geometry></collision></link><link name="spare"/>'
    const text = mesh('package://arm/gone.stl').replace('</visual></link>', collision)
    const { record, report, notes } = imported(
      text.replace(
        '<joint',
        '<joint name="s" type="fixed"><parent link="base"/><child link="spare"/></joint><joint',
      ),
    )
    expect(report.meshes.missing).toEqual(['package://arm/gone.stl'])
    expect(notes).toContain('urdf.missingMeshes')
    expect(extent(record.links, 1)).toEqual([0.1, 0.2, 0.3])
  })

  it('stand where the file puts them, in its size and colour', () => {
    const material =
      '<origin xyz="0 0 1" rpy="0 0 1.5707963267948966"/><material name="m"><color rgba="1 0 0 1"/></material>'
    const text = drawn('<mesh filename="l1.stl" scale="0.5 1 2"/>', material)
    const { record } = imported({ 'robot.urdf': text, 'l1.stl': STL })
    expect(extent(record.links, 1)).toEqual([0, 0.5, 3])
    const shape = unpackMesh(record.links[0]!.data)
    expect(shape.ok && shape.value.groups[0]?.colour).toBe('#ff0000')
  })

  it('in millimetres without saying so are seen by their size, and said', () => {
    const large = STL.replaceAll(
      /vertex (.*)/g,
      (_, numbers: string) =>
        `vertex ${numbers
          .split(' ')
          .map((one) => Number(one) * 300)
          .join(' ')}`,
    )
    const guessed = imported({ 'robot.urdf': mesh('l1.stl'), 'l1.stl': large })
    expect(extent(guessed.record.links, 1)).toEqual([0.3, 0.3, 0.3])
    expect(guessed.notes).toContain('urdf.scaled')
    const given = imported({ 'robot.urdf': mesh('l1.stl'), 'l1.stl': large }, { meshScale: 0.01 })
    expect(extent(given.record.links, 1)).toEqual([3, 3, 3])
    expect(given.notes).not.toContain('urdf.scaled')
  })

  it('from DAE ignore the up-axis as RViz does, and say so; obeying it is a choice', () => {
    const dae = `<COLLADA><asset><unit meter="0.5"/><up_axis>Y_UP</up_axis></asset><library_geometries><geometry id="g"><mesh>
      <source id="p"><float_array>0 0 0 1 0 0 0 2 0 0 0 3</float_array></source>
      <vertices id="v"><input semantic="POSITION" source="#p"/></vertices>
      <triangles><input semantic="VERTEX" source="#v" offset="0"/><p>0 2 1 0 1 3 0 3 2 1 2 3</p></triangles>
      </mesh></geometry></library_geometries></COLLADA>`
    const files = { 'robot.urdf': mesh('l1.dae'), 'l1.dae': dae }
    const ros = imported(files)
    expect(extent(ros.record.links, 1)).toEqual([0.5, 1, 1.5])
    expect(ros.notes).toContain('urdf.upAxis')
    expect(extent(imported(files, { upAxis: 'obey' }).record.links, 1)).toEqual([0.5, 0, 1])
  })

  it('of fingers and fixed links belong to the link that carries them', () => {
    const box = '<visual><geometry><box size="0.2 0.2 0.2"/></geometry></visual>'
    const finger = {
      name: 'f',
      type: 'prismatic',
      parent: 'l2',
      child: 'finger',
      inside:
        '<origin xyz="0 0 1"/><axis xyz="1 0 0"/><limit lower="0.5" upper="1" velocity="1"/><mimic joint="j1" multiplier="0" offset="0.7"/>',
    }
    const text = aUrdf([...aChain(2), finger]).replace(
      '<link name="finger"/>',
      `<link name="finger">${box}</link>`,
    )
    const { record } = imported(text, { tip: 'l2' })
    expect(record.links.map(({ link }) => link)).toEqual([2])
    expect(extent(record.links, 2)).toEqual([0.8, 0.1, 1.1])
  })
})

describe('several files', () => {
  it('are asked about when several could be the robot', () => {
    const robot = aUrdf(aChain(2))
    const [problem] = problemsOf({ 'a/one.urdf': robot, 'a/two.urdf': robot })
    expect(problem).toMatchObject({ code: 'urdf.severalFiles', values: { count: 2 } })
    expect(imported({ 'a/one.urdf': robot, 'a/two.urdf': robot }, { entry: 'two.urdf' }).report.file).toBe(
      'a/two.urdf',
    )
  })

  it('that are only included, or only define macros, are not', () => {
    const files = {
      'u/arm.xacro': `<robot name="r" xmlns:xacro="x"><xacro:include filename="macro.xacro"/><xacro:arm/></robot>`,
      'u/macro.xacro': `<robot xmlns:xacro="x"><xacro:macro name="arm">${aUrdf(aChain(2)).replace(/<\/?robot[^>]*>/g, '')}</xacro:macro></robot>`,
      'u/unused_macro.xacro': '<robot xmlns:xacro="x"><xacro:macro name="b"><link/></xacro:macro></robot>',
    }
    expect(imported(files).report).toMatchObject({ file: 'u/arm.xacro', axes: ['j1', 'j2'] })
  })

  it('come from a zip too', () => {
    const zipped = zipSync({
      'ws/robot.urdf': new TextEncoder().encode(aUrdf(aChain(2))),
      '__MACOSX/robot.urdf': new Uint8Array(3),
    })
    const files = readZip(zipped, 'x.zip')
    expect(files.ok && [...files.value.keys()]).toEqual(['ws/robot.urdf'])
    const broken = readZip(zipped.subarray(0, 40), 'x.zip')
    expect(broken.ok ? '' : broken.problems[0]!.code).toBe('zip.broken')
  })
})

it('the record is one that a scene file can keep', () => {
  const { record } = imported({ 'robot.urdf': drawn('<sphere radius="0.1"/>') })
  const text = JSON.stringify({ format: 'proefcel-scene', version: 1, records: { [record.id]: record } })
  const parsed = parseSceneText(text)
  expect(parsed.ok && parsed.value.records[record.id]).toEqual(record)
})
