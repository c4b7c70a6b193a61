import type { FastifyInstance } from 'fastify'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from './database/open-database.ts'

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10]

/** Counts and times every request by route; routes, not addresses, so that no id becomes a label. */
export function measure(
  app: FastifyInstance,
  database: Database,
): { text(): Promise<string>; readonly contentType: string } {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['method', 'route', 'status']
  const durations = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests',
    labelNames,
    buckets: SECONDS,
    registers,
  })
  const faults = new Counter({ name: 'http_faults_total', help: 'Replies with status 500', registers })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    if (reply.statusCode === 500) faults.inc()
  })
  registry.registerMetric(connectionsOf(database))
  registry.registerMetric(waitingRequests(app))
  registry.registerMetric(eventLoopDelay(app))
  return { text: () => registry.metrics(), contentType: registry.contentType }
}

function connectionsOf(database: Database): Gauge {
  return new Gauge({
    name: 'database_connections',
    help: 'Connections of this instance: total, idle, and requests waiting for one',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(database.pressure())) this.set({ state }, count)
    },
  })
}

function waitingRequests(app: FastifyInstance): Gauge {
  return new Gauge({
    name: 'admission_waiting',
    help: 'Requests that wait for their share of the database, by class of load',
    labelNames: ['load'],
    registers: [],
    collect() {
      for (const load of ['submit', 'save', 'read', 'bulk'] as const)
        this.set({ load }, app.edge.admission.waiting(load))
    },
  })
}

function eventLoopDelay(app: FastifyInstance): Gauge {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  app.addHook('onClose', async () => void delay.disable())
  return new Gauge({
    name: 'event_loop_delay_seconds',
    help: '99th percentile of the event loop delay since the last reading',
    registers: [],
    collect() {
      this.set(delay.percentile(99) / 1e9)
      delay.reset()
    },
  })
}
