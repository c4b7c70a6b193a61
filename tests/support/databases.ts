import pg from 'pg'

/** Creates a database, replacing one of that name, and returns its address. */
export async function createDatabase(server: string, name: string, template: string): Promise<string> {
  await administer(server, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name} template ${template}`)
  })
  return `${server}/${name}`
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))
}

async function administer(server: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await work(admin).finally(() => admin.end())
}

/** An empty database that belongs to a login without superuser rights, as production has it; returns its address. */
export async function createOwnedDatabase(server: string, name: string, rights: string): Promise<string> {
  await administer(server, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`drop role if exists ${name}_login`)
    await admin.query(`create role ${name}_login login ${rights}`)
    await admin.query(`create database ${name} owner ${name}_login`)
  })
  return `${server.replace(/\/\/[^@]*@/, `//${name}_login@`)}/${name}`
}

export async function dropOwnedDatabase(server: string, name: string): Promise<void> {
  await dropDatabase(server, name)
  await administer(server, (admin) => admin.query(`drop role if exists ${name}_login`))
}

/** Lets a login act as roles, as an administrator of the server would beforehand. */
export async function grantRoles(server: string, roles: readonly string[], login: string): Promise<void> {
  await administer(server, (admin) => admin.query(`grant ${roles.join(', ')} to ${login}`))
}
