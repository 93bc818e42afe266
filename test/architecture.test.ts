// The house rules, checked: who may import whom, rings, what core may not know, how large things may be. The tables
// are here so that they cannot rot; the checkers are in tools/architecture and have tests of their own.
import { describe, expect, it } from 'vitest'
import { findBannedGlobals } from './tools/architecture/bannedGlobals'
import { findBannedMath } from './tools/architecture/bannedMath'
import { findColoursInCode, findColoursInStyles } from './tools/architecture/colourLiterals'
import { findCycles } from './tools/architecture/findCycles'
import { checkImports, type Room } from './tools/architecture/importRules'
import { listFiles, readProjectFile, readSources } from './tools/architecture/readSources'
import type { SourceModule } from './tools/architecture/SourceModule'
import {
  type FileRule,
  findAsync,
  findBarrel,
  findDefaultExport,
  findEmptyName,
  findEscapes,
  findMissingFirstLine,
  findModuleState,
} from './tools/architecture/shapeRules'
import { findLongFiles, findLongFunctions, functionSizes } from './tools/architecture/sizeRules'
import { describeViolations, type Violation } from './tools/architecture/Violation'
import { percentile } from './tools/percentile'

const math = 'src/core/math'
const results = 'src/core/results'
const model = 'src/core/model'
const editing = 'src/core/editing'
const robotics = 'src/core/robotics'
const lane = 'src/core/sim/lane'
const kernel = 'src/core/sim/kernel'
const stats = 'src/core/sim/stats'
const signals = 'src/core/sim/signals'
const flow = 'src/core/sim/flow'
const physics = 'src/core/sim/physics'
const wholeSim = 'src/core/sim/*'
const protocol = 'src/core/protocol'
const session = 'src/app/session'
const text = 'src/app/text'

/** The twin of the table in README.md: change both, and say why. */
const importTable: readonly Room[] = [
  { path: math, mayImport: [] },
  { path: results, mayImport: [math] },
  { path: model, mayImport: [results, math], packages: ['zod', 'fflate'] },
  { path: editing, mayImport: [results, model, math] },
  { path: robotics, mayImport: [math] },
  { path: lane, mayImport: [math] },
  // Compiled to WebAssembly: sees nothing but the layout of the memory.
  { path: 'src/core/sim/lane/assembly', mayImport: [lane] },
  { path: kernel, mayImport: [lane, math, results] },
  { path: stats, mayImport: [kernel, lane, results, math] },
  { path: signals, mayImport: [kernel] },
  { path: flow, mayImport: [kernel, stats, signals, lane, results, math] },
  { path: 'src/core/sim/programs', mayImport: [kernel, stats, signals, flow, robotics, results, math] },
  { path: 'src/core/sim/people', mayImport: [kernel, stats, signals, flow, robotics, results, math] },
  { path: physics, mayImport: [kernel, math] },
  {
    path: 'src/core/sim/physics/rapier',
    mayImport: [physics, kernel, math],
    packages: ['@dimforge/rapier3d-compat'],
  },
  { path: 'src/core/sim/compile', mayImport: [wholeSim, robotics, model, results, math] },
  { path: 'src/core/sim', mayImport: [wholeSim, robotics, model, results, math] },
  { path: 'src/core/templates', mayImport: [model, editing, robotics, results, math] },
  { path: 'src/core/study', mayImport: [wholeSim, model, editing, results, math] },
  {
    path: 'src/core/formats',
    mayImport: [model, robotics, results, math],
    packages: ['fflate', 'saxes', 'yaml', 'occt-import-js', 'web-ifc'],
  },
  { path: protocol, mayImport: [model, results, math] },
  { path: 'src/core/host', mayImport: ['src/core/*'] },
  { path: text, mayImport: [protocol, results, editing, model] },
  { path: session, mayImport: [protocol, results, editing, model, math], packages: ['comlink', 'zustand'] },
  {
    path: 'src/app/io',
    mayImport: [session, editing, protocol, results, model, math],
    packages: ['idb', 'fflate', 'zustand'],
  },
  {
    path: 'src/app/view',
    mayImport: [session, text, editing, robotics, protocol, results, model, math],
    packages: ['three', '@react-three/*', 'react'],
  },
  {
    path: 'src/app/ui',
    mayImport: [
      'src/app/view',
      session,
      'src/app/io',
      text,
      editing,
      robotics,
      protocol,
      results,
      model,
      math,
    ],
    packages: ['react', 'react-dom', 'pdfjs-dist', 'lucide-react', '@xyflow/react'],
  },
  {
    path: 'src/app/main.tsx',
    mayImport: ['src/app/*', 'src/core/*'],
    packages: ['react', 'react-dom', 'comlink', '@fontsource-variable/*'],
  },
  { path: 'src/cli', mayImport: ['src/core/*'], packages: ['node:*'] },
  {
    path: 'workers',
    mayImport: ['src/core/host', protocol],
    // Of the readers only where their compiled libraries are.
    packages: ['comlink', 'occt-import-js', 'web-ifc'],
  },
]

