import type { ClearedShortfall, ClosestOffer } from './shortfall-record.js';
import type { Sentence } from './sentence.js';

/** In points: a tenth of what is shown, within which an auction leaves it to chance. */
const LARGEST_EPSILON = 10;

/** That an offer counts by a part, where it cannot bring all that is asked for. */
export const partOfSum: Sentence<{ readonly share?: number | null }> = {
  templates: {
    ar: 'ويمكن أن يغطي هذا العرض {share} على الأكثر من المبلغ أو العدد المطلوب، ويُحسب بهذه النسبة.',
    zh: '该支持方案最多只能提供所申请金额或数量的{share}，并按此比例计算。',
    en: 'That offer could bring at most {share} of the sum or number that is asked for, and counts by that part.',
    fr: 'Cette offre pourrait apporter au plus {share} du montant ou du nombre demandé et compte dans cette proportion.',
    ru: 'Это предложение могло бы дать не более {share} запрошенной суммы или количества и учитывается в этой доле.',
    es: 'Esa oferta podría aportar como máximo {share} de la suma o del número que se solicita y cuenta en esa proporción.',
  },
  values: ({ share }, words) => (typeof share === 'number' ? { share: words.share(share) } : null),
};

/** How many offers a need got of those that it asks for, and how far that can be from the best; then why. */
export const SHORT_OF: readonly Sentence<ClearedShortfall>[] = [
  {
    templates: {
      ar: 'عند النظر في جميع الاحتياجات والعروض المفتوحة معًا (الجولة {run}؛ يقل المجموع عن أفضل مجموع ممكن بنسبة لا تتجاوز {gap}) {gets, plural, =0 {لم يحصل هذا الاحتياج على أي عرض} one {حصل هذا الاحتياج على عرض واحد} two {حصل هذا الاحتياج على عرضين} few {حصل هذا الاحتياج على # عروض} many {حصل هذا الاحتياج على # عرضًا} other {حصل هذا الاحتياج على # عرض}}{isSeveral, select, true {، وأقصى ما يمكنه الإفادة منه {asks}} other {}}؛ وتُحسب ضمن ذلك المواءمات الموافق عليها والمقبولة.',
      zh: '在统筹所有开放需求和支持方案时（第{run}轮；总分与可能的最优总分相差不超过{gap}），本需求{gets, plural, =0 {未获得任何支持方案} other {获得#个支持方案}}{isSeveral, select, true {（最多可利用{asks}个）} other {}}；已批准和已接受的对接计算在内。',
      en: 'When all open needs and offers were weighed together (run {run}; the total is at most {gap} below the best possible), this need got {gets, plural, =0 {no offer} one {# offer} other {# offers}}{isSeveral, select, true { of up to {asks} that it could use} other {}}; approved and accepted matches are counted.',
      fr: 'Lorsque tous les besoins et offres ouverts ont été examinés ensemble (passage {run} ; le total est inférieur d’au plus {gap} au meilleur possible), ce besoin {gets, plural, =0 {n’a obtenu aucune offre} one {a obtenu # offre} other {a obtenu # offres}}{isSeveral, select, true { sur un maximum de {asks} qu’il pourrait utiliser} other {}} ; les mises en relation approuvées et acceptées sont comptées.',
      ru: 'При совместном рассмотрении всех открытых потребностей и предложений (проход {run}; итог ниже наилучшего возможного не более чем на {gap}) эта потребность {gets, plural, =0 {не получила ни одного предложения} one {получила # предложение} few {получила # предложения} many {получила # предложений} other {получила # предложения}}{isSeveral, select, true { из {asks}, которые могла бы использовать} other {}}; одобренные и принятые партнёрства учтены.',
      es: 'Al considerar en conjunto todas las necesidades y ofertas abiertas (ronda {run}; el total queda como máximo un {gap} por debajo del mejor posible), esta necesidad {gets, plural, =0 {no obtuvo ninguna oferta} one {obtuvo # oferta} other {obtuvo # ofertas}}{isSeveral, select, true { de un máximo de {asks} que podría aprovechar} other {}}; se cuentan las propuestas de cooperación aprobadas y aceptadas.',
    },
    values: ({ run, certifiedGap, gets, asks }, words) =>
      gets < asks
        ? {
            run: words.number(String(run)),
            gap: words.smallShare(certifiedGap),
            gets,
            isSeveral: String(asks > 1),
            asks: words.number(String(asks)),
          }
        : null,
  },
  {
    templates: {
      ar: 'لا يوجد {isOther, select, true {عرض مفتوح آخر} other {عرض مفتوح}} يمكن اقتراحه له: فباستثناء ما تمت مواءمته معه أو رُفض من قبل، لا يستوفي أي عرض جميع الشروط ويناسبه بالقدر الكافي.',
      zh: '目前没有{isOther, select, true {其他} other {}}可向其推荐的开放支持方案：除已与其对接或先前已被拒绝的外，没有任何支持方案既满足全部条件又足够适合。',
      en: 'There is no {isOther, select, true {other open offer} other {open offer}} to propose for it: apart from what is matched with it already or was turned down before, none meets all conditions and suits it well enough.',
      fr: 'Aucune {isOther, select, true {autre offre ouverte} other {offre ouverte}} ne peut lui être proposée : hormis ce qui lui est déjà attribué ou a déjà été refusé, aucune ne remplit toutes les conditions en lui convenant suffisamment.',
      ru: '{isOther, select, true {Других открытых предложений} other {Открытых предложений}}, которые можно было бы ей предложить, нет: кроме тех, с которыми у неё уже есть партнёрство, и отклонённых ранее, ни одно не отвечает всем условиям и не подходит ей достаточно хорошо.',
      es: 'No hay {isOther, select, true {ninguna otra oferta abierta} other {ninguna oferta abierta}} que proponerle: aparte de lo que ya se le ha asignado o se rechazó anteriormente, ninguna cumple todas las condiciones y le conviene lo suficiente.',
    },
    values: ({ reason, gets }) => (reason === 'nothing-fits' ? { isOther: String(gets > 0) } : null),
  },
  {
    templates: {
      ar: 'لم يتبقَّ من {isOther, select, true {العروض الأخرى التي تناسبه} other {العروض التي تناسبه}}، بعد المواءمات الموافق عليها والمقبولة، شيء يمكن تقديمه له؛ وأفضلها درجته {score} من 100.',
      zh: '{isOther, select, true {其他} other {}}适合它的支持方案，除已批准和已接受的对接所占用的外，已无可提供给它的余量；其中最佳的得{score}分（满分100分）。',
      en: '{isOther, select, true {The other offers that fit it} other {The offers that fit it}} have nothing left for it beside approved and accepted matches; the best of them scores {score} of 100.',
      fr: '{isOther, select, true {Les autres offres qui lui conviennent} other {Les offres qui lui conviennent}} n’ont plus rien à lui fournir une fois servies les mises en relation approuvées et acceptées ; la meilleure obtient {score} sur 100.',
      ru: 'У {isOther, select, true {других подходящих ей предложений} other {подходящих ей предложений}}, помимо занятого одобренными и принятыми партнёрствами, для неё ничего не осталось; лучшее из них набирает {score} из 100.',
      es: 'A {isOther, select, true {las demás ofertas que le convienen} other {las ofertas que le convienen}} no les queda nada que darle, aparte de las propuestas de cooperación aprobadas y aceptadas; la mejor obtiene {score} sobre 100.',
    },
    values: ({ reason, gets, closest }, words) =>
      reason === 'nothing-left' && closest
        ? { isOther: String(gets > 0), score: words.points(closest.score) }
        : null,
  },
  {
    templates: {
      ar: 'يحصل على {share} من المبلغ الذي يطلبه: إذ تحصل منه أيضًا احتياجات أخرى تناسبها هذه الأموال.',
      zh: '它获得所申请金额的{share}：这笔资金适合的其他需求也从中获得一部分。',
      en: 'It gets {share} of the sum that it asks for: others that the money fits get of it, too.',
      fr: 'Il reçoit {share} du montant demandé : d’autres besoins auxquels conviennent les fonds en reçoivent aussi.',
      ru: 'Она получает {share} запрошенной суммы: их получают и другие потребности, которым эти средства подходят.',
      es: 'Recibe {share} de lo solicitado: también reciben de los fondos otras necesidades a las que convienen.',
    },
    values: ({ reason, sumShare }, words) =>
      reason === 'sum-shared' && sumShare !== null ? { share: words.share(sumShare) } : null,
  },
  {
    templates: {
      ar: 'يحصل على {share} من المبلغ الذي يطلبه: وهذا أقصى ما تقدمه له العروض التي حصل عليها.',
      zh: '它获得所申请金额的{share}：这是所获支持方案最多会提供给它的。',
      en: 'It gets {share} of the sum that it asks for: that is the most that what it got would give it.',
      fr: 'Il reçoit {share} du montant demandé : c’est le maximum que les offres obtenues lui fourniraient.',
      ru: 'Она получает {share} запрошенной суммы: больше полученные ею предложения ей не дают.',
      es: 'Recibe {share} de lo solicitado: es lo máximo que le darían las ofertas obtenidas.',
    },
    values: ({ reason, sumShare }, words) =>
      reason === 'sum-limited' && sumShare !== null ? { share: words.share(sumShare) } : null,
  },
  {
    templates: {
      ar: 'ومن المبلغ الذي يطلبه يحصل على {share}.',
      zh: '在其所申请的金额中，它获得{share}。',
      en: 'Of the sum that it asks for, it gets {share}.',
      fr: 'Du montant demandé, il reçoit {share}.',
      ru: 'Из запрошенной суммы она получает {share}.',
      es: 'De la suma solicitada recibe {share}.',
    },
    values: ({ gets, asks, sumShare }, words) =>
      gets < asks && sumShare !== null ? { share: words.share(sumShare) } : null,
  },
  {
    templates: {
      ar: 'ومن العدد الذي يطلبه يحصل على {share}: وهذا أقصى ما تبقّى لدى ما حصل عليه.',
      zh: '在其所申请的数量中，它获得{share}：所获支持方案的余量仅此而已。',
      en: 'Of the number that it asks for, it gets {share}: what it got has no more left for it.',
      fr: 'Du nombre demandé, il reçoit {share} : il n’en reste pas davantage dans ce qu’il a obtenu.',
      ru: 'Из запрошенного количества она получает {share}: больше у полученных ею предложений не осталось.',
      es: 'Del número que solicita recibe {share}: a lo que obtuvo no le queda más.',
    },
    values: ({ numberShare }, words) => (numberShare === null ? null : { share: words.share(numberShare) }),
  },
  {
    templates: {
      ar: 'وبعد الموافقة على ما حصل عليه يمكن لعروض أخرى مفتوحة أن توفر مما تبقّى.',
      zh: '所获支持方案获批准后，其他开放的支持方案可提供其余部分。',
      en: 'Once what it got is approved, other open offers could bring of what is still lacking.',
      fr: 'Une fois approuvé ce qu’il a obtenu, d’autres offres ouvertes pourraient apporter de ce qui manque encore.',
      ru: 'После одобрения полученного другие открытые предложения могли бы дать недостающее.',
      es: 'Una vez aprobado lo que obtuvo, otras ofertas abiertas podrían aportar de lo que aún falta.',
    },
    values: ({ restCouldBeBrought }) => (restCouldBeBrought ? {} : null),
  },
];

