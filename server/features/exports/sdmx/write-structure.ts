import { wordIn, type WordKey } from '../words.ts'
import { named, type Code, type CodeLists, type Names } from './code-lists.ts'
import {
  agency,
  attributes,
  codeListIds,
  componentIds,
  conceptSchemeId,
  dataflowId,
  dimensions,
  measures,
  structureId,
  structureVersion,
  timeDimension,
} from './components.ts'

const schema =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json'
const urn = (kind: string, id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${structureVersion})`
const conceptUrn = (id: string): string => `${urn('conceptscheme.Concept', conceptSchemeId)}.${id}`
const listUrn = (id: string): string => urn('codelist.Codelist', id)
export const dataflowUrn = urn('datastructure.Dataflow', dataflowId)
export const structureUrn = urn('datastructure.DataStructure', structureId)

/** What stands at the head of every message. */
export interface MessageHead {
  readonly id: string
  /** ISO 8601. */
  readonly prepared: string
  readonly sender: string
  readonly test: boolean
}

/** An SDMX-JSON 2.0 structure message: code lists, concepts, structure, dataflow, and what there is. */
export function structureMessage(head: MessageHead, lists: CodeLists): object {
  return {
    meta: metaOf(schema, head),
    data: {
      codelists: codeListIds.map((id) => codeList(id, [...(lists.get(id)?.values() ?? [])])),
      conceptSchemes: [conceptScheme()],
      dataStructures: [dataStructure()],
      dataflows: [{ ...maintainable(dataflowId, 'dataflow'), structure: structureUrn }],
      dataConstraints: [constraint(lists)],
    },
  }
}

/** The head of a message of either kind. */
export function metaOf(schema: string, { id, prepared, sender, test }: MessageHead): object {
  return { schema, id, test, prepared, contentLanguages: ['en', 'fr', 'ar'], sender: { id: agency, name: sender } }
}

/** A name in the message's first language, and in all. */
export function nameOf(names: Names): { readonly name: string; readonly names: Names } {
  return { name: names.en, names }
}

function maintainable(id: string, word: WordKey): object {
  return { id, ...nameOf(named((locale) => wordIn(locale, word))), version: structureVersion, agencyID: agency }
}

function codeList(id: (typeof codeListIds)[number], codes: readonly Code[]): object {
  return {
    ...maintainable(id, `list.${id}`),
    codes: codes.map(({ id, names, descriptions }) => ({
      id,
      ...nameOf(names),
      ...(descriptions && { description: descriptions.en, descriptions }),
    })),
  }
}

function conceptScheme(): object {
  const concepts = componentIds.map((id) => ({ id, ...nameOf(named((locale) => wordIn(locale, `component.${id}`))) }))
  return { ...maintainable(conceptSchemeId, 'concepts'), concepts }
}

function dataStructure(): object {
  return {
    ...maintainable(structureId, 'structure'),
    dataStructureComponents: {
      dimensionList: dimensionList(),
      measureList: {
        id: 'MeasureDescriptor',
        measures: measures.map((one) => ({ ...component(one), usage: 'optional' })),
      },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: attributes.map((one) => ({
          ...component(one),
          usage: one.usage,
          attributeRelationship: relationshipOf(one.of),
        })),
      },
    },
  }
}

function dimensionList(): object {
  return {
    id: 'DimensionDescriptor',
    dimensions: dimensions.map((one, position) => ({ ...component(one), position })),
    timeDimension: {
      id: timeDimension,
      conceptIdentity: conceptUrn(timeDimension),
      localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
    },
  }
}

/** What an attribute varies with: the unit with the series, everything else with the observation. */
export function relationshipOf(of: 'series' | 'observation'): object {
  return of === 'observation' ? { observation: {} } : { dimensions: ['SERIES', 'SEX', 'AGE', 'CUST_BREAKDOWN'] }
}

function component(one: { readonly id: string; readonly list?: string; readonly dataType?: string }): object {
  const representation =
    one.list === undefined ? { format: { dataType: one.dataType } } : { enumeration: listUrn(one.list) }
  return { id: one.id, conceptIdentity: conceptUrn(one.id), localRepresentation: representation }
}

/** The cycles and indicators that there are: what a client may ask for. */
function constraint(lists: CodeLists): object {
  const values = (list: 'CL_SERIES' | 'CL_CYCLE'): readonly string[] => [...(lists.get(list)?.keys() ?? [])]
  return {
    ...maintainable('CC_RESULTS', 'constraint'),
    role: 'Actual',
    constraintAttachment: { dataflows: [dataflowUrn] },
    cubeRegions: [
      {
        include: true,
        keyValues: [
          { id: 'SERIES', include: true, values: values('CL_SERIES') },
          { id: 'CYCLE', include: true, values: values('CL_CYCLE') },
        ].filter(({ values }) => values.length > 0),
      },
    ],
  }
}
