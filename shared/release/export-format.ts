/** What an export of a whole cycle holds. */
export const exportContents = ['observations', 'answers'] as const
export type ExportContents = (typeof exportContents)[number]

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `failed` says so; a file is offered only once it is whole. */
export const exportStatuses = ['queued', 'running', 'done', 'failed'] as const
export type ExportStatus = (typeof exportStatuses)[number]