/** What was given to others, at what it is worth to these. */
export const CLOSEST_OFFER: readonly Sentence<ClosestOffer>[] = [
  {
    templates: {
      ar: 'أقرب عرض لم يحصل عليه درجته {score} من 100، وقيمته لدى هذا الاحتياج {worth} من النقاط، بما في ذلك شروط الإنصاف. أما لدى الاحتياجات التي حصلت عليه فلا تقل قيمته عن {price}: فالفارق {short}.',
      zh: '最接近而未获得的支持方案得{score}分（满分100分），对本需求值{worth}分（含公平条款）；对获得它的需求而言至少值{price}分，相差{short}分。',
      en: 'The closest offer that it did not get scores {score} of 100 and would be worth {worth} points to it, equity terms included. To the needs that got it, it is worth at least {price}: {short} more.',
      fr: 'L’offre la plus proche qu’il n’a pas obtenue reçoit {score} sur 100 et vaudrait pour lui {worth} points, termes d’équité compris. Pour les besoins qui l’ont obtenue, elle vaut au moins {price}, soit {short} de plus.',
      ru: 'Ближайшее из не полученных ею предложений набирает {score} из 100; его ценность для неё в баллах, с учётом условий справедливости: {worth}. Для получивших его потребностей — не менее {price}: на {short} больше.',
      es: 'La oferta más cercana que no obtuvo recibe {score} sobre 100 y valdría para ella {worth} puntos, términos de equidad incluidos. Para las necesidades que la obtuvieron vale al menos {price}: {short} más.',
    },
    values: ({ score, worthToOthers, shortBy }, words) =>
      worthToOthers !== null && shortBy !== null && shortBy > LARGEST_EPSILON
        ? {
            score: words.points(score),
            worth: words.points(worthToOthers - shortBy),
            price: words.points(worthToOthers),
            short: words.points(shortBy),
          }
        : null,
  },
  {
    templates: {
      ar: 'أقرب عرض لم يحصل عليه درجته {score} من 100، وقيمته لديه مثل قيمته لدى احتياج حصل عليه: {price} من النقاط، بما في ذلك شروط الإنصاف.',
      zh: '最接近而未获得的支持方案得{score}分（满分100分）；对本需求和对获得它的某个需求而言同样值{price}分（含公平条款）。',
      en: 'The closest offer that it did not get scores {score} of 100 and is worth as much to a need that got it: {price} points, equity terms included.',
      fr: 'L’offre la plus proche qu’il n’a pas obtenue reçoit {score} sur 100 et vaut autant pour un besoin qui l’a obtenue : {price} points, termes d’équité compris.',
      ru: 'Ближайшее из не полученных ею предложений набирает {score} из 100 и столь же ценно для одной из получивших его потребностей; его ценность в баллах, с учётом условий справедливости: {price}.',
      es: 'La oferta más cercana que no obtuvo recibe {score} sobre 100 y vale lo mismo para una necesidad que la obtuvo: {price} puntos, términos de equidad incluidos.',
    },
    values: ({ score, worthToOthers, shortBy }, words) =>
      worthToOthers !== null && shortBy !== null && Math.abs(shortBy) <= LARGEST_EPSILON
        ? { score: words.points(score), price: words.points(worthToOthers) }
        : null,
  },
  {
    templates: {
      ar: 'أقرب عرض لم يحصل عليه درجته {score} من 100، وقيمته لديه أعلى بفارق {ahead} من قيمته لدى احتياج حصل عليه ({price})؛ لكن مجموع الاحتياجات كلها أفضل على هذا النحو.',
      zh: '最接近而未获得的支持方案得{score}分（满分100分）；对本需求的价值比对获得它的某个需求（{price}分）高{ahead}分，但这样分配对所有需求的总体更有利。',
      en: 'The closest offer that it did not get scores {score} of 100 and would be worth {ahead} more to it than to a need that got it ({price}), but all needs together get more this way.',
      fr: 'L’offre la plus proche qu’il n’a pas obtenue reçoit {score} sur 100 et vaudrait pour lui {ahead} de plus que pour un besoin qui l’a obtenue ({price}), mais l’ensemble des besoins obtient davantage ainsi.',
      ru: 'Ближайшее из не полученных ею предложений набирает {score} из 100 и было бы для неё ценнее на {ahead}, чем для одной из получивших его потребностей ({price}), но все потребности вместе получают так больше.',
      es: 'La oferta más cercana que no obtuvo recibe {score} sobre 100 y valdría para ella {ahead} más que para una necesidad que la obtuvo ({price}), pero así el conjunto de las necesidades obtiene más.',
    },
    values: ({ score, worthToOthers, shortBy }, words) =>
      worthToOthers !== null && shortBy !== null && shortBy < -LARGEST_EPSILON
        ? { score: words.points(score), price: words.points(worthToOthers), ahead: words.points(-shortBy) }
        : null,
  },
  partOfSum,
];

