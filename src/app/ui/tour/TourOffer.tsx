// The way into the tour for somebody who is here for the first time, and later for whoever wants it again.
import { useText } from '../parts/useText'
import { startTour } from './tourStore'

export function TourOffer() {
  const text = useText().tour
  return (
    <button type="button" className="link" onClick={startTour}>
      {text.offer}
    </button>
  )
}
