import type { Money } from '@mutua/vocabulary';
import type { Sentence } from '../explanation/sentence.js';
import type { KnownCriterion } from './criteria.js';
import { DAYS_A_YEAR } from './comparable-sums.js';
import type { SentencesOfCriterion } from './sentences-of-criterion.js';

type KnownAmount = Extract<KnownCriterion, { criterion: 'amount' }>;

/** Says the two sums that were compared, as they were stated and as they were counted. */
const compared: Sentence<KnownAmount> = {
  templates: {
    ar: 'المبلغ: قورن {given} من العرض ({offered}) بمبلغ {asked} من الميزانية ({budget})، أي {share} منه.',
    zh: '金额：以支持方案的{given}（{offered}）对比预算的{asked}（{budget}），占{share}。',
    en: 'Money: {given} of the offer ({offered}) was compared with {asked} of the budget ({budget}), which is {share} of it.',
    fr: 'Montant : {given} de l’offre ({offered}) ont été comparés à {asked} du budget ({budget}), soit {share}.',
    ru: 'Сумма: {given} из предложения ({offered}) сопоставлены с {asked} из бюджета ({budget}), это {share}.',
    es: 'Importe: se han comparado {given} de la oferta ({offered}) con {asked} del presupuesto ({budget}), es decir, el {share}.',
  },
  values: ({ value, evidence: { budget, offered, compared: sums } }, words) => ({
    given: words.money(countedFor(sums.given, sums.givenDays)),
    offered: words.amount(offered),
    asked: words.money(countedFor(sums.asked, sums.askedDays)),
    budget: words.amount(budget),
    share: words.share(value),
  }),
};

/** What is brought already is not asked for again. */
const besidesCovered: Sentence<KnownAmount> = {
  templates: {
    ar: 'توفر مواءمات مقبولة {covered} من الميزانية، ولذلك احتُسب ما تبقى منها.',
    zh: '已接受的对接提供了预算中的{covered}，因此只按其余部分计算。',
    en: 'Accepted matches bring {covered} of the budget, so the rest of it was counted.',
    fr: 'Des mises en relation acceptées apportent {covered} du budget ; le reste en a été compté.',
    ru: 'Принятые партнёрства дают {covered} из бюджета, поэтому учтён остаток.',
    es: 'Las propuestas de cooperación aceptadas aportan {covered} del presupuesto, por lo que se ha contado el resto.',
  },
  values: ({ evidence: { covered } }, words) => (covered ? { covered: words.money(covered) } : null),
};

/** A limit is not a promise: why less than the stated sum was counted. */
const halfOfCeiling: Sentence<KnownAmount> = {
  templates: {
    ar: 'العرض حد أقصى وقد يكون المبلغ الفعلي أقل، ولذلك احتُسب نصفه.',
    zh: '支持方案给出的是上限，实际可能更少，因此按一半计算。',
    en: 'The offer is a ceiling and may turn out less, so half of it was counted.',
    fr: 'L’offre est un plafond et peut se révéler moindre ; la moitié en a été comptée.',
    ru: 'Предложение указывает верхний предел и может оказаться меньше, поэтому учтена половина.',
    es: 'La oferta es un máximo y puede resultar menor, por lo que se ha contado la mitad.',
  },
  values: ({ evidence }) => (evidence.compared.givenIs === 'half' ? {} : null),
};

const doubleOfFloor: Sentence<KnownAmount> = {
  templates: {
    ar: 'الميزانية حد أدنى وقد يلزم أكثر، ولذلك احتُسب ضعفها.',
    zh: '预算给出的是下限，实际可能需要更多，因此按两倍计算。',
    en: 'The budget is a floor and more may be needed, so twice that was counted.',
    fr: 'Le budget est un plancher et il peut falloir davantage ; le double en a été compté.',
    ru: 'Бюджет указывает нижний предел и может потребоваться больше, поэтому учтена двойная сумма.',
    es: 'El presupuesto es un mínimo y puede hacer falta más, por lo que se ha contado el doble.',
  },
  values: ({ evidence }) => (evidence.compared.askedIs === 'double' ? {} : null),
};

