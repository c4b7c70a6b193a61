/** SQL says null where the domain says nothing at all: the row without its null members. */
export function withoutNulls<Row extends object>(row: Row): Row {
  // Only null members go; what stays has the declared shape.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row
}
