import type { Tenant } from '#server/platform/database/transaction.ts'

/** People, sessions and mail belong to no State: this feature acts under its own database role. */
export function accountsTenant(personId: string | null = null): Tenant {
  return { role: 'app_accounts', state: null, personId }
}
