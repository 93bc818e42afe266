// A file a person gave, with the folders it came in. Types only.

export interface FileOfFolder {
  readonly path: string
  readonly file: File
}