/** How a need that misses nothing stands, and whether what is told is of before. */
export const CLEARED_NEED: readonly Sentence<{ readonly isShort: boolean; readonly isCleared: boolean }>[] = [
  {
    templates: {
      ar: 'عند النظر في جميع الاحتياجات والعروض المفتوحة معًا، لم يُستبعد شيء يناسب هذا الاحتياج ويضيف إلى ما يحصل عليه من مساعدة.',
      zh: '在统筹所有开放需求和支持方案时，凡适合本需求并能增加其所获帮助的支持方案均未遗漏。',
      en: 'When all open needs and offers were weighed together, nothing was left out that fits this need and would add to the help that it gets.',
      fr: 'Lorsque tous les besoins et offres ouverts ont été examinés ensemble, rien de ce qui convient à ce besoin et compléterait l’aide qu’il reçoit n’a été écarté.',
      ru: 'При совместном рассмотрении всех открытых потребностей и предложений не было упущено ничего, что подходит этой потребности и дополнило бы получаемую ею помощь.',
      es: 'Al considerar en conjunto todas las necesidades y ofertas abiertas, no quedó fuera nada que convenga a esta necesidad y aumente la ayuda que recibe.',
    },
    values: ({ isShort, isCleared }) => (isCleared && !isShort ? {} : null),
  },
  {
    templates: {
      ar: 'لم يُنظر بعد في آخر ما طرأ على هذا الاحتياج مع جميع الاحتياجات والعروض المفتوحة{isShort, select, true {؛ وما يرد هنا هو نتيجة ما قبله} other {}}.',
      zh: '本需求的最新情况尚未与所有开放需求和支持方案一并统筹{isShort, select, true {；此处所述为此前的结果} other {}}。',
      en: 'What is new about this need is yet to be weighed together with all open needs and offers{isShort, select, true {; this is how it came out before} other {}}.',
      fr: 'Ce qui est nouveau pour ce besoin n’a pas encore été examiné avec tous les besoins et offres ouverts{isShort, select, true { ; ceci est le résultat précédent} other {}}.',
      ru: 'Новое в этой потребности ещё не рассмотрено вместе со всеми открытыми потребностями и предложениями{isShort, select, true {; здесь указан прежний итог} other {}}.',
      es: 'Lo nuevo de esta necesidad aún no se ha considerado junto con todas las necesidades y ofertas abiertas{isShort, select, true {; este es el resultado anterior} other {}}.',
    },
    values: ({ isShort, isCleared }) => (isCleared ? null : { isShort: String(isShort) }),
  },
];
