import type { needOpen } from './need-open.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const needOpenSentences: SentencesOf<typeof needOpen> = {
  failed: [
    {
      templates: {
        ar: '{status, select, matched {جرت مواءمة الاحتياج بالكامل.} fulfilled {تمت تلبية الاحتياج.} withdrawn {سُحب الاحتياج.} expired {انتهت صلاحية الاحتياج.} other {لم يُفتح الاحتياج بعد.}}',
        zh: '{status, select, matched {需求已全部对接。} fulfilled {需求已得到满足。} withdrawn {需求已撤回。} expired {需求已过期。} other {需求尚未开放。}}',
        en: '{status, select, matched {The need is fully matched already.} fulfilled {The need has been met.} withdrawn {The need was withdrawn.} expired {The need has expired.} other {The need is not open yet.}}',
        fr: '{status, select, matched {Le besoin est déjà entièrement couvert.} fulfilled {Le besoin a été satisfait.} withdrawn {Le besoin a été retiré.} expired {Le besoin a expiré.} other {Le besoin n’est pas encore ouvert.}}',
        ru: '{status, select, matched {Потребность уже полностью покрыта.} fulfilled {Потребность удовлетворена.} withdrawn {Потребность отозвана.} expired {Срок действия потребности истёк.} other {Потребность ещё не открыта.}}',
        es: '{status, select, matched {La necesidad ya está totalmente cubierta.} fulfilled {La necesidad ya se ha satisfecho.} withdrawn {La necesidad ha sido retirada.} expired {La necesidad ha vencido.} other {La necesidad todavía no está abierta.}}',
      },
      values: ({ need }) => ({ status: need }),
    },
  ],
};
