/**
 * Keys under which a question's texts stand. `label` is the question itself; the rest is optional.
 * - `hint` one sentence, at most 160 characters, no link
 * - `definition`, `include`, `exclude`, `counting`, `example`, `use` fill the guidance panel:
 *   what is meant, what to include and exclude, counting rules, a worked example, how the answer will be used
 * - `item` names one entry of a list question
 */
export const questionTexts = [
  'label',
  'hint',
  'definition',
  'counting',
  'include',
  'exclude',
  'example',
  'use',
  'item',
] as const
export type QuestionText = (typeof questionTexts)[number]

export const textKeys = {
  title: 'title',
  summary: 'summary',
  sectionTitle: (section: string) => `section.${section}.title`,
  sectionIntro: (section: string) => `section.${section}.intro`,
  question: (question: string, part: QuestionText) => `${question}.${part}`,
  field: (list: string, field: string, part: QuestionText) => `${list}.${field}.${part}`,
  check: (question: string, check: string) => `${question}.check.${check}`,
  /** What a division by a code list is called: "By age". */
  list: (list: string) => `list.${list}`,
  code: (list: string, code: string) => `code.${list}.${code}`,
  unit: (unit: string) => `unit.${unit}`,
  pillar: (pillar: string) => `pillar.${pillar}`,
  heading: (heading: string) => `heading.${heading}`,
  headingAbout: (heading: string) => `heading.${heading}.about`,
  paragraph: (n: number) => `paragraph.${n}`,
  indicator: (id: string, part: 'name' | 'definition' | 'caveats' | 'alignment') => `indicator.${id}.${part}`,
} as const
