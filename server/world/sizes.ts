/** Ranges out of which numbers of the demonstration world are drawn: plausible magnitudes, no real figures. */
export interface Size {
  /** Per 100,000 inhabitants, or absolute. */
  readonly per100000?: readonly [number, number]
  readonly absolute?: readonly [number, number]
}

const sizes: Readonly<Record<string, Size>> = {
  homicideVictims: { per100000: [0.6, 14] },
  homicideVictimsByAge: { per100000: [0.6, 14] },
  homicideVictimsByMechanism: { per100000: [0.6, 14] },
  homicideVictimsByContext: { per100000: [0.6, 14] },
  womenKilledByAge: { per100000: [0.2, 1.2] },
  prisonersHeld: { per100000: [45, 320] },
  childrenHeld: { per100000: [0.5, 6] },
  justiceStaff: { per100000: [180, 520] },
  releasedPersons: { per100000: [30, 160] },
  legalRepresentation: { per100000: [150, 900] },
  traffickingVictims: { per100000: [0.1, 3] },
  environmentOffences: { per100000: [0.5, 30] },
  cybercrimeOffences: { per100000: [1, 60] },
  economicOffences: { per100000: [20, 400] },
  moneyLaunderingPersons: { per100000: [0.1, 2] },
  youthParticipants: { absolute: [40, 4000] },
  actorsTrained: { absolute: [50, 6000] },
  economicTraining: { absolute: [50, 3000] },
  stakeholderRegister: { absolute: [8, 90] },
  committeeMembers: { absolute: [9, 45] },
  committeeMeetings: { absolute: [1, 12] },
  youthEvents: { absolute: [1, 20] },
  mlaRequests: { absolute: [20, 2500] },
  proceeds: { absolute: [0.5, 400] },
  preventionBudget: { absolute: [2, 900] },
  preventionProgrammes: { absolute: [3, 60] },
  reportingHours: { absolute: [20, 260] },
  victimizationSurveySample: { absolute: [1500, 30_000] },
}

/** Without an entry: a modest number. */
export function sizeOf(question: string): Size {
  return sizes[question] ?? { absolute: [2, 200] }
}

/** How a total falls on the codes of an axis; codes that are not here take an even part. */
const weights: Readonly<Record<string, number>> = {
  female: 0.16,
  male: 0.82,
  notRecorded: 0.02,
  unsentenced: 0.3,
  sentenced: 0.7,
  intimatePartner: 0.12,
  familyMember: 0.1,
  otherKnown: 0.3,
  unknownToVictim: 0.22,
  police: 0.62,
  prosecutors: 0.08,
  judges: 0.07,
  prisonStaff: 0.23,
  women: 0.45,
  men: 0.2,
  girls: 0.25,
  boys: 0.1,
}

/** Shares of an axis that add up to one; some tables divide people of working life more evenly. */
export function sharesOf(question: string, codes: readonly string[]): readonly number[] {
  const even = /Staff|Trained|Participants|Members|Training/.test(question)
  const raw = codes.map((code) =>
    even && code === 'female' ? 0.42 : even && code === 'male' ? 0.57 : (weights[code] ?? 0.2),
  )
  const all = raw.reduce((sum, one) => sum + one, 0)
  return raw.map((one) => one / all)
}
