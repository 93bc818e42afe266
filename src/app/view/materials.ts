// Every colour of the 3D cell: paints of equipment and robots, light, floor, and the state colours taken from the page's
// style tokens. The only file of the view where a colour may be written; it makes no materials.
import { Color } from 'three'
import type { ResourceState } from '../../core/results/states'

/** Linear colour and surface of one paint. */
export interface Paint {
  readonly rgb: readonly [number, number, number]
  /** 0 mirror … 1 chalk. */
  readonly roughness: number
  readonly metalness: number
}

/** A paint of any CSS colour. */
export function paintOf(css: string, roughness = 0.55, metalness = 0): Paint {
  const { r, g, b } = new Color(css)
  return { rgb: [r, g, b], roughness, metalness }
}

const paint = paintOf

/** Powder coats, metals, plastics and the makers' customary robot colours. */
export const PAINTS = {
  greyLight: paint('#c3c8cc'),
  greyDark: paint('#4a525b'),
  greyMid: paint('#8b939b'),
  black: paint('#24282c', 0.65),
  rubber: paint('#1d2023', 0.9),
  white: paint('#e6e8e8', 0.45),
  steel: paint('#a2a8ad', 0.38, 0.55),
  steelDark: paint('#6b7278', 0.42, 0.5),
  aluminium: paint('#bcc2c7', 0.35, 0.5),
  chrome: paint('#d4d8db', 0.2, 0.8),
  safetyYellow: paint('#f0b400', 0.5),
  safetyRed: paint('#c8102e', 0.5),
  signalBlue: paint('#2463a6', 0.5),
  glass: paint('#9db4c2', 0.12, 0.1),
  screen: paint('#17344d', 0.2),
  wood: paint('#b98a57', 0.8),
  carton: paint('#b98d5d', 0.9),
  tooling: paint('#8f7a5a', 0.5, 0.15),
  beltBlack: paint('#2f3439', 0.85),
  beltMark: paint('#59616a', 0.8),
  cable: paint('#15181b', 0.7),
  hose: paint('#35404d', 0.6),
  oven: paint('#5d6a76', 0.5, 0.15),
  /** Rougher than 1: gives light of its own (paintedMaterial). */
  glow: paint('#ff8a3c', 2),

  kukaOrange: paint('#f4660b', 0.42),
  kukaDark: paint('#2b2e31', 0.5),
  abbWhite: paint('#d5d5cf', 0.42),
  abbGraphite: paint('#55595d', 0.45),
  abbRed: paint('#d1232a', 0.45),
  fanucYellow: paint('#f3c300', 0.42),
  fanucWhite: paint('#eceeea', 0.38),
  fanucGreen: paint('#58a618', 0.45),
  urGrey: paint('#c2c7cc', 0.36, 0.25),
  urBlue: paint('#5aa5d8', 0.4),
  urDark: paint('#33383e', 0.5),
  yaskawaBlue: paint('#0f5fb0', 0.42),
  staubliYellow: paint('#ffcb1f', 0.45),
  cobotWhite: paint('#eceef0', 0.38),
  cobotBlack: paint('#2a2e33', 0.5),
  lbrSilver: paint('#c4c8cb', 0.3, 0.5),

  skin: paint('#c48f6f', 0.7),
  hair: paint('#3b2c22', 0.9),
  trousers: paint('#2c3a52', 0.9),
  shirt: paint('#3d5a80', 0.9),
  hiVis: paint('#f2e205', 0.7),
  hiVisBand: paint('#dfe4e8', 0.25, 0.2),
  shoe: paint('#22201f', 0.8),
  helmet: paint('#f4f5f5', 0.35),

  partSteel: paint('#939ba2', 0.34, 0.6),
  partAluminium: paint('#c9ced2', 0.32, 0.5),
  partCarbon: paint('#2d3238', 0.5, 0.05),
  partCarbonAlt: paint('#3d444c', 0.5, 0.05),
  partGlass: paint('#bfd8cd', 0.4),
  partCarton: paint('#c1935f', 0.9),
  partWood: paint('#c49a66', 0.85),
  partPlastic: paint('#3f7fae', 0.5),
  partCopper: paint('#c07a4a', 0.35, 0.6),
  partWhite: paint('#eef0f0', 0.5),
  weld: paint('#5a4c46', 0.3, 0.6),
  hole: paint('#101214', 0.9),
} as const satisfies Record<string, Paint>
export type PaintName = keyof typeof PAINTS

