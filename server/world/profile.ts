import { randomFor } from './random.ts'

/** An invented State of affairs: everything a State answers in the demonstration world follows from it. Never a real figure. */
export interface Profile {
  readonly state: string
  readonly seed: string
  /** Invented, between two hundred thousand and a hundred million. */
  readonly population: number
  /** From 0 to 1: how far its policies have come. */
  readonly progress: number
  /** From 0 to 1: how much of the questionnaire it answers. */
  readonly completeness: number
  /** Whether it lets everybody read its reply, only Member States, or the secretariat. */
  readonly openness: 'public' | 'members' | 'secretariat'
  readonly language: 'en' | 'fr' | 'ar'
}

const arabic = [
  'DZA',
  'BHR',
  'EGY',
  'IRQ',
  'JOR',
  'KWT',
  'LBN',
  'LBY',
  'MAR',
  'OMN',
  'QAT',
  'SAU',
  'SDN',
  'TUN',
  'ARE',
  'YEM',
]
const french = [
  'BEN',
  'BFA',
  'BDI',
  'CMR',
  'CAF',
  'TCD',
  'COM',
  'COG',
  'CIV',
  'COD',
  'FRA',
  'GAB',
  'GIN',
  'HTI',
  'LUX',
  'MDG',
  'MLI',
  'MCO',
  'NER',
  'SEN',
  'TGO',
  'CHE',
  'BEL',
]

/** The invented profile of a State; the same seed gives the same one. */
export function profileOf(seed: string, state: string): Profile {
  const random = randomFor(seed, state, 'profile')
  const openness = random.next()
  return {
    state,
    seed,
    population: Math.round(random.scaled(200_000, 100_000_000)),
    progress: random.between(0.15, 0.95),
    completeness: random.between(0.6, 0.97),
    openness: openness < 0.75 ? 'public' : openness < 0.85 ? 'members' : 'secretariat',
    language: arabic.includes(state) ? 'ar' : french.includes(state) ? 'fr' : 'en',
  }
}
