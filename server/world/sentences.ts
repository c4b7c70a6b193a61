import type { Random } from './random.ts'

type Purpose = 'text' | 'note' | 'title' | 'law'
type Language = 'en' | 'fr' | 'ar'

/** Words of the demonstration world. Every one says what it is: nobody may take it for a statement of a State. */
const sentences: Readonly<Record<Language, Readonly<Record<Purpose, readonly string[]>>>> = {
  en: {
    text: [
      'Demonstration text: an inter-agency working group reviewed current practice and agreed on steps for the coming two years.',
      'Demonstration text: local authorities were consulted, and a pilot project was extended to further regions.',
      'Demonstration text: training was widened and a common data standard agreed between police and courts.',
      'Demonstration text: legislation is before parliament; guidance for practitioners was issued in the meantime.',
    ],
    note: [
      'Demonstration note: figures of two regions are estimated.',
      'Demonstration note: the counting rule changed in the course of the year.',
    ],
    title: [
      'Demonstration entry: local partnership',
      'Demonstration entry: training programme',
      'Demonstration entry: joint data project',
    ],
    law: [
      'Demonstration act on crime prevention',
      'Demonstration national strategy',
      'Demonstration code of procedure',
    ],
  },
  fr: {
    text: [
      'Texte de démonstration : un groupe de travail interinstitutions a examiné la pratique et convenu de mesures pour les deux prochaines années.',
      'Texte de démonstration : les autorités locales ont été consultées et un projet pilote a été étendu à d’autres régions.',
      'Texte de démonstration : la formation a été élargie et une norme commune de données convenue entre la police et les tribunaux.',
    ],
    note: [
      'Note de démonstration : les chiffres de deux régions sont estimés.',
      'Note de démonstration : la règle de comptage a changé en cours d’année.',
    ],
    title: ['Entrée de démonstration : partenariat local', 'Entrée de démonstration : programme de formation'],
    law: ['Loi de démonstration sur la prévention du crime', 'Stratégie nationale de démonstration'],
  },
  ar: {
    text: [
      'نص للعرض التوضيحي: استعرض فريق عمل مشترك بين المؤسسات الممارسة الحالية واتفق على خطوات للسنتين المقبلتين.',
      'نص للعرض التوضيحي: جرت استشارة السلطات المحلية ووُسّع مشروع تجريبي ليشمل مناطق أخرى.',
      'نص للعرض التوضيحي: وُسّع نطاق التدريب واتُّفق على معيار مشترك للبيانات بين الشرطة والمحاكم.',
    ],
    note: ['ملاحظة للعرض التوضيحي: أرقام منطقتين تقديرية.', 'ملاحظة للعرض التوضيحي: تغيرت قاعدة العد خلال السنة.'],
    title: ['قيد للعرض التوضيحي: شراكة محلية', 'قيد للعرض التوضيحي: برنامج تدريبي'],
    law: ['قانون للعرض التوضيحي بشأن منع الجريمة', 'استراتيجية وطنية للعرض التوضيحي'],
  },
}

/** An invented sentence of a kind, in a language. */
export function sentence(purpose: Purpose, language: Language, random: Random): string {
  return random.pick(sentences[language][purpose])
}
