/** Parts of which the narratives of the demonstration world are put together: who did what, on which matter, with what result. */
export interface Phrases {
  readonly begin: string
  readonly who: readonly string[]
  readonly did: readonly string[]
  /** What a text is about, by the pillar of its question; `F` is the follow-up process. */
  readonly about: Readonly<Record<Matter, readonly string[]>>
  readonly then: readonly string[]
  /** `{begin} {who} {did} {about}; {then}.`, in the order of the language. */
  readonly join: (parts: Parts) => string
}

export const matters = ['I', 'II', 'III', 'IV', 'F'] as const
export type Matter = (typeof matters)[number]
type Parts = Readonly<Record<'begin' | 'who' | 'did' | 'about' | 'then', string>>

export const english: Phrases = {
  begin: 'Demonstration text:',
  who: [
    'the ministry of justice',
    'the ministry of the interior',
    'an inter-agency working group',
    'the national statistical office',
    'the office of the public prosecutor',
    'the judicial training institute',
    'the association of municipalities',
    'the ombudsperson’s office',
    'a parliamentary committee',
    'the national coordinator',
  ],
  did: [
    'reviewed current practice on',
    'agreed on a two-year plan for',
    'consulted civil society and youth on',
    'commissioned an independent evaluation of',
    'extended a pilot project on',
    'issued guidance to practitioners on',
    'set aside a yearly budget for',
    'opened a shared register on',
  ],
  about: {
    I: [
      'violence prevention in schools',
      'street lighting and safe public transport',
      'support for families at risk',
      'youth clubs in three cities',
      'domestic violence shelters',
      'victimization surveys',
      'local safety plans',
      'the counting of recorded offences',
    ],
    II: [
      'alternatives to imprisonment',
      'preparation for release from prison',
      'assistance to victims at court',
      'vocational training of prisoners',
      'restorative justice',
      'health care in prisons',
      'interviewing without coercion',
      'diversion of children from prosecution',
    ],
    III: [
      'free legal aid outside the capital',
      'complaints against the police',
      'declarations of assets',
      'the length of criminal proceedings',
      'protection of persons who report corruption',
      'civic education in schools',
      'interpretation in courtrooms',
      'open data of the courts',
    ],
    IV: [
      'requests for mutual legal assistance',
      'recovery of assets',
      'trafficking in persons',
      'wildlife crime at border posts',
      'electronic evidence',
      'firearms tracing',
      'joint investigations with neighbours',
      'the financing of terrorism',
    ],
    F: [
      'the follow-up to the Declaration',
      'reporting by ministries',
      'the national committee’s work',
      'partnerships with the private sector',
      'training for reporting officers',
      'a national youth forum',
    ],
  },
  then: [
    'first results are expected within a year',
    'waiting times became shorter in most districts',
    'the lack of staff outside the capital remains the main obstacle',
    'a law is before parliament in the meantime',
    'the number of trained officers doubled',
    'funding is secured until the end of next year',
    'an evaluation found better cooperation between agencies',
    'rural districts will follow',
    'other ministries now use the same data standard',
    'experience was shared with two neighbouring countries',
  ],
  join: ({ begin, who, did, about, then }) => `${begin} ${who} ${did} ${about}; ${then}.`,
}