export type Scheme = 'light' | 'dark'

/** Colours that follow the page's theme. Strings are CSS colours. */
export interface ViewTheme {
  readonly scheme: Scheme
  readonly background: string
  readonly accent: string
  readonly hover: string
  readonly states: Readonly<Record<ResourceState, string>>
  readonly floor: string
  readonly floorJoint: string
  readonly grid: string
  readonly aisle: string
  readonly aisleEdge: string
  readonly wall: string
  readonly wallCut: string
  readonly contact: string
  /** Words painted on the floor. */
  readonly label: string
  /** Words on a white plate. */
  readonly plateInk: string
  readonly sky: string
  readonly ground: string
  readonly key: string
  readonly zonePerson: string
  readonly zoneExclusive: string
  readonly zonePhysics: string
  readonly keyIntensity: number
  readonly fillIntensity: number
  readonly hemisphereIntensity: number
  readonly environmentIntensity: number
  readonly exposure: number
  readonly contactOpacity: number
}

const LIGHT: ViewTheme = {
  scheme: 'light',
  background: '#f6f7f9',
  accent: '#0b63c5',
  hover: '#4f93dd',
  states: {
    working: '#1a9e77',
    setup: '#8e5fc7',
    waiting: '#4a7fe6',
    starved: '#1f86c4',
    blocked: '#b86e00',
    failed: '#d7263d',
    maintenance: '#8e5fc7',
    held: '#4a7fe6',
    off: '#8a94a0',
  },
  floor: '#92979c',
  floorJoint: '#70767c',
  grid: '#5f666d',
  aisle: '#b3bdb8',
  aisleEdge: '#e2b53a',
  wall: '#d7dbdf',
  wallCut: '#8e98a2',
  contact: '#15191e',
  label: '#1b222b',
  plateInk: '#1b222b',
  sky: '#f3f7fb',
  ground: '#8f9092',
  key: '#fff6ea',
  zonePerson: '#1f86c4',
  zoneExclusive: '#b86e00',
  zonePhysics: '#8e5fc7',
  keyIntensity: 2.5,
  fillIntensity: 0.4,
  hemisphereIntensity: 0.85,
  environmentIntensity: 0.5,
  exposure: 1,
  contactOpacity: 0.44,
}

const DARK: ViewTheme = {
  ...LIGHT,
  scheme: 'dark',
  background: '#11151a',
  accent: '#6db3ff',
  hover: '#8ac2ff',
  states: {
    working: '#35c197',
    setup: '#b48cf0',
    waiting: '#7aa6ff',
    starved: '#6cc4f2',
    blocked: '#f0b030',
    failed: '#ff5c6c',
    maintenance: '#b48cf0',
    held: '#7aa6ff',
    off: '#8a94a0',
  },
  floor: '#3a4047',
  floorJoint: '#282d33',
  grid: '#5b6570',
  aisle: '#3d4a47',
  aisleEdge: '#a98a36',
  wall: '#3a424b',
  wallCut: '#66717d',
  contact: '#000000',
  label: '#e8edf2',
  sky: '#aebccb',
  ground: '#3a4048',
  key: '#fff1de',
  zonePerson: '#6cc4f2',
  zoneExclusive: '#f0b030',
  zonePhysics: '#b48cf0',
  keyIntensity: 1.6,
  fillIntensity: 0.5,
  hemisphereIntensity: 0.8,
  environmentIntensity: 0.5,
  contactOpacity: 0.6,
}

/** Reads a style token of the page, e.g. `--state-failed`; empty when the page has none. */
export type TokenReader = (name: string) => string

const noTokens: TokenReader = () => ''

/** Theme of a scheme; what the page's style sheet defines (background, accent, states) wins over the values here. */
export function viewTheme(scheme: Scheme, token: TokenReader = noTokens): ViewTheme {
  const base = scheme === 'dark' ? DARK : LIGHT
  const read = (name: string, otherwise: string) => token(name).trim() || otherwise
  const states = Object.fromEntries(
    Object.entries(base.states).map(([state, colour]) => [state, read(`--state-${state}`, colour)]),
  ) as Record<ResourceState, string>
  return {
    ...base,
    background: read('--background', base.background),
    accent: read('--accent', base.accent),
    states,
  }
}