/** The browser, Node, clocks, timers, chance and code made from text. TypeScript's `lib` stops most; this stops all. */
const unknownToCore = new Set(
  `window document navigator location self globalThis global process require module exports Buffer __dirname __filename
  performance Date setTimeout setInterval setImmediate clearTimeout clearInterval queueMicrotask requestAnimationFrame
  cancelAnimationFrame requestIdleCallback fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker MessageChannel
  MessagePort BroadcastChannel postMessage localStorage sessionStorage indexedDB caches crypto alert confirm console
  HTMLElement Element Blob File FileReader Image Path2D OffscreenCanvas eval Function`.split(/\s+/),
)

/** The same bits in every engine. Everything else of Math differs in its last bits (design: engine.md §8). */
const sameInEveryEngine = new Set(
  `abs ceil clz32 floor fround imul max min round sign sqrt trunc
  E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2`.split(/\s+/),
)

/** What feeds the clock of a run. */
const deterministicRooms = [math, robotics, 'src/core/sim', 'src/core/study']

/** Inside simulated time; hosts, physics loading and studies may wait, these may not. */
const withoutWaiting = [
  math,
  robotics,
  kernel,
  stats,
  signals,
  flow,
  'src/core/sim/programs',
  'src/core/sim/people',
]

/** Where colours are defined; everywhere else they are named. */
const colourFiles: readonly string[] = ['src/app/ui/tokens.css', 'src/app/view/materials.ts']

const product = readSources(['src', 'workers'])
const tests = readSources(['test'])
const everything = [...product, ...tests]
const core = below(['src/core'])

function below(folders: readonly string[]): SourceModule[] {
  return product.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
}

function expectNone(violations: readonly Violation[]): void {
  expect(describeViolations(violations)).toBe('')
}

describe('imports', () => {
  it('follow the table', () => expectNone(checkImports(product, importTable)))
  it('form no ring', () => expectNone(findCycles(everything)))
})

describe('core', () => {
  it('knows no browser, Node, clock, timer or chance', () => {
    expectNone(core.flatMap((module) => findBannedGlobals(module, unknownToCore)))
  })

  it('computes the same bits in every engine where it feeds the clock', () => {
    expectNone(below(deterministicRooms).flatMap((module) => findBannedMath(module, sameInEveryEngine)))
  })

  it('never waits inside simulated time', () => expectNone(below(withoutWaiting).flatMap(findAsync)))
  it('keeps no state in modules', () => {
    // A host lives as long as its thread, so what it keeps once a thread may stand in its module.
    const engine = core.filter(({ path }) => !path.startsWith('src/core/host/'))
    expectNone(engine.flatMap(findModuleState))
  })
})

describe('every file', () => {
  const rules: [string, FileRule, readonly SourceModule[]][] = [
    ['says first what it is for', findMissingFirstLine, everything],
    ['is named by what it exports', findEmptyName, everything],
    ['exports by name', findDefaultExport, everything],
    ['has content of its own', findBarrel, everything],
    ['works without escapes and promises', findEscapes, everything],
  ]
  it.each(rules)('%s', (_, rule, modules) => expectNone(modules.flatMap(rule)))
})

describe('sizes', () => {
  const functions = product.flatMap(functionSizes).map(({ lines }) => lines)
  const files = product.map(({ lineCount }) => lineCount)

  it('no file above 500 lines', () => expectNone(findLongFiles(everything, 500)))
  it('no function above 80 lines', () => expectNone(findLongFunctions(product, 80)))
  it('workers only wire: at most 30 lines', () => {
    expectNone(
      findLongFiles(
        product.filter(({ path }) => path.startsWith('workers/')),
        30,
      ),
    )
  })
  it('median file at most 80 lines', () => expect(percentile(files, 0.5)).toBeLessThanOrEqual(80))
  it('nine files in ten at most 250 lines', () => expect(percentile(files, 0.9)).toBeLessThanOrEqual(250))
  it('median function at most 8 lines', () => expect(percentile(functions, 0.5)).toBeLessThanOrEqual(8))
  it('nine functions in ten at most 25 lines', () =>
    expect(percentile(functions, 0.9)).toBeLessThanOrEqual(25))
})

describe('colours', () => {
  it('are defined in one place', () => {
    const inCode = below(['src/app'])
      .filter(({ path }) => !colourFiles.includes(path))
      .flatMap(findColoursInCode)
    const inStyles = listFiles(['src/app'], /\.css$/)
      .filter((path) => !colourFiles.includes(path))
      .flatMap((path) => findColoursInStyles(path, readProjectFile(path)))
    expectNone([...inCode, ...inStyles])
  })
})
