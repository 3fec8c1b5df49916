import type { Sentence } from '../explanation/sentence.js';
import type { KnownCriterion } from './criteria.js';
import type { SentencesOfCriterion } from './sentences-of-criterion.js';

type KnownText = Extract<KnownCriterion, { criterion: 'text' }>;

/** The words that both texts use, quoted: a reader sees at once whether they mean the same. */
const wordsInCommon: Sentence<KnownText> = {
  templates: {
    ar: 'كلمات مشتركة بين وصف الاحتياج ووصف العرض: {words}.',
    zh: '需求和支持方案的说明中共有的词语：{words}。',
    en: 'Words that the need and the offer both use: {words}.',
    fr: 'Mots communs aux textes du besoin et de l’offre : {words}.',
    ru: 'Слова, общие для описаний потребности и предложения: {words}.',
    es: 'Palabras que usan tanto la necesidad como la oferta: {words}.',
  },
  values: ({ evidence }, words) =>
    evidence.by === 'words' && evidence.common.length > 0
      ? { words: words.quotations(evidence.common) }
      : null,
};

/** The same where it is too little to speak for the match. */
const fewWordsInCommon: Sentence<KnownText> = {
  templates: {
    ar: 'لا يشترك وصف الاحتياج ووصف العرض إلا في كلمات قليلة: {words}.',
    zh: '需求和支持方案的说明中共有的词语很少：{words}。',
    en: 'The need and the offer have few words in common: {words}.',
    fr: 'Les textes du besoin et de l’offre ont peu de mots en commun : {words}.',
    ru: 'В описаниях потребности и предложения мало общих слов: {words}.',
    es: 'Los textos de la necesidad y de la oferta tienen pocas palabras en común: {words}.',
  },
  values: wordsInCommon.values,
};

const nothingInCommon: Sentence<KnownText> = {
  templates: {
    ar: 'لا يشترك وصف الاحتياج ووصف العرض في أي كلمة دالة.',
    zh: '需求和支持方案的说明没有共同的关键词语。',
    en: 'The texts of the need and the offer have no telling word in common.',
    fr: 'Les textes du besoin et de l’offre n’ont aucun mot significatif en commun.',
    ru: 'В описаниях потребности и предложения нет общих значимых слов.',
    es: 'Los textos de la necesidad y de la oferta no tienen ninguna palabra significativa en común.',
  },
  values: ({ evidence }) => (evidence.by === 'words' && evidence.common.length === 0 ? {} : null),
};

const meaning: Sentence<KnownText> = {
  templates: {
    ar: 'قُدِّر تقارب معنى النصين المكتوبين بلغتين مختلفتين آليًا بنسبة {share} (النموذج {model}).',
    zh: '两段不同语言的说明，其含义相近程度由模型{model}估算为{share}。',
    en: 'The texts are in two languages; the model {model} puts their likeness in meaning at {share}.',
    fr: 'Les textes sont en deux langues ; le modèle {model} estime la proximité de leur sens à {share}.',
    ru: 'Описания составлены на разных языках; модель {model} оценивает близость их смысла в {share}.',
    es: 'Los textos están en dos idiomas; el modelo {model} estima la proximidad de su sentido en un {share}.',
  },
  values: ({ evidence }, words) =>
    evidence.by === 'meaning'
      ? { model: words.name(evidence.model), share: words.share(evidence.similarity) }
      : null,
};

export const textSentences: SentencesOfCriterion<'text'> = {
  name: {
    ar: 'نص الوصف',
    zh: '说明文字',
    en: 'Title and summary',
    fr: 'Titre et résumé',
    ru: 'Название и описание',
    es: 'Título y resumen',
  },
  strengths: [wordsInCommon, meaning],
  weaknesses: [fewWordsInCommon, nothingInCommon, meaning],
};
