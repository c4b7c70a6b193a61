import { asPublic, asSecretariat, type Tenant } from '#server/platform/database/transaction.ts'

/** Who reads: everybody what States opened to the public, or the secretariat everything submitted. */
export type Audience = 'public' | 'secretariat'

/** As whom the database is asked for each audience: it decides itself what can be read. */
export const tenants = { public: asPublic, secretariat: asSecretariat } as const satisfies Record<Audience, Tenant>
