export { serveDefinitions } from './routes.ts'
export { planOf, type DefinitionLibrary } from './definition-library.ts'
