// House colours in which a maker's arms are drawn (our reading of photographs, for recognition only): links, joint caps, accent.
// Cobots of makers that paint their industrial arms otherwise have a set of their own.

export interface DrawingColours {
  readonly body: string
  readonly joint: string
  readonly accent: string
}

export const makerColours: Record<
  string,
  { readonly industrial: DrawingColours; readonly cobot: DrawingColours }
> = {
  'Universal Robots': same({ body: '#c3c7ca', joint: '#5b92b5', accent: '#2b3a44' }),
  'Franka Robotics': same({ body: '#f1f1ee', joint: '#d9dad8', accent: '#2f3437' }),
  KUKA: {
    industrial: { body: '#f26a1b', joint: '#33363a', accent: '#1f2124' },
    cobot: { body: '#dfe2e4', joint: '#f26a1b', accent: '#3c4043' },
  },
  ABB: {
    industrial: { body: '#e9e4da', joint: '#8a8d8f', accent: '#d6001c' },
    cobot: { body: '#f0eee9', joint: '#a9acae', accent: '#3f4447' },
  },
  FANUC: {
    industrial: { body: '#f6c800', joint: '#3a3a38', accent: '#c9a400' },
    cobot: { body: '#f3f4f1', joint: '#4f9a4a', accent: '#5d6164' },
  },
  Doosan: same({ body: '#eceef0', joint: '#3b5b92', accent: '#20262e' }),
  UFACTORY: same({ body: '#f4f4f4', joint: '#bfc3c6', accent: '#23272a' }),
  Techman: same({ body: '#e6e7e4', joint: '#5f6b70', accent: '#c8102e' }),
  Yaskawa: {
    industrial: { body: '#2d74b8', joint: '#e7e9ea', accent: '#1c3f66' },
    cobot: { body: '#e8edf2', joint: '#2d74b8', accent: '#1c3f66' },
  },
  Staubli: same({ body: '#e3d6a2', joint: '#b7ab79', accent: '#4b4b47' }),
}

function same(colours: DrawingColours) {
  return { industrial: colours, cobot: colours }
}
