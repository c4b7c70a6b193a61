/** The five regional groups in the order of documents; the contract's list is the same, which a test holds. */
export const regionalGroups = ['un-afr', 'un-apg', 'un-eeg', 'un-grulac', 'un-weog'] as const

/** Groups of the overview: the five, then least developed, landlocked and small island developing States. */
export const overviewGroups = [...regionalGroups, 'ldc', 'lldc', 'sids'] as const
