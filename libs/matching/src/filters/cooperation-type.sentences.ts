import type { cooperationType } from './cooperation-type.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const cooperationTypeSentences: SentencesOf<typeof cooperationType> = {
  failed: [
    {
      templates: {
        ar: 'لا يقدم العرض أيًّا من أنواع التعاون التي ما زالت مطلوبة: {needed}.',
        zh: '支持方案不提供任何仍需要的合作类型：{needed}。',
        en: 'The offer gives none of the types of cooperation still needed: {needed}.',
        fr: 'L’offre ne fournit aucun des types de coopération encore nécessaires : {needed}.',
        ru: 'Предложение не включает ни одного из ещё необходимых видов сотрудничества: {needed}.',
        es: 'La oferta no da ninguno de los tipos de cooperación que aún se necesitan: {needed}.',
      },
      values: ({ need }, words) =>
        need.length > 0 ? { needed: words.labels('cooperation-types', need) } : null,
    },
    {
      templates: {
        ar: 'جميع أنواع التعاون المطلوبة مغطاة بالفعل: {covered}.',
        zh: '所需的合作类型均已落实：{covered}。',
        en: 'Every type of cooperation asked for is already covered: {covered}.',
        fr: 'Tous les types de coopération demandés sont déjà couverts : {covered}.',
        ru: 'Все запрошенные виды сотрудничества уже обеспечены: {covered}.',
        es: 'Todos los tipos de cooperación solicitados ya están cubiertos: {covered}.',
      },
      values: ({ need, evidence }, words) =>
        need.length === 0 ? { covered: words.labels('cooperation-types', evidence.covered) } : null,
    },
  ],
};
