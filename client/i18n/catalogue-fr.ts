/** All catalogues `<feature>.fr.json`, merged: for pages that the server renders. */
const files = import.meta.glob<Readonly<Record<string, string>>>('./*.fr.json', { eager: true, import: 'default' })

export const catalogue: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files))
