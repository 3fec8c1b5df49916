import type { offerOpen } from './offer-open.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const offerOpenSentences: SentencesOf<typeof offerOpen> = {
  failed: [
    {
      templates: {
        ar: '{status, select, paused {العرض متوقف مؤقتًا.} exhausted {استُنفد العرض.} withdrawn {سُحب العرض.} expired {انتهت صلاحية العرض.} other {لم يُفتح العرض بعد.}}',
        zh: '{status, select, paused {支持方案已暂停。} exhausted {支持方案已用尽。} withdrawn {支持方案已撤回。} expired {支持方案已过期。} other {支持方案尚未开放。}}',
        en: '{status, select, paused {The offer is paused.} exhausted {The offer is used up.} withdrawn {The offer was withdrawn.} expired {The offer has expired.} other {The offer is not open yet.}}',
        fr: '{status, select, paused {L’offre est suspendue.} exhausted {L’offre est épuisée.} withdrawn {L’offre a été retirée.} expired {L’offre a expiré.} other {L’offre n’est pas encore ouverte.}}',
        ru: '{status, select, paused {Предложение приостановлено.} exhausted {Предложение исчерпано.} withdrawn {Предложение отозвано.} expired {Срок действия предложения истёк.} other {Предложение ещё не открыто.}}',
        es: '{status, select, paused {La oferta está en pausa.} exhausted {La oferta está agotada.} withdrawn {La oferta ha sido retirada.} expired {La oferta ha vencido.} other {La oferta todavía no está abierta.}}',
      },
      values: ({ offer }) => ({ status: offer }),
    },
  ],
};
