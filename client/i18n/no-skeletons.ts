/**
 * Stands in for the skeleton half of the message parser (`{n, number, ::…}`) in the browser's bundle: no message
 * here uses skeletons, a test says so, and a slow line need not carry their parser.
 */
function refuse(): never {
  throw new Error('Messages use no number or date skeletons (::); write {n, number} or format the value first.')
}

export { refuse as parseDateTimeSkeleton, refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString }
