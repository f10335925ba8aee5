/** The columns of an index while it grows. Growing doubles, because the number of nodes is unknown. */
export interface IndexColumns {
  capacity: number;
  starts: Uint32Array;
  next: Uint32Array;
  parents: Uint32Array;
  flags: Uint8Array;
}

const fewestNodes = 256;
/** A bank's JSON has a node per 18 bytes: enough for most texts, so that none is copied. */
const usualBytesPerNode = 15;

export function createColumns(byteLength: number): IndexColumns {
  return withCapacity(Math.max(fewestNodes, Math.ceil(byteLength / usualBytesPerNode)));
}

function withCapacity(capacity: number): IndexColumns {
  return {
    capacity,
    starts: new Uint32Array(capacity),
    next: new Uint32Array(capacity),
    parents: new Uint32Array(capacity),
    flags: new Uint8Array(capacity),
  };
}

/** Throws a RangeError when the memory for them cannot be had. */
export function growColumns(columns: IndexColumns): void {
  const grown = withCapacity(columns.capacity * 2);
  grown.starts.set(columns.starts);
  grown.next.set(columns.next);
  grown.parents.set(columns.parents);
  grown.flags.set(columns.flags);
  Object.assign(columns, grown);
}
