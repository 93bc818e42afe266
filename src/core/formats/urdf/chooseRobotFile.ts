// Which of the given files is the robot: a URDF, or a xacro that makes something and is not only included by others. Asks when several are.
import { strFromU8 } from 'fflate'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import { parseXml } from '../xml/parseXml'
import { childElements } from '../xml/XmlElement'
import { extensionOf, type FileSet, fileNameOf } from '../zip/FileSet'

/** A file larger than this is no hand-written robot; it can still be named. */
const MOST_BYTES = 5_000_000
const ONLY_DEFINES = new Set(['xacro:macro', 'xacro:property', 'xacro:include', 'xacro:arg', 'material'])

export function chooseRobotFile(files: FileSet, named: string | undefined): Outcome<string> {
  if (named !== undefined) {
    const found = files.find(named)
    if (found !== undefined) return { ok: true, value: found }
  }
  const texts = robotTexts(files)
  if (named !== undefined || texts.size === 0)
    return { ok: false, problems: [sceneProblem('urdf.noFile', { path: named ?? '' })] }
  const included = includedNames(texts.values())
  const candidates = [...texts.keys()].filter(
    (path) => !included.has(fileNameOf(path).toLowerCase()) && makesSomething(files, path),
  )
  const plain = candidates.filter((path) => extensionOf(path) === 'urdf')
  const [only, ...others] = plain.length === 1 ? plain : candidates
  if (only !== undefined && others.length === 0) return { ok: true, value: only }
  if (only === undefined) return { ok: false, problems: [sceneProblem('urdf.noFile', { path: '' })] }
  return { ok: false, problems: [severalFiles(candidates)] }
}

function severalFiles(candidates: readonly string[]) {
  const shown = candidates.slice(0, 12).join(', ')
  const values = { count: candidates.length, files: candidates.length > 12 ? `${shown} …` : shown }
  return sceneProblem('urdf.severalFiles', { path: '' }, values)
}

function robotTexts(files: FileSet): Map<string, string> {
  const texts = new Map<string, string>()
  for (const path of files.paths) {
    if (!['urdf', 'xacro', 'xml'].includes(extensionOf(path)) || fileNameOf(path) === 'package.xml') continue
    const bytes = files.read(path)
    if (!bytes || bytes.length > MOST_BYTES) {
      if (extensionOf(path) !== 'xml') texts.set(path, '')
      continue
    }
    const text = strFromU8(bytes)
    // A URDF that cannot be read is still the one that was meant.
    if (/<robot[\s>]/.test(text) || extensionOf(path) === 'urdf') texts.set(path, text)
  }
  return texts
}

/** File names, in lower case: paths in includes hold arguments and packages. */
function includedNames(texts: Iterable<string>): Set<string> {
  const names = new Set<string>()
  for (const text of texts)
    for (const match of text.matchAll(/<xacro:include\s[^>]*filename\s*=\s*["']([^"']+)["']/g))
      names.add(fileNameOf(match[1]!).toLowerCase())
  return names
}

function makesSomething(files: FileSet, path: string): boolean {
  if (extensionOf(path) === 'urdf') return true
  const bytes = files.read(path)
  const outcome = bytes && parseXml(bytes, path)
  // What cannot be read says so itself when it is chosen.
  if (!outcome?.ok) return true
  const { value: root } = outcome
  return root.name === 'robot' && childElements(root).some(({ name }) => !ONLY_DEFINES.has(name))
}
