/** A PostgreSQL of our own with an empty database in it. */
export interface OwnServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Support {
  readonly startPostgresql: (how: { readonly durable: boolean }) => Promise<OwnServer>
  readonly createDatabase: (server: string, name: string, template: string) => Promise<string>
}

/** Starts one that keeps its promises as in production. What starts it belongs to the tests, which are compiled apart. */
export async function startServer(): Promise<OwnServer> {
  const load = async (file: string): Promise<Partial<Support>> =>
    import(new URL(`../../tests/support/${file}`, import.meta.url).href)
  const { startPostgresql, createDatabase } = {
    ...(await load('postgresql-server.ts')),
    ...(await load('databases.ts')),
  } as Support // both files together
  const { url, stop } = await startPostgresql({ durable: true })
  return { url: await createDatabase(url, 'pillar_bench', 'template1'), stop }
}
