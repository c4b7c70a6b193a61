/** All catalogues `<feature>.en.json`, merged: for pages that the server renders. */
const files = import.meta.glob<Readonly<Record<string, string>>>('./*.en.json', { eager: true, import: 'default' })

export const catalogue: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files))
