interface Sides {
  readonly rows?: { readonly kind: string } | undefined
  readonly columns?: { readonly kind: string } | undefined
}

/**
 * Whether States are counted by the groups they belong to alone, without a question or indicator: nobody answered
 * anything then, and nothing may be said of answers.
 */
export function isOfMembers({ rows, columns }: Sides): boolean {
  return rows?.kind === 'division' && (!columns || columns.kind === 'division' || columns.kind === 'cycle')
}
