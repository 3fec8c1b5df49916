import { atReferenceRates } from '../criteria/amount.sentences.js';
import type { ClearingInformation, RejectedInClearing } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** In points: a tenth of what is shown. */
const LARGEST_EPSILON = 10;

/** How a pair came out when all open needs and offers were weighed together, and how far that can be from the best. */
export const CLEARED: readonly Sentence<ClearingInformation>[] = [
  {
    templates: {
      ar: 'اختير عند النظر في جميع الاحتياجات والعروض المفتوحة معًا (الجولة {run}؛ يقل المجموع عن أفضل مجموع ممكن بنسبة لا تتجاوز {gap}).',
      zh: '在统筹所有开放需求和支持方案时选定（第{run}轮；总分与可能的最优总分相差不超过{gap}）。',
      en: 'Chosen when all open needs and offers were weighed together (run {run}; the total is at most {gap} below the best possible).',
      fr: 'Retenu lorsque tous les besoins et offres ouverts ont été examinés ensemble (passage {run} ; le total est inférieur d’au plus {gap} au meilleur possible).',
      ru: 'Выбрано при совместном рассмотрении всех открытых потребностей и предложений (проход {run}; итог ниже наилучшего возможного не более чем на {gap}).',
      es: 'Elegida al considerar en conjunto todas las necesidades y ofertas abiertas (ronda {run}; el total queda como máximo un {gap} por debajo del mejor posible).',
    },
    values: ({ chosen, run, certifiedGap }, words) =>
      chosen ? { run: words.number(String(run)), gap: words.smallShare(certifiedGap) } : null,
  },
  {
    templates: {
      ar: 'لم يُختر عند النظر في جميع الاحتياجات والعروض المفتوحة معًا (الجولة {run})؛ ويُعرض لأن للعرض سعة متبقية.',
      zh: '在统筹所有开放需求和支持方案时未被选定（第{run}轮）；因该支持方案尚有余量而列出。',
      en: 'Not chosen when all open needs and offers were weighed together (run {run}); shown because the offer has capacity to spare.',
      fr: 'Non retenu lorsque tous les besoins et offres ouverts ont été examinés ensemble (passage {run}) ; présenté parce que l’offre dispose encore de capacité.',
      ru: 'Не выбрано при совместном рассмотрении всех открытых потребностей и предложений (проход {run}); показано, поскольку у предложения есть свободный объём.',
      es: 'No elegida al considerar en conjunto todas las necesidades y ofertas abiertas (ronda {run}); se muestra porque a la oferta le queda capacidad.',
    },
    values: ({ chosen, run }, words) => (chosen ? null : { run: words.number(String(run)) }),
  },
  {
    templates: {
      ar: 'وهو يناسب أيضًا، لكنه يقدم المساعدة نفسها التي يقدمها ما اختير لهذا الاحتياج: للاختيار بينها.',
      zh: '它也适合，但提供的帮助与已为本需求选定的相同，可从中择一。',
      en: 'It also fits, but gives the same help as what was chosen for this need: one to choose from.',
      fr: 'Elle convient aussi, mais apporte la même aide que ce qui a été retenu pour ce besoin : un choix est possible.',
      ru: 'Оно тоже подходит, но даёт ту же помощь, что и выбранное для этой потребности: можно выбрать одно из них.',
      es: 'También es adecuada, pero da la misma ayuda que lo elegido para esta necesidad: se puede optar por una.',
    },
    values: ({ sameHelp, couldBringRest }) => (sameHelp && !couldBringRest ? {} : null),
  },
  {
    templates: {
      ar: 'ما اختير لهذا الاحتياج لا يوفر إلا جزءًا مما يطلبه؛ وبعد الموافقة عليه يمكن لهذا العرض أن يوفر مما تبقى.',
      zh: '为本需求选定的方案只能提供其所申请的一部分；获批准后，该支持方案可提供其余部分。',
      en: 'What was chosen for this need brings only a part of what it asks for; once that is approved, this offer could bring of what is still lacking.',
      fr: 'Ce qui a été retenu pour ce besoin n’apporte qu’une partie de ce qu’il demande ; une fois approuvé, cette offre pourrait apporter de ce qui manque encore.',
      ru: 'Выбранное для этой потребности даёт лишь часть запрошенного; после его одобрения это предложение могло бы дать недостающее.',
      es: 'Lo elegido para esta necesidad aporta solo una parte de lo solicitado; una vez aprobado, esta oferta podría aportar de lo que aún falta.',
    },
    values: ({ couldBringRest }) => (couldBringRest ? {} : null),
  },
  {
    templates: {
      ar: 'يريد آخرون هذا العرض أيضًا: {isMoney, select, true {منحة لمستفيد إضافي} other {وحدة إضافية منه}} قيمتها {price} من النقاط للاحتياج التالي في الأولوية، بما في ذلك شروط الإنصاف.',
      zh: '该支持方案供不应求：{isMoney, select, true {再资助一个受援方} other {多一份}}对排在其后的需求而言值{price}分（含公平条款）。',
      en: 'Others want this offer too: {isMoney, select, true {a grant to one more recipient} other {one more unit of it}} would be worth {price} points, equity terms included, to the need that comes next.',
      fr: 'D’autres souhaitent aussi cette offre : {isMoney, select, true {une subvention à un bénéficiaire de plus} other {une unité de plus}} vaudrait {price} points, termes d’équité compris, pour le besoin suivant.',
      ru: 'Это предложение нужно и другим: ценность {isMoney, select, true {гранта ещё одному получателю} other {ещё одной единицы}} для следующей потребности в баллах, с учётом условий справедливости: {price}.',
      es: 'Otros también desean esta oferta: {isMoney, select, true {una subvención a un beneficiario más} other {una unidad más}} valdría {price} puntos, términos de equidad incluidos, para la necesidad siguiente.',
    },
    values: ({ shadowPrice, grant }, words) =>
      shadowPrice > 0 ? { price: words.points(shadowPrice), isMoney: String(Boolean(grant)) } : null,
  },
  {
    templates: {
      ar: 'يُخصَّص لهذا الاحتياج من أموال العرض {money}، أي {share} من المبلغ المطلوب.',
      zh: '该支持方案的资金中，{money}分配给本需求，占所申请金额的{share}。',
      en: 'Of the money of the offer, {money} is for this need: {share} of what it asks for.',
      fr: 'Sur les fonds de l’offre, {money} sont destinés à ce besoin, soit {share} du montant demandé.',
      ru: 'Из средств предложения этой потребности отводится {money}: {share} запрошенной суммы.',
      es: 'De los fondos de la oferta, {money} se destinan a esta necesidad: {share} de lo solicitado.',
    },
    values: ({ grant }, words) =>
      grant ? { money: words.money(grant.money), share: words.share(grant.share) } : null,
  },
  {
    templates: {
      ar: 'ويمكن لهذا العرض أن يوفر {part} مما يطلبه هذا الاحتياج، ويُحسب بهذه النسبة.',
      zh: '该支持方案可提供本需求所申请数量或金额的{part}，并按此比例计算。',
      en: 'It can bring {part} of the number or sum that this need asks for, and counts by that part.',
      fr: 'Elle peut apporter {part} du nombre ou du montant que demande ce besoin et compte dans cette proportion.',
      ru: 'Оно может дать {part} запрошенного этой потребностью количества или суммы и учитывается в этой доле.',
      es: 'Puede aportar {part} del número o de la suma que solicita esta necesidad y cuenta en esa proporción.',
    },
    values: ({ part }, words) => (part === undefined ? null : { part: words.share(part) }),
  },
  {
    templates: atReferenceRates.templates,
    values: ({ grant }, words) =>
      grant?.rates ? atReferenceRates.values({ evidence: { rates: grant.rates } }, words) : null,
  },
];

