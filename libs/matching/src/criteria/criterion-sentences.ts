import type { Localized } from '@mutua/vocabulary';
import type { Sentence } from '../explanation/sentence.js';
import { amountSentences } from './amount.sentences.js';
import { cooperationTypesSentences } from './cooperation-types.sentences.js';
import type { KnownCriterion, UnknownCriterion } from './criteria.js';
import { deliveryModeSentences } from './delivery-mode.sentences.js';
import { languageSentences } from './language.sentences.js';
import { nationalPlanSentences } from './national-plan.sentences.js';
import { readinessSentences } from './readiness.sentences.js';
import { sdgsSentences } from './sdgs.sentences.js';
import type { CriterionSentences } from './sentences-of-criterion.js';
import { targetGroupsSentences } from './target-groups.sentences.js';
import { textSentences } from './text.sentences.js';
import { timeSentences } from './time.sentences.js';
import { topicsSentences } from './topics.sentences.js';
import type { CriterionName } from './weights.js';

type KnownOf = { [Name in CriterionName]: Extract<KnownCriterion, { criterion: Name }> };

/** What can be said of each criterion. */
export const CRITERION_SENTENCES: { readonly [Name in CriterionName]: CriterionSentences<KnownOf[Name]> } = {
  'cooperation-types': cooperationTypesSentences,
  topics: topicsSentences,
  text: textSentences,
  sdgs: sdgsSentences,
  'target-groups': targetGroupsSentences,
  language: languageSentences,
  time: timeSentences,
  amount: amountSentences,
  'delivery-mode': deliveryModeSentences,
  'national-plan': nationalPlanSentences,
  readiness: readinessSentences,
};

/** The sentences of a criterion; none for a name that a stored record has from other rules than these. */
export function sentencesOfCriterion<Name extends CriterionName>(
  name: Name,
): CriterionSentences<KnownOf[Name]> | undefined {
  return Object.hasOwn(CRITERION_SENTENCES, name) ? CRITERION_SENTENCES[name] : undefined;
}

const namesIn = (name: CriterionName): Localized => CRITERION_SENTENCES[name].name;

/** Said of every criterion on which a side is silent (matching.md, step 2: neither rewarded nor punished). */
export const unknownCriterion: Sentence<UnknownCriterion> = {
  templates: {
    ar: '{criterion}: {silent, select, need {لا يذكر الاحتياج شيئًا} offer {لا يذكر العرض شيئًا} both {لا يذكر أي من الطرفين شيئًا} brief {الكلمات الدالة أقل من أن تُقارن} unrated {لا يوجد سعر مرجعي بين عملتيهما} other {لا يمكن مقارنة ما ذُكر}}؛ ولم يُحتسب ذلك لصالح التعاون المقترح ولا ضده.',
    zh: '{criterion}：{silent, select, need {需求未说明} offer {支持方案未说明} both {双方均未说明} brief {关键词语太少，无法比较} unrated {两种货币之间没有参考汇率} other {双方所述无法比较}}，既不加分也不减分。',
    en: '{criterion}: {silent, select, need {the need does not say} offer {the offer does not say} both {neither side says} brief {too few telling words to compare} unrated {no reference rate between their currencies} other {what the two sides say cannot be compared}}; counted neither for nor against.',
    fr: '{criterion} : {silent, select, need {le besoin ne le précise pas} offer {l’offre ne le précise pas} both {aucune des deux parties ne le précise} brief {trop peu de mots significatifs pour comparer} unrated {aucun taux de référence entre leurs monnaies} other {les indications des deux parties ne sont pas comparables}} ; ni favorable ni défavorable.',
    ru: '{criterion}: {silent, select, need {в потребности не указано} offer {в предложении не указано} both {не указано ни одной из сторон} brief {слишком мало значимых слов для сравнения} unrated {нет справочного курса между их валютами} other {указанное сторонами нельзя сравнить}}; не учтено ни за, ни против.',
    es: '{criterion}: {silent, select, need {la necesidad no lo indica} offer {la oferta no lo indica} both {ninguna de las partes lo indica} brief {hay muy pocas palabras significativas para comparar} unrated {no hay tipo de referencia entre sus monedas} other {lo que indican las partes no se puede comparar}}; no cuenta ni a favor ni en contra.',
  },
  values: ({ criterion, silent }, { locale }) => ({ criterion: namesIn(criterion)[locale], silent }),
};
