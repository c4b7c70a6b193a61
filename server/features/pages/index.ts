export { openRenderer, type Renderer } from './open-renderer.ts'
export { servePages } from './routes.ts'
export type { PagesDeps } from './deps.ts'
