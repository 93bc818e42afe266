// Shape of an entry of test/reference/robots.json (robots-catalog-research/1), as far as the generator reads it.
type Numbers = readonly number[]

export interface SourceJoint {
  readonly name: string
  readonly type: string
  readonly origin_xyz_m: Numbers
  readonly origin_rpy_rad: Numbers
  readonly axis: Numbers | null
  readonly limits: {
    readonly lower_rad: number | null
    readonly upper_rad: number | null
    readonly velocity_rad_s: number
    readonly effort_Nm: number
  } | null
}

export interface SourceLink {
  readonly link: string
  readonly mass_kg: number
  readonly com_m: Numbers
  readonly com_rpy_rad: Numbers
  readonly inertia_kgm2: Readonly<Record<'ixx' | 'ixy' | 'ixz' | 'iyy' | 'iyz' | 'izz', number>>
}

export interface SourceRobot {
  readonly id: string
  readonly manufacturer: string
  readonly name: string
  readonly class: 'cobot' | 'industrial'
  readonly dof: number
  readonly kinematics: {
    readonly base_frame: string
    readonly flange_frame: string
    readonly joints: readonly SourceJoint[]
    readonly angle_truncation_in_source_rad: number
    readonly ik_family: string
    readonly opw?: Readonly<Record<'a1' | 'a2' | 'b' | 'c1' | 'c2' | 'c3' | 'c4', number>> & {
      readonly offsets_rad: Numbers
      readonly sign_corrections: Numbers
      readonly flange_correction_rowmajor3x3: readonly Numbers[] | null
    }
    readonly ur_dh?: Readonly<Record<'d1' | 'a2' | 'a3' | 'd4' | 'd5' | 'd6', number>>
  }
  readonly links_dynamics: readonly SourceLink[] | null
  readonly datasheet: {
    readonly payload_kg: number
    readonly reach_m: number
    readonly repeatability_m: number
    readonly mass_kg: number
    readonly max_tcp_speed_m_s: number | null
    readonly source: string
  }
  readonly reach_check: { readonly closest_definition: string; readonly difference_mm: number }
  readonly source: Readonly<Record<'repo' | 'commit' | 'file' | 'licence', string>>
  readonly acceleration_limits?: { readonly max_acceleration_rad_s2: Numbers; readonly source: string }
}
