/** Where a release is looked at. An address that ends in `.1` would be taken for that of a file. */
export function addressOfRelease(name: string): string {
  return `/secretariat/releases/${name.replace('.', '-')}`
}

/** The name of the release at an address. */
export function releaseAt(part: string): string {
  return part.replace('-', '.')
}
