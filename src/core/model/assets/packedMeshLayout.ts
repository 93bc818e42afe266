// Where what stands in a packed mesh, for packMesh and unpackMesh. Little-endian: counts of vertices, indices and groups; box low and
// high (Float32 x y z); groups (colour, start, count); six planes of position bytes; indices as varints.

/** Kind and version of the text, before the base64 of (length of the raw bytes, their deflate stream). */
export const MESH_MARK = 'mesh1:'
export const HEAD_BYTES = 12 + 24
export const GROUP_BYTES = 12
/** Three axes of 16 bits. */
export const POSITION_BYTES = 6
/** Most bytes an index takes: 5 × 7 bits hold 32. */
export const VARINT_BYTES = 5
/** Cells along each axis of the box. */
export const GRID = 65535
/** Above the 24 bits of a colour: the group has one. */
export const COLOUR_GIVEN = 0x1000000
