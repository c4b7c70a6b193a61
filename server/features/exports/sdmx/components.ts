/** Who maintains these structures, and what they are called. The version changes when a component does. */
export const agency = 'PILLAR'
export const structureVersion = '1.0.0'
export const dataflowId = 'DF_RESULTS'
export const structureId = 'DSD_RESULTS'
export const conceptSchemeId = 'CS_RESULTS'

/**
 * Dimensions in their order. Ids, order and codes follow the structure of the global SDG indicators (IAEG-SDGs:SDG),
 * of which those are kept that our results vary by; a cycle is ours.
 */
export const dimensions = [
  { id: 'FREQ', list: 'CL_FREQ' },
  { id: 'REPORTING_TYPE', list: 'CL_REPORTING_TYPE' },
  { id: 'SERIES', list: 'CL_SERIES' },
  { id: 'REF_AREA', list: 'CL_AREA' },
  { id: 'SEX', list: 'CL_SEX' },
  { id: 'AGE', list: 'CL_AGE' },
  { id: 'CUST_BREAKDOWN', list: 'CL_CUST_BREAKDOWN' },
  { id: 'CYCLE', list: 'CL_CYCLE' },
] as const

/** The last dimension, of its own kind. */
export const timeDimension = 'TIME_PERIOD'

/** A number, an answer in words, or both: levels of a scale have a number and a code. */
export const measures = [
  { id: 'OBS_VALUE', dataType: 'Double' },
  { id: 'ANSWER', list: 'CL_ANSWER' },
  { id: 'NUMERATOR', dataType: 'Double' },
  { id: 'DENOMINATOR', dataType: 'Double' },
] as const

/** Attributes of an observation. `UNIT_MEASURE` varies with the series only. */
export const attributes = [
  { id: 'UNIT_MEASURE', list: 'CL_UNIT_MEASURE', usage: 'mandatory', of: 'series' },
  { id: 'OBS_STATUS', list: 'CL_OBS_STATUS', usage: 'mandatory', of: 'observation' },
  { id: 'CONF_STATUS', list: 'CL_CONF_STATUS', usage: 'mandatory', of: 'observation' },
  { id: 'NATURE', list: 'CL_NATURE', usage: 'mandatory', of: 'observation' },
  { id: 'NON_ANSWER', list: 'CL_NON_ANSWER', usage: 'optional', of: 'observation' },
  { id: 'FLAGS', dataType: 'String', usage: 'optional', of: 'observation' },
  { id: 'COMMENT_OBS', dataType: 'String', usage: 'optional', of: 'observation' },
  { id: 'REVISION', dataType: 'Integer', usage: 'optional', of: 'observation' },
  { id: 'EDITION', dataType: 'String', usage: 'mandatory', of: 'observation' },
  { id: 'PROVENANCE', list: 'CL_PROVENANCE', usage: 'mandatory', of: 'observation' },
] as const

export type DimensionId = (typeof dimensions)[number]['id'] | typeof timeDimension
export type MeasureId = (typeof measures)[number]['id']
export type AttributeId = (typeof attributes)[number]['id']
export type ComponentId = DimensionId | MeasureId | AttributeId

/** All components, in the order of columns. */
export const componentIds: readonly ComponentId[] = [
  ...dimensions.map(({ id }) => id),
  timeDimension,
  ...measures.map(({ id }) => id),
  ...attributes.map(({ id }) => id),
]

const coded = [...dimensions, ...measures, ...attributes].flatMap((component) =>
  'list' in component ? [[component.id, component.list] as const] : [],
)
export type CodeListId = (typeof coded)[number][1]

/** The code list of each coded component. */
export const listOf: ReadonlyMap<string, CodeListId> = new Map(coded)
export const codeListIds: readonly CodeListId[] = [...new Set(coded.map(([, list]) => list))].toSorted()

/** Whether a component holds numbers: they are written without quotes and never with an apostrophe. */
export function isNumeric(id: ComponentId): boolean {
  return id === 'OBS_VALUE' || id === 'NUMERATOR' || id === 'DENOMINATOR' || id === 'REVISION'
}
