// What an arrow key does in a tree, by the pattern every operating system follows. Pure: the component applies the answer.
import type { OutlineRow } from './visibleRows'

export type TreeMove =
  | { readonly do: 'focus'; readonly key: string }
  | { readonly do: 'toggle'; readonly key: string }
  | undefined

export function moveInTree(rows: readonly OutlineRow[], at: number, key: string): TreeMove {
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1])
    case 'ArrowUp':
      return focus(rows[at - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows[rows.length - 1])
    case 'ArrowRight':
      return row && intoBranch(rows, at, row)
    case 'ArrowLeft':
      return row && outOfBranch(rows, at, row)
    default:
      return key.length === 1 && key !== ' ' ? startingWith(rows, at, key) : undefined
  }
}

function intoBranch(rows: readonly OutlineRow[], at: number, row: OutlineRow): TreeMove {
  if (row.node.children.length === 0) return undefined
  return row.open ? focus(rows[at + 1]) : { do: 'toggle', key: row.node.key }
}

function outOfBranch(rows: readonly OutlineRow[], at: number, row: OutlineRow): TreeMove {
  if (row.open) return { do: 'toggle', key: row.node.key }
  return focus(rows.slice(0, at).findLast(({ level }) => level < row.level))
}

function startingWith(rows: readonly OutlineRow[], at: number, letter: string): TreeMove {
  const rotated = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return focus(rotated.find(({ node }) => node.label.toLowerCase().startsWith(letter.toLowerCase())))
}

function focus(row: OutlineRow | undefined): TreeMove {
  return row && { do: 'focus', key: row.node.key }
}
