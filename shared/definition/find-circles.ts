/**
 * Circles in a directed graph, each once, starting from its first member in the order given:
 * `a` needs `b`, `b` needs `a`.
 */
export function findCircles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const circles: string[][] = []
  const finished = new Set<string>()
  const trail: string[] = []
  const visit = (id: string): void => {
    if (finished.has(id)) return
    const seen = trail.indexOf(id)
    if (seen >= 0) {
      circles.push(trail.slice(seen))
      return
    }
    trail.push(id)
    for (const next of edges.get(id) ?? []) visit(next)
    trail.pop()
    finished.add(id)
  }
  for (const id of edges.keys()) visit(id)
  return circles
}
