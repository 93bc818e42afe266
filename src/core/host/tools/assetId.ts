// The id an imported file begins with in a document; whoever adds it makes it free.

export function assetId(file: string): string {
  const clean = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
  return `${clean.slice(0, 60) || 'import'}-file`
}
