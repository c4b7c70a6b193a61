import { arabic, english, french, matters, type Matter, type Phrases } from './phrases.ts'
import type { Random } from './random.ts'

type Purpose = 'note' | 'title' | 'law'
type Language = 'en' | 'fr' | 'ar'

const phrases: Readonly<Record<Language, Phrases>> = { en: english, fr: french, ar: arabic }

/** Short words of the demonstration world. Every one says what it is: nobody may take it for a statement of a State. */
const sentences: Readonly<Record<Language, Readonly<Record<Purpose, readonly string[]>>>> = {
  en: {
    note: [
      'Demonstration note: figures of two regions are estimated.',
      'Demonstration note: the counting rule changed in the course of the year.',
      'Demonstration note: one agency reported for part of the year only.',
      'Demonstration note: cases are counted when a file is opened.',
    ],
    title: [
      'Demonstration entry: local partnership',
      'Demonstration entry: training programme',
      'Demonstration entry: joint data project',
      'Demonstration entry: mobile service for rural districts',
      'Demonstration entry: mentoring by volunteers',
      'Demonstration entry: early help for families',
    ],
    law: [
      'Demonstration act on crime prevention',
      'Demonstration national strategy',
      'Demonstration code of procedure',
      'Demonstration act on assistance to victims',
      'Demonstration prison rules',
    ],
  },
  fr: {
    note: [
      'Note de démonstration : les chiffres de deux régions sont estimés.',
      'Note de démonstration : la règle de comptage a changé en cours d’année.',
      'Note de démonstration : un service n’a rendu compte que d’une partie de l’année.',
    ],
    title: [
      'Entrée de démonstration : partenariat local',
      'Entrée de démonstration : programme de formation',
      'Entrée de démonstration : service mobile en zone rurale',
      'Entrée de démonstration : mentorat par des bénévoles',
    ],
    law: ['Loi de démonstration sur la prévention du crime', 'Stratégie nationale de démonstration'],
  },
  ar: {
    note: [
      'ملاحظة للعرض التوضيحي: أرقام منطقتين تقديرية.',
      'ملاحظة للعرض التوضيحي: تغيرت قاعدة العد خلال السنة.',
      'ملاحظة للعرض التوضيحي: أبلغت إحدى الجهات عن جزء من السنة فقط.',
    ],
    title: [
      'قيد للعرض التوضيحي: شراكة محلية',
      'قيد للعرض التوضيحي: برنامج تدريبي',
      'قيد للعرض التوضيحي: خدمة متنقلة للمناطق الريفية',
      'قيد للعرض التوضيحي: توجيه من المتطوعين',
    ],
    law: ['قانون للعرض التوضيحي بشأن منع الجريمة', 'استراتيجية وطنية للعرض التوضيحي'],
  },
}

/** An invented sentence of a kind, in a language. */
export function sentence(purpose: Purpose, language: Language, random: Random): string {
  return random.pick(sentences[language][purpose])
}

/** An invented narrative on the matter of a heading of the Declaration: hardly two States write the same. */
export function narrative(heading: string | undefined, language: Language, random: Random): string {
  const { begin, who, did, about, then, join } = phrases[language]
  const matter: Matter = matters.find((known) => known === heading?.split('.')[0]) ?? 'F'
  return join({
    begin,
    who: random.pick(who),
    did: random.pick(did),
    about: random.pick(about[matter]),
    then: random.pick(then),
  })
}
