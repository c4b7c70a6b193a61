import type { DataRow } from '../observation-row.ts'
import { wordIn } from '../words.ts'
import { named, type CodeLists } from './code-lists.ts'
import { attributes, dimensions, listOf, measures, timeDimension, type ComponentId } from './components.ts'
import { codesOf, type SeriesFacts } from './observation-codes.ts'
import { dataflowUrn, metaOf, nameOf, relationshipOf, structureUrn, type MessageHead } from './write-structure.ts'

const schema =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json'

/** Values of a coded component that occur, each with its place in the list. */
type Places = Map<string, number>

export interface SdmxJsonContext {
  readonly head: MessageHead
  readonly lists: CodeLists
  readonly facts: (row: DataRow) => SeriesFacts
}

/**
 * An SDMX-JSON 2.0 data message, flat: every observation under the places of its dimensions; measures as they are,
 * attributes as places in the lists of their values.
 */
export function dataMessage(rows: readonly DataRow[], { head, lists, facts }: SdmxJsonContext): object {
  const places = new Map<ComponentId, Places>()
  const observations: Record<string, readonly (string | number | null)[]> = {}
  for (const row of rows) {
    const codes = codesOf(row, facts(row))
    const place = (id: ComponentId): number | null => placeOf(places, id, codes[id])
    const key = [...dimensions.map(({ id }) => id), timeDimension as ComponentId].map((id) => place(id) ?? 0).join(':')
    const values = measures.map(({ id }) => codes[id] ?? null)
    observations[key] = withoutTail([...values, ...attributes.map(({ id }) => place(id))])
  }
  return {
    meta: metaOf(schema, head),
    data: {
      structures: [structureOf(places, lists)],
      dataSets: [{ structure: 0, action: 'Replace', links: linksOf(), observations }],
    },
  }
}

function placeOf(places: Map<ComponentId, Places>, id: ComponentId, code: string | number | undefined): number | null {
  if (code === undefined) return null
  const own = places.get(id) ?? new Map<string, number>()
  places.set(id, own)
  const known = own.get(String(code)) ?? own.size
  own.set(String(code), known)
  return known
}

/** What is left out at the end is missing; the format allows to leave it out. */
function withoutTail(values: readonly (string | number | null)[]): readonly (string | number | null)[] {
  const last = values.findLastIndex((value) => value !== null)
  return values.slice(0, last + 1)
}

function structureOf(places: ReadonlyMap<ComponentId, Places>, lists: CodeLists): object {
  const valuesOf = (id: ComponentId): readonly object[] => {
    const codes = lists.get(listOf.get(id) ?? 'CL_FREQ')
    return [...(places.get(id)?.keys() ?? [])].map((code) => {
      const names = codes?.get(code)?.names
      return listOf.has(id) ? { id: code, ...(names ? nameOf(names) : { name: code }) } : { value: code }
    })
  }
  const described = (id: ComponentId) => ({ id, ...nameOf(named((locale) => wordIn(locale, `component.${id}`))) })
  return {
    ...nameOf(named((locale) => wordIn(locale, 'dataflow'))),
    links: linksOf(),
    dataSets: [0],
    dimensions: {
      ...elsewhere,
      observation: [
        ...dimensions.map(({ id }, keyPosition) => ({ ...described(id), keyPosition, values: valuesOf(id) })),
        {
          ...described(timeDimension),
          keyPosition: dimensions.length,
          roles: [timeDimension],
          values: [...(places.get(timeDimension)?.keys() ?? [])].map((year) => ({ id: year, ...yearOf(year) })),
        },
      ],
    },
    measures: { observation: measures.map((one) => ({ ...described(one.id), ...formatOf(one) })) },
    attributes: {
      ...elsewhere,
      observation: attributes.map((one) => ({
        ...described(one.id),
        isMandatory: one.usage === 'mandatory',
        relationship: relationshipOf(one.of),
        ...('list' in one ? {} : formatOf(one)),
        values: filled(valuesOf(one.id)),
      })),
    },
  }
}

/** Everything varies with the observation. Some readers want the other two lists to be there all the same. */
const elsewhere = { dataSet: [], series: [] }

/** The format wants at least one value, be it none. */
function filled(values: readonly object[]): readonly (object | null)[] {
  return values.length > 0 ? values : [null]
}

function formatOf(one: { readonly dataType?: string; readonly list?: string }): object {
  return { format: { dataType: one.dataType ?? 'String' } }
}

function yearOf(year: string): object {
  return { name: year, start: `${year}-01-01T00:00:00Z`, end: `${year}-12-31T23:59:59Z` }
}

function linksOf(): readonly object[] {
  return [
    { urn: dataflowUrn, rel: 'dataflow' },
    { urn: structureUrn, rel: 'datastructure' },
  ]
}
