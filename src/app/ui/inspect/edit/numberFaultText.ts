// Why a typed number was not taken, in the reader's words.
import { unitsOf } from '../../../../core/math/units'
import type { BuildText } from '../../../text/buildText'
import type { Language } from '../../../text/Language'
import { type FieldQuantity, type NumberFault, quantityText } from './fieldQuantity'

export function faultText(
  fault: NumberFault,
  quantity: FieldQuantity,
  text: BuildText['edit'],
  language: Language,
): string {
  switch (fault.reason) {
    case 'empty':
      return text.needsNumber
    case 'notANumber':
      return text.notANumber
    case 'divisionByZero':
      return text.divisionByZero
    case 'notWhole':
      return text.notWhole
    case 'unknownUnit':
    case 'wrongDimension': {
      const units = unitsOf(quantity.dimension)
        .filter((unit) => unit !== '')
        .slice(0, 5)
      return units.length === 0
        ? text.noUnit(fault.unit ?? '')
        : text.wrongUnit(fault.unit ?? '', units.join(', '))
    }
    case 'tooSmall': {
      const bound = quantityText(fault.bound, quantity, language)
      return fault.above ? text.mustExceed(bound) : text.atLeast(bound)
    }
    case 'tooLarge':
      return text.atMost(quantityText(fault.bound, quantity, language))
  }
}
