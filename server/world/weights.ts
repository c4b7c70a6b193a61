/** How a total falls on the codes of an axis; codes that are not here take an even part. */
const weights: Readonly<Record<string, number>> = {
  notRecorded: 0.012,
  unsentenced: 0.3,
  sentenced: 0.7,
  intimatePartner: 0.12,
  familyMember: 0.1,
  otherKnown: 0.3,
  unknownToVictim: 0.3,
  firearm: 0.42,
  sharpObject: 0.3,
  otherMechanism: 0.24,
  organizedCrime: 0.2,
  otherCrime: 0.14,
  interpersonal: 0.5,
  socioPolitical: 0.02,
  otherContext: 0.08,
  nationals: 0.88,
  foreignNationals: 0.12,
  natural: 0.62,
  suicide: 0.2,
  otherExternal: 0.12,
  under3Months: 0.36,
  from3To6Months: 0.24,
  from6To12Months: 0.2,
  over12Months: 0.18,
  fullTerm: 0.55,
  conditional: 0.32,
  pardon: 0.04,
  otherRelease: 0.08,
  probation: 0.4,
  parole: 0.2,
  communityService: 0.18,
  pretrialSupervision: 0.1,
  electronicMonitoring: 0.05,
  otherMeasure: 0.06,
  age18plus: 0.92,
  under18: 0.06,
  under30: 0.22,
  age30to59: 0.48,
  under12: 0.01,
  age12to13: 0.07,
  age14to15: 0.28,
  age16to17: 0.64,
  pretrial: 0.28,
  mixed: 0.2,
  large: 0.04,
  medium: 0.2,
  small: 0.76,
  fraud: 0.72,
  cyberFraud: 0.26,
  moneyLaundering: 0.012,
  police: 0.62,
  prosecutors: 0.08,
  judges: 0.07,
  prisonStaff: 0.23,
}

/** What differs in one table, or in all tables that divide the same whole. */
const ownWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  homicideVictims: {
    female: 0.19,
    male: 0.8,
    age0to9: 0.03,
    age10to14: 0.02,
    age15to17: 0.05,
    age18to19: 0.07,
    age20to24: 0.16,
    age25to29: 0.17,
    age30to44: 0.28,
    age45to59: 0.14,
    age60plus: 0.08,
  },
  prisonersHeld: {
    female: 0.06,
    male: 0.93,
    under18: 0.01,
    age18to24: 0.17,
    age25to49: 0.66,
    age50to59: 0.11,
    age60plus: 0.05,
    homicide: 0.11,
    sexualViolence: 0.09,
    otherViolence: 0.15,
    property: 0.22,
    drugs: 0.2,
    corruption: 0.01,
    otherEconomic: 0.05,
    traffickingInPersons: 0.01,
    smugglingOfMigrants: 0.01,
    terrorism: 0.01,
    cybercrime: 0.01,
    environment: 0.005,
    other: 0.12,
  },
  releasedPersons: { female: 0.08, male: 0.91, under18: 0.02, age18to24: 0.2, age25to49: 0.62, age50to59: 0.1 },
  prisonPlacesByType: { women: 0.05, juvenile: 0.03 },
  prisonDeaths: { homicide: 0.06 },
  communitySupervision: { female: 0.17, male: 0.82 },
  traffickingVictims: { women: 0.44, men: 0.22, girls: 0.22, boys: 0.11 },
  childrenHeld: { female: 0.1, male: 0.9 },
  victimServiceUsers: {
    female: 0.68,
    male: 0.31,
    under18: 0.16,
    age18to29: 0.28,
    age30to44: 0.32,
    age45to59: 0.16,
    age60plus: 0.08,
    domesticViolence: 0.4,
    sexualViolence: 0.14,
    otherViolence: 0.18,
    traffickingInPersons: 0.02,
    property: 0.16,
    other: 0.1,
  },
  personsByStage: { female: 0.13, male: 0.86 },
  moneyLaunderingPersons: { female: 0.18, male: 0.81 },
  legalRepresentation: { female: 0.17, male: 0.82 },
}

/** Tables that count people at work or taking part. */
const takingPart = /Staff|Leaders|Trained|Training|Participants|Members|volunteers|Reached/

/** Before a State's own spread: how much of a whole falls on a code. */
export function weightOf(question: string, whole: string, code: string): number {
  const own = ownWeights[question]?.[code] ?? ownWeights[whole]?.[code] ?? weights[code]
  if (own !== undefined) return own
  if (code === 'female') return takingPart.test(question) ? 0.4 : 0.16
  if (code === 'male') return takingPart.test(question) ? 0.58 : 0.82
  return 0.2
}

/** Of whom women are the larger part: killed by a partner, or by somebody of the family. */
const moreWomen: Readonly<Record<string, number>> = { intimatePartner: 6, familyMember: 2 }

/** How much heavier a row weighs in one column than in all, before a State's own leaning. */
export function tiltOf(row: string, column: string): number {
  return row === 'female' ? (moreWomen[column] ?? 1) : 1
}

/** How far the cells of a table lean from its margins: professions differ in how many women they have. */
export function leaningOf(question: string): readonly [number, number] {
  return takingPart.test(question) ? [0.7, 1.45] : [0.94, 1.06]
}
