import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between a client and PostgreSQL. */
export interface MuteProxy {
  /** The address of the database, by way of the proxy. */
  readonly url: string
  /** Nothing the server says comes through any more, on connections that stay open; new ones are refused until `speak`. */
  mute(): void
  speak(): void
  close(): Promise<void>
}

/** A proxy that can leave connections half open, as a cut cable or a firewall does. */
export async function openMuteProxy(address: string): Promise<MuteProxy> {
  const target = new URL(address)
  const sockets: Socket[] = []
  let muted = false
  const server = createServer((client) => {
    if (muted) return void client.destroy()
    const upstream = connect(Number(target.port), target.hostname)
    let isCut = false
    cuts.push(() => (isCut = true))
    sockets.push(client, upstream)
    client.on('data', (bytes) => upstream.write(bytes)).on('error', () => upstream.destroy())
    upstream.on('data', (bytes) => !isCut && client.write(bytes)).on('error', () => client.destroy())
    client.on('close', () => upstream.destroy())
    return undefined
  })
  const cuts: (() => void)[] = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(address)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
  return {
    url: through.href,
    mute: () => {
      muted = true
      for (const cut of cuts) cut()
    },
    speak: () => {
      muted = false
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
