// Arrays at fixed places of the imported memory: the object is its place. No bounds are checked, since LaneMemory lets in only what fits.

@unmanaged
export class Doubles {
  @operator('[]')
  get(at: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>at) << 3))
  }

  @operator('[]=')
  set(at: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>at) << 3), value)
  }
}

@unmanaged
export class Integers {
  @operator('[]')
  get(at: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>at) << 2))
  }

  @operator('[]=')
  set(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>at) << 2), value)
  }
}

@unmanaged
export class Bytes {
  @operator('[]')
  get(at: i32): i32 {
    return <i32>load<u8>(changetype<usize>(this) + <usize>at)
  }

  @operator('[]=')
  set(at: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>at, <u8>value)
  }
}