/** The best offer that the need did not get, where another need would lose more by going without it. */
export const rejectedInClearing: Sentence<RejectedInClearing> = {
  templates: {
    ar: 'أفضل عرض لم يُختر لهذا الاحتياج درجته {score} من 100؛ وبعد خصم قيمته لدى غيره ({price}) يتخلف بفارق {lost}.',
    zh: '未被选定的最佳支持方案得{score}分（满分100分）；扣除其对其他需求的价值（{price}分）后，落后{lost}分。',
    en: 'The best offer not chosen for this need scores {score} of 100; less what it is worth to others ({price}), it falls behind by {lost}.',
    fr: 'La meilleure offre non retenue pour ce besoin obtient {score} sur 100 ; déduction faite de sa valeur pour d’autres ({price}), elle est distancée de {lost}.',
    ru: 'Лучшее из не выбранных для этой потребности предложений набирает {score} из 100; за вычетом его ценности для других ({price}) оно отстаёт на {lost}.',
    es: 'La mejor oferta no elegida para esta necesidad obtiene {score} sobre 100; descontado lo que vale para otros ({price}), queda por detrás en {lost}.',
  },
  values: ({ score, shadowPrice, lostBy }, words) =>
    isAhead(lostBy)
      ? null
      : {
          score: words.points(score),
          price: words.points(shadowPrice),
          lost: words.points(Math.max(0, lostBy)),
        },
};

