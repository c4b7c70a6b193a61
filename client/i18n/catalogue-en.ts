import type { Catalogue } from './load-catalogue.ts'

/** All catalogues `<feature>.en.json`, merged: for pages that the server renders. */
const files = import.meta.glob<Catalogue>('./*.en.json', { eager: true, import: 'default' })

export const catalogue: Catalogue = Object.assign({}, ...Object.values(files))
