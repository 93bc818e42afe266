// The mark of the program: a cell with a robot arm in it. The same drawing as public/favicon.svg.

export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <rect x="2.5" y="2.5" width="19" height="19" rx="4" className="brand-frame" />
      <path d="M6.5 17.5h5M9 17.5v-5l4.5-4.5 3.5 3.5" className="brand-arm" />
      <circle cx="17" cy="11.5" r="1.6" className="brand-tip" />
    </svg>
  )
}
