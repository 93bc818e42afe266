// Where what stands in a packed drawing, for packDrawing and unpackDrawing. Little-endian: counts of lines and points, box (Float64 low x y,
// high x y), then as varints per line its layer and number of points, then the steps from point to point on a grid of the box.

/** Kind and version of the text, before the base64 of (length of the raw bytes, their deflate stream). */
export const DRAWING_MARK = 'lines1:'
export const DRAWING_HEAD_BYTES = 8 + 32
/** Cells along the longest side: 0,1 mm on a hall of 100 m. */
export const DRAWING_GRID = 1_000_000
