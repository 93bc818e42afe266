// A small drawing for each template: the machine and the arm in a few lines, in the colours of the text.

const DRAWINGS: Readonly<Record<string, string>> = {
  // A machine with a door and a chuck, the arm in front.
  'cnc-tending':
    'M4 40V14h30v26M10 20h18v12H10zM15 26a3 3 0 1 0 6 0 3 3 0 1 0-6 0M52 40h-10M47 40V30l-8-9 M39 21l-9 5',
  // A stack on a pallet, the arm above it.
  palletising:
    'M4 40h26M6 40v-3h22v3M7 28h10v9H7zM17 28h10v9H17zM12 19h10v9H12zM54 40H44M49 40V24L38 12 M38 12l-16 1v4M18 17h8',
  // A base part with two components, the arm lays the third.
  assembly: 'M6 40h28M10 40v-8h20v8M13 32v-5h5v5M22 32v-5h5v5M54 40H44M49 40V26L40 14M40 14l-15 3v6',
  // A seam with sparks, the torch at an angle.
  welding: 'M4 40h34M8 40v-6h26v6M21 34l-4-6M21 34l6-5M21 34l0-8M54 40H44M49 40V24L40 12M40 12l-12 8-5 9',
  // A belt with products and a box.
  'pick-and-pack':
    'M2 34h26M5 38a2 2 0 1 0 4 0 2 2 0 1 0-4 0M20 38a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5 28h6v6H5zM16 28h6v6h-6zM36 30v10h16V30M36 30l-3-3M52 30l3-3M46 14v9M43 23h6M46 14L34 8 22 14',
}

export function TemplateIcon({ id }: { readonly id: string }) {
  return (
    <svg className="template-icon" viewBox="0 0 58 44" aria-hidden="true">
      <path d={DRAWINGS[id] ?? 'M6 40h46'} />
    </svg>
  )
}
