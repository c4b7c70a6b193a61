/** Nodes waiting to be looked at again: taken in ascending order, each once. */
export interface NodeQueue {
  add(node: number): void
  /** The lowest node waiting, or -1. */
  take(): number
}

/** A binary heap; `size` is the number of nodes there are. */
export function createNodeQueue(size: number): NodeQueue {
  const heap: number[] = []
  const waiting = new Uint8Array(size)
  return {
    add(node) {
      if (waiting[node] === 1) return
      waiting[node] = 1
      heap.push(node)
      rise(heap, heap.length - 1)
    },
    take() {
      const lowest = heap[0]
      const last = heap.pop()
      if (lowest === undefined || last === undefined) return -1
      if (heap.length > 0) {
        heap[0] = last
        sink(heap)
      }
      waiting[lowest] = 0
      return lowest
    },
  }
}

function rise(heap: number[], from: number): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isBelow(heap, at, parent)) return
    swap(heap, at, parent)
    at = parent
  }
}

function sink(heap: number[]): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const right = left + 1
    let lowest = isBelow(heap, left, at) ? left : at
    if (isBelow(heap, right, lowest)) lowest = right
    if (lowest === at) return
    swap(heap, at, lowest)
    at = lowest
  }
}

function isBelow(heap: readonly number[], a: number, b: number): boolean {
  const left = heap[a]
  const right = heap[b]
  return left !== undefined && right !== undefined && left < right
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = kept
}
