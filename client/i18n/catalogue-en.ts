/** One chunk for the language: all catalogues `<feature>.en.json`, merged. */
const files = import.meta.glob<Record<string, string>>('./*.en.json', { eager: true, import: 'default' })

export const catalogue: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files))