/** The best offer that the need did not get although it would leave it more: for the sake of all together. */
export const givenUpForAll: Sentence<RejectedInClearing> = {
  templates: {
    ar: 'أفضل عرض لم يُختر لهذا الاحتياج درجته {score} من 100، وبعد خصم قيمته لدى غيره ({price}) يتقدم بفارق {ahead}؛ لكن مجموع الاحتياجات كلها أفضل على هذا النحو.',
    zh: '未被选定的最佳支持方案得{score}分（满分100分）；扣除其对其他需求的价值（{price}分）后，仍领先{ahead}分，但这样分配对所有需求的总体更有利。',
    en: 'The best offer not chosen for this need scores {score} of 100; less what it is worth to others ({price}), it would be ahead by {ahead}, but all needs together get more this way.',
    fr: 'La meilleure offre non retenue pour ce besoin obtient {score} sur 100 ; déduction faite de sa valeur pour d’autres ({price}), elle serait en tête de {ahead}, mais l’ensemble des besoins obtient davantage ainsi.',
    ru: 'Лучшее из не выбранных для этой потребности предложений набирает {score} из 100; за вычетом его ценности для других ({price}) оно было бы впереди на {ahead}, но все потребности вместе получают так больше.',
    es: 'La mejor oferta no elegida para esta necesidad obtiene {score} sobre 100; descontado lo que vale para otros ({price}), quedaría por delante en {ahead}, pero así el conjunto de las necesidades obtiene más.',
  },
  values: ({ score, shadowPrice, lostBy }, words) =>
    isAhead(lostBy)
      ? { score: words.points(score), price: words.points(shadowPrice), ahead: words.points(-lostBy) }
      : null,
};

/** By more than the ε of an auction, which is a matter of chance. */
function isAhead(lostBy: number): boolean {
  return lostBy < -LARGEST_EPSILON;
}

/** What equity adds when offers are shared out; said beside the groups, and never part of the score. */
export const EQUITY_TERMS: readonly Sentence<ClearingInformation>[] = [
  {
    templates: {
      ar: 'عند توزيع العروض تُضاف {points} من 100 لأنها أول مساعدة لهذا الاحتياج.',
      zh: '在分配支持方案时，因这是该需求获得的首份帮助而加{points}分（满分100分）。',
      en: 'When offers are shared out, {points} of 100 are added because it is the first help for this need.',
      fr: 'Lors de la répartition des offres, {points} sur 100 sont ajoutés parce qu’il s’agit de la première aide pour ce besoin.',
      ru: 'При распределении предложений добавляется {points} из 100, так как это первая помощь для этой потребности.',
      es: 'Al repartir las ofertas se suman {points} sobre 100 por ser la primera ayuda para esta necesidad.',
    },
    values: ({ equity: { firstHelp } }, words) =>
      firstHelp > 0 ? { points: words.points(firstHelp) } : null,
  },
  {
    templates: {
      ar: 'عند توزيع العروض تُضاف {points} من 100 لمجموعات البلد: {groups}.',
      zh: '在分配支持方案时，因该国所属组别（{groups}）而加{points}分（满分100分）。',
      en: 'When offers are shared out, {points} of 100 are added for the groups of the country: {groups}.',
      fr: 'Lors de la répartition des offres, {points} sur 100 sont ajoutés pour les groupes du pays : {groups}.',
      ru: 'При распределении предложений добавляется {points} из 100 за группы страны: {groups}.',
      es: 'Al repartir las ofertas se suman {points} sobre 100 por los grupos del país: {groups}.',
    },
    values: ({ equity: { groups }, grant, part }, words) => {
      const counted = groups.filter(({ points }) => points > 0);
      if (counted.length === 0) return null;
      return {
        // of a part, that part of them counts
        points: words.points(
          counted.reduce((sum, { points }) => sum + points, 0) * (grant?.share ?? part ?? 1),
        ),
        groups: words.labels(
          'country-groups',
          counted.map(({ group }) => group),
        ),
      };
    },
  },
];
