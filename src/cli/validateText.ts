// Dutch and English sentences of `proefcel validate`; the problems themselves have theirs in core/model/problems.
import type { CliLanguage } from './CliIo'

interface ValidateText {
  usage: readonly string[]
  warning: string
  checkPath: string
  cannotRead(reason: string): string
  fine(file: string): string
}

export const validateText: Record<CliLanguage, ValidateText> = {
  nl: {
    usage: [
      'Gebruik: proefcel validate BESTAND… [--json]',
      '  Eén regel per probleem: bestand, plaats in het document, wat er is, hoe het te herstellen is.',
      '  Een streepje (-) leest van de standaardinvoer. Met een fout eindigt de opdracht met code 1.',
    ],
    warning: 'waarschuwing',
    checkPath: 'controleer de naam van het bestand',
    cannotRead: (reason) => `kan het bestand niet lezen (${reason})`,
    fine: (file) => `${file}: in orde`,
  },
  en: {
    usage: [
      'Usage: proefcel validate FILE… [--json]',
      '  One line a problem: file, place in the document, what it is, how to mend it.',
      '  A dash (-) reads standard input. With an error the command ends with code 1.',
    ],
    warning: 'warning',
    checkPath: 'check the name of the file',
    cannotRead: (reason) => `cannot read the file (${reason})`,
    fine: (file) => `${file}: fine`,
  },
}
