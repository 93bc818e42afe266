// A file as exporting makes it: its name and its text. A type only.

export interface ExportedFile {
  readonly name: string
  readonly text: string
}
