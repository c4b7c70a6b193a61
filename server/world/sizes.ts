/** Ranges out of which numbers of the demonstration world are drawn: plausible magnitudes, no real figures. */
export interface Size {
  /** Per 100,000 inhabitants, or absolute. */
  readonly per100000?: Range
  readonly absolute?: Range
  /** A part of the whole of another question, or of one of its columns. */
  readonly partOf?: PartOf
}

export type Range = readonly [number, number]

export interface PartOf {
  readonly question: string
  /** The column of that question which is the whole, among all of them. */
  readonly column?: string
  readonly columns?: readonly string[]
  readonly share?: Range
}

const partOf = (question: string, share?: Range): Size => ({ partOf: { question, ...(share && { share }) } })
const held = (column: 'sentenced' | 'unsentenced', share?: Range): Size => ({
  partOf: { question: 'prisonersHeld', columns: ['unsentenced', 'sentenced'], column, ...(share && { share }) },
})

const sizes: Readonly<Record<string, Size>> = {
  homicideVictims: { per100000: [0.6, 14] },
  homicideVictimsByAge: partOf('homicideVictims'),
  homicideVictimsByMechanism: partOf('homicideVictims'),
  homicideVictimsByContext: partOf('homicideVictims'),
  childVictims: { per100000: [2, 60] },
  victimServiceUsers: { per100000: [20, 600] },
  victimServiceUsersByOffence: partOf('victimServiceUsers'),
  prisonersHeld: { per100000: [45, 320] },
  prisonersByAge: partOf('prisonersHeld'),
  prisonersByNationality: partOf('prisonersHeld'),
  prisonersByOffence: held('sentenced'),
  unsentencedByDuration: held('unsentenced'),
  prisonActivities: held('sentenced', [0.3, 0.9]),
  prisonAverageHeld: partOf('prisonersHeld', [0.97, 1.03]),
  prisonDeaths: partOf('prisonersHeld', [0.0015, 0.009]),
  communitySupervision: partOf('prisonersHeld', [0.25, 2.2]),
  communitySupervisionByAge: partOf('communitySupervision'),
  entryAssessment: partOf('prisonersHeld', [0.5, 1.4]),
  childrenWithParent: partOf('prisonersHeld', [0.002, 0.012]),
  childrenHeld: { per100000: [0.5, 6] },
  childrenHeldByAge: partOf('childrenHeld'),
  releasedPersons: { per100000: [30, 160] },
  releasedByAge: partOf('releasedPersons'),
  releasedByType: partOf('releasedPersons'),
  releasedByOffence: partOf('releasedPersons'),
  restorativeCases: { per100000: [2, 60] },
  volunteers: { per100000: [3, 90] },
  justiceStaff: { per100000: [180, 520] },
  justiceLeaders: partOf('justiceStaff', [0.02, 0.05]),
  victimTraining: partOf('justiceStaff', [0.01, 0.12]),
  interviewTraining: partOf('justiceStaff', [0.01, 0.1]),
  protectionOrders: { per100000: [10, 240] },
  personsByStage: { per100000: [300, 2200] },
  legalRepresentation: { per100000: [150, 900] },
  traffickingVictims: { per100000: [0.1, 3] },
  environmentOffences: { per100000: [0.5, 30] },
  cybercrimeOffences: { per100000: [4, 110] },
  economicOffences: { per100000: [60, 700] },
  moneyLaunderingPersons: { per100000: [0.5, 6] },
  localPlans: { absolute: [40, 2400] },
  youthParticipants: { absolute: [40, 4000] },
  youthReached: { per100000: [50, 900] },
  actorsTrained: { absolute: [50, 6000] },
  economicTraining: { absolute: [50, 3000] },
  stakeholderRegister: { absolute: [14, 90] },
  committeeMembers: { absolute: [9, 45] },
  committeeMeetings: { absolute: [2, 12] },
  preventionBodyMeetings: { absolute: [2, 24] },
  followUpEvents: { absolute: [3, 24] },
  sexistLanguageEvents: { absolute: [3, 60] },
  crimeSurveyTables: { absolute: [60, 110] },
  youthEvents: { absolute: [1, 20] },
  cooperatingEmployers: { absolute: [5, 900] },
  criminalResponsibilityAge: { absolute: [10, 16.4] },
  costOfCrime: { absolute: [0.6, 4] },
  mlaRequests: { absolute: [20, 2500] },
  proceeds: { absolute: [0.5, 400] },
  preventionBudget: { absolute: [2, 900] },
  preventionProgrammes: { absolute: [4, 60] },
  preventionProgrammesEvaluated: partOf('preventionProgrammes', [0.1, 0.85]),
  reportingHours: { absolute: [20, 260] },
  victimizationSurveySample: { absolute: [1500, 30_000] },
}

/** Without an entry: a modest number. */
export function sizeOf(question: string): Size {
  return sizes[question] ?? { absolute: [12, 200] }
}

/** The question whose shares a table has, so that its parts agree with the table that it divides once more. */
export function wholeOf(question: string): string {
  const whole = sizes[question]?.partOf?.question
  return whole === undefined ? question : wholeOf(whole)
}

/** Ranges of tables of percentages. */
const percentages: Readonly<Record<string, Range>> = {
  reportedToPolice: [14, 68],
  violenceExperienced: [1.5, 8],
  feelSafe: [42, 90],
  partnerViolence: [4, 27],
  briberyPeople: [2, 34],
  briberyFirms: [3, 36],
  disputeAccess: [38, 88],
}

/** Between what a share of the people of a State lies, in per cent. */
export function percentagesOf(question: string): Range {
  return percentages[question] ?? [8, 70]
}
