import { connect } from 'node:net'

/** Sends bytes as they are and returns everything that comes back until the other side closes. */
export function speakRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('end', () => resolve(heard))
    socket.on('error', reject)
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no end after ten seconds: ${heard}`)))
  })
}
