import { Type } from 'typebox'
import { roles } from '#shared/access/roles.ts'
import { completeLocales } from '#shared/text/locale.ts'

/** Shapes that several endpoints share. Objects of the contract are closed: unknown members are refused. */
export const closed = { additionalProperties: false } as const
export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' })
export const Key = Type.String({ minLength: 2, maxLength: 60, pattern: '^[a-z0-9][a-z0-9-]*$' })
export const StateCode = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 3166-1 alpha-3' })
export const QuestionId = Type.String({ maxLength: 64, pattern: '^[a-z][A-Za-z0-9]*$' })
export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' })
export const Time = Type.String({ description: 'ISO 8601, UTC' })
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
export const LocaleParam = Type.Enum([...completeLocales])
export const RoleName = Type.Enum([...roles])
export const VersionId = Type.String({ maxLength: 200, pattern: '^[a-z0-9-]+/[a-z0-9-]+/v[0-9]+$' })
export const Empty = Type.Object({}, closed)

export const Person = Type.Object({ id: Id, name: Type.String(), organization: Type.Optional(Type.String()) }, closed)
export const Membership = Type.Object(
  {
    id: Id,
    role: RoleName,
    state: Type.Optional(StateCode),
    organization: Type.Optional(Type.String()),
  },
  closed,
)