export const french: Phrases = {
  begin: 'Texte de démonstration :',
  who: [
    'le ministère de la justice',
    'le ministère de l’intérieur',
    'un groupe de travail interinstitutions',
    'l’office national de statistique',
    'le parquet général',
    'l’institut de formation judiciaire',
    'le conseil des communes',
    'le défenseur des droits',
    'un comité parlementaire',
    'le coordonnateur national',
  ],
  did: [
    'a examiné la pratique en matière de',
    'a adopté un plan de deux ans en matière de',
    'a consulté la société civile et les jeunes en matière de',
    'a demandé une évaluation indépendante en matière de',
    'a étendu un projet pilote en matière de',
    'a publié des lignes directrices en matière de',
    'a réservé un budget annuel en matière de',
  ],
  about: {
    I: [
      'prévention de la violence à l’école',
      'sécurité des transports publics',
      'soutien aux familles vulnérables',
      'clubs de jeunes',
      'refuges contre la violence domestique',
      'plans locaux de sécurité',
    ],
    II: [
      'peines de substitution',
      'préparation à la sortie de prison',
      'aide aux victimes',
      'formation professionnelle des détenus',
      'justice réparatrice',
      'santé en prison',
    ],
    III: [
      'conseil juridique gratuit',
      'plaintes contre la police',
      'durée des procédures pénales',
      'protection des personnes qui signalent la corruption',
      'déclaration de patrimoine',
    ],
    IV: [
      'coopération judiciaire',
      'recouvrement de biens',
      'traite des personnes',
      'preuve électronique',
      'traçage des armes à feu',
    ],
    F: ['suivi de la Déclaration', 'partenariats', 'formation des rapporteurs', 'forum national de la jeunesse'],
  },
  then: [
    'les premiers résultats sont attendus dans l’année',
    'les délais ont diminué dans la plupart des districts',
    'le manque de personnel hors de la capitale reste le principal obstacle',
    'un projet de loi est devant le parlement',
    'le nombre d’agents formés a doublé',
    'le financement est assuré jusqu’à la fin de l’année prochaine',
    'les districts ruraux suivront',
    'l’expérience a été partagée avec deux pays voisins',
  ],
  join: ({ begin, who, did, about, then }) => `${begin} ${who} ${did} ${about} ; ${then}.`,
}

export const arabic: Phrases = {
  begin: 'نص للعرض التوضيحي:',
  who: [
    'الفريق العامل المشترك بين المؤسسات',
    'المكتب الوطني للإحصاء',
    'مكتب المدعي العام',
    'معهد التدريب القضائي',
    'مجلس البلديات',
    'المنسق الوطني',
    'المجلس الوطني لمنع الجريمة',
  ],
  did: [
    'استعرض {who} الممارسة الحالية في مجال',
    'اعتمد {who} خطة لسنتين في مجال',
    'استشار {who} المجتمع المدني والشباب في مجال',
    'طلب {who} تقييماً مستقلاً في مجال',
    'وسّع {who} مشروعاً تجريبياً في مجال',
    'أصدر {who} إرشادات للعاملين في مجال',
    'خصّص {who} ميزانية سنوية في مجال',
  ],
  about: {
    I: ['منع العنف في المدارس', 'سلامة النقل العام', 'دعم الأسر المعرضة للخطر', 'نوادي الشباب', 'مكافحة العنف المنزلي'],
    II: ['بدائل السجن', 'الإعداد للإفراج', 'مساعدة الضحايا أمام المحاكم', 'التدريب المهني للسجناء', 'العدالة التصالحية'],
    III: ['المساعدة القانونية المجانية', 'الشكاوى ضد الشرطة', 'مدة الإجراءات الجنائية', 'حماية المبلغين عن الفساد'],
    IV: ['المساعدة القانونية المتبادلة', 'استرداد الموجودات', 'مكافحة الاتجار بالأشخاص', 'الأدلة الإلكترونية'],
    F: ['متابعة الإعلان', 'الشراكات', 'تدريب القائمين على الإبلاغ', 'منتدى الشباب الوطني'],
  },
  then: [
    'ومن المتوقع ظهور النتائج الأولى خلال سنة',
    'وقلّت مدد الانتظار في معظم المناطق',
    'ويبقى نقص الموظفين خارج العاصمة أكبر عقبة',
    'ومشروع القانون معروض على البرلمان',
    'وتضاعف عدد الموظفين المدربين',
    'والتمويل مؤمّن حتى نهاية السنة المقبلة',
    'وستليها المناطق الريفية',
  ],
  join: ({ begin, who, did, about, then }) => `${begin} ${did.replace('{who}', who)} ${about}؛ ${then}.`,
}
