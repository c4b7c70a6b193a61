/** One chunk for the language: all catalogues `<feature>.fr.json`, merged. */
const files = import.meta.glob<Record<string, string>>('./*.fr.json', { eager: true, import: 'default' })

export const catalogue: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files))