const whatIsLeft: Sentence<KnownAmount> = {
  templates: {
    ar: 'لم يتبقَّ من العرض إلا {left}، ولذلك احتُسب هذا المبلغ فقط.',
    zh: '支持方案只剩{left}，因此只按此计算。',
    en: 'Only {left} of the offer is left, so no more was counted.',
    fr: 'Il ne reste de l’offre que {left} ; rien de plus n’a été compté.',
    ru: 'От предложения осталось лишь {left}, поэтому учтено только это.',
    es: 'De la oferta solo quedan {left}, por lo que no se ha contado más.',
  },
  values: ({ evidence }, words) =>
    evidence.compared.givenIs === 'left' ? { left: words.money(evidence.compared.given) } : null,
};

/** A year's sum and a whole one are not alike: for how many days the first was counted. */
const offersYears: Sentence<KnownAmount> = {
  templates: {
    ar: 'يُقدَّم مبلغ العرض سنويًا، ولذلك احتُسب عن الأيام المشتركة بين الفترتين وعددها {days}.',
    zh: '支持方案的金额按年计，因此按双方期间重合的{days}天折算。',
    en: 'The sum of the offer is for a year, so it was counted for the {days} days that both periods have in common.',
    fr: 'La somme de l’offre est annuelle ; elle a été comptée pour les {days} jours communs aux deux périodes.',
    ru: 'Сумма предложения указана за год, поэтому она учтена за общие для обоих периодов дни: {days}.',
    es: 'El importe de la oferta es anual, por lo que se ha contado por los {days} días comunes a ambos períodos.',
  },
  values: ({ evidence }) => daysIn(evidence.compared.givenDays),
};

const needsYears: Sentence<KnownAmount> = {
  templates: {
    ar: 'الميزانية سنوية، ولذلك احتُسبت عن أيام فترة الاحتياج وعددها {days}.',
    zh: '预算按年计，因此按需求期间的{days}天折算。',
    en: 'The budget is for a year, so it was counted for the {days} days of the need’s period.',
    fr: 'Le budget est annuel ; il a été compté pour les {days} jours de la période du besoin.',
    ru: 'Бюджет указан за год, поэтому он учтён за все дни периода потребности: {days}.',
    es: 'El presupuesto es anual, por lo que se ha contado por los {days} días del período de la necesidad.',
  },
  values: ({ evidence }) => daysIn(evidence.compared.askedDays),
};

/** Which rates the comparison of two currencies rests on, and from when they are. */
export const atReferenceRates: Sentence<{ readonly evidence: Pick<KnownAmount['evidence'], 'rates'> }> = {
  templates: {
    ar: 'قورنت العملتان بأسعار مرجعية لوحدة واحدة من {base}: {rates}.',
    zh: '两种货币按每1单位{base}的参考汇率比较：{rates}。',
    en: 'The currencies were compared at reference rates for one {base}: {rates}.',
    fr: 'Les monnaies ont été comparées aux taux de référence pour un {base} : {rates}.',
    ru: 'Валюты сопоставлены по справочным курсам за один {base}: {rates}.',
    es: 'Las monedas se han comparado según los tipos de referencia por un {base}: {rates}.',
  },
  values: ({ evidence: { rates } }, words) =>
    rates.used.length > 0
      ? {
          base: rates.base,
          rates: words.parts(
            rates.used.map(
              ({ currency, perBase, on, source }) =>
                `${currency} ${words.number(perBase)} (${words.date(on)}, ${words.name(source)})`,
            ),
          ),
        }
      : null,
};

/** A sum a year for the days that it is counted for, in whole units. */
function countedFor(money: Money, days: number | null): Money {
  if (days === null) return money;
  return { ...money, amount: String(Math.round((Number(money.amount) * days) / DAYS_A_YEAR)) };
}

function daysIn(days: number | null): { days: number } | null {
  return days === null ? null : { days };
}

const toldBothWays = [
  compared,
  besidesCovered,
  halfOfCeiling,
  doubleOfFloor,
  whatIsLeft,
  offersYears,
  needsYears,
  atReferenceRates,
];

export const amountSentences: SentencesOfCriterion<'amount'> = {
  name: { ar: 'المبلغ', zh: '金额', en: 'Amount', fr: 'Montant', ru: 'Сумма', es: 'Importe' },
  strengths: toldBothWays,
  weaknesses: toldBothWays,
};
