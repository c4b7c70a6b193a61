import type { Catalogue } from './load-catalogue.ts'

/** All catalogues `<feature>.ar.json`, merged: for pages that the server renders. */
const files = import.meta.glob<Catalogue>('./*.ar.json', { eager: true, import: 'default' })

export const catalogue: Catalogue = Object.assign({}, ...Object.values(files))
