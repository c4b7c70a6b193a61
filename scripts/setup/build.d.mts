/** Builds the browser client and the server-rendered pages when their sources changed. */
export function ensureBuild(): Promise<void>
