import type { AnalysisReply } from '#shared/contract/analysis.ts'

/** Path of the page of an audience. */
export function pathOf({ audience }: Pick<AnalysisReply, 'audience'>): string {
  return audience === 'public' ? '/analysis' : '/submitted/analysis'
}

/** Members of the address as it stands, some of them changed. */
export function membersWith(
  { address }: AnalysisReply,
  changes: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string | undefined>> {
  return { ...Object.fromEntries(new URLSearchParams(address.split('?')[1])), ...changes }
}

/** Address of a file with the same figures. */
export function filePath(analysis: AnalysisReply, file: 'table.csv' | 'table.xlsx' | undefined): string {
  const base = analysis.audience === 'public' ? '/api/v1/analysis' : '/api/v1/submitted/analysis'
  return file === undefined ? base : `${base}/${file}`
}

/** A variable without where it is cut: how the lists of choices name it. */
export function withoutBounds(variable: string): string {
  return variable.split('~')[0] ?? variable
}

/** Where it is cut, as somebody would type it. */
export function boundsOf(variable: string): string {
  return variable.split('~').slice(1).join(' ')
}
