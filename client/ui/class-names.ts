/** Joins the class names that apply: `classNames(styles['row'], open && styles['open'])`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
