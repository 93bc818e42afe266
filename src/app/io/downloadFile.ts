// Gives a person a file to save. Nothing leaves the computer: the browser saves what the page made.

/** Time the browser gets to begin saving before the bytes are let go. */
const KEPT_MS = 60_000

export function downloadFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameOf(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** Without the characters that some system does not allow in the name of a file. */
function fileNameOf(name: string): string {
  const allowed = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').trim()
  return allowed === '' ? 'proefcel' : allowed
}
