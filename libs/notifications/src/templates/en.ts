import type { Facts, Templates } from './template.js';

const CAPACITY =
  '{unit, select, money {{money}} grants {{quantity, plural, one {# grant} other {# grants}}} people {{quantity, plural, one {# person} other {# people}}} gpuHours {{quantity, plural, one {# GPU hour} other {# GPU hours}}} projects {{quantity, plural, one {# project} other {# projects}}} seats {{quantity, plural, one {# seat} other {# seats}}} other {not stated}}';

/** What the parties of a match are asked. */
export const enFacts: Facts = {
  capacity: CAPACITY,
  taken: 'It takes of the offer: {taken}.',
  changed: 'It took of the offer: {before}; now it takes: {taken}.',
  answerBy: 'You can answer until {answerBy}.',
  given: 'So far they bring {given} of {budget}.',
};

export const en: Templates = {
  'organisation-registered': {
    title: '{organisation} asks to be verified',
    body: 'Please check who {organisation} is, then verify or refuse it. What it posts cannot open before that.',
  },
  'organisation-verified': {
    title: '{organisation} is verified',
    body: 'A coordinator has verified {organisation}. The needs and offers that you submit can now be opened.',
  },
  'organisation-refused': {
    title: '{organisation} was not verified',
    body: 'A coordinator could not verify {organisation}. Whoever acts for it can correct its profile; then it is checked again. Reason: {reason}',
  },
  'need-submitted': {
    title: 'A need is waiting for screening',
    body: '{organisation} has submitted the need “{need}”. Please open it or return it.',
  },
  'need-resubmitted': {
    title: 'A revised need is waiting for screening',
    body: '{organisation} has revised the need “{need}” and submitted it again. Please open it or return it.',
  },
  'need-returned': {
    title: 'Your need was returned',
    body: 'Please revise the need “{need}” and submit it again. What to change: {whatToChange}',
  },
  'need-opened': {
    title: 'Your need is open',
    body: 'The need “{need}” is now open, and offers are being sought for it.',
  },
  'need-coverage-changed': {
    title: 'Part of your need is covered',
    body: 'The accepted matches cover {covered} of the {asked, plural, one {# type} other {# types}} of cooperation in the need “{need}”. Offers are still being sought for the rest.',
  },
  'need-part-given': {
    title: 'Part of your need is covered',
    body: 'The accepted matches give a part of what the need “{need}” asks for. {facts}The need stays open, and offers are still being sought for the rest.',
  },
  'need-matched': {
    title: 'Your need is fully matched',
    body: 'The accepted matches cover all that the need “{need}” asks for.',
  },
  'need-closed': {
    title: 'The period of your need is over',
    body: 'The period of the need “{need}” is over. The accepted matches {covered, plural, =0 {give a part of what it asks for} other {cover {covered} of the {asked, plural, one {# type} other {# types}} of cooperation}} and stand; nothing more is being sought. Please say when what was agreed has been delivered, or cancel what will not be.',
  },
  'need-expired': {
    title: 'Your need has expired',
    body: 'The period of the need “{need}” is over, and no more offers are being sought for it.',
  },
  'offer-submitted': {
    title: 'An offer is waiting for screening',
    body: '{organisation} has submitted the offer “{offer}”. Please open it or return it.',
  },
  'offer-resubmitted': {
    title: 'A revised offer is waiting for screening',
    body: '{organisation} has revised the offer “{offer}” and submitted it again. Please open it or return it.',
  },
  'offer-returned': {
    title: 'Your offer was returned',
    body: 'Please revise the offer “{offer}” and submit it again. What to change: {whatToChange}',
  },
  'offer-opened': {
    title: 'Your offer is open',
    body: 'The offer “{offer}” is now open and is being considered for suitable needs.',
  },
  'offer-capacity-changed': {
    title: 'The remaining capacity of your offer has changed',
    body: `What remains of the offer “{offer}”: ${CAPACITY}.`,
  },
  'offer-exhausted': {
    title: 'Your offer is used up',
    body: 'Nothing remains of the offer “{offer}”, and it is no longer being matched.',
  },
  'offer-reconfirmation-due': {
    title: 'Please reconfirm your offer',
    body: 'Please confirm that the offer “{offer}” still stands. Without your confirmation it will soon no longer be matched.',
  },
  'offer-expired': {
    title: 'Your offer has expired',
    body: 'The period of the offer “{offer}” is over, and it is no longer being matched.',
  },
  'matches-waiting': {
    title:
      '{count, plural, one {# match for “{need}” waits for you} other {# matches for “{need}” wait for you}}',
    body: '{count, plural, one {Please review the proposed match, then approve or reject it.} other {Please review the proposed matches, then approve or reject each of them.}}',
  },
  'match-approved-for-requester': {
    title: 'An offer matches your need',
    body: 'For your need “{need}”, the offer “{offer}” has been found and approved by a coordinator. Please accept or decline the match. {facts}',
  },
  'match-approved-for-provider': {
    title: 'A need matches your offer',
    body: 'For your offer “{offer}”, the need “{need}” has been found and approved by a coordinator. Please accept or decline the match. {facts}',
  },
  'provider-accepted-for-requester': {
    title: 'The provider has accepted the match',
    body: 'The provider of the offer “{offer}” has accepted the match with your need “{need}”. Your answer is still awaited.',
  },
  'requester-accepted-for-provider': {
    title: 'The requester has accepted the match',
    body: 'The requester of the need “{need}” has accepted the match with your offer “{offer}”. Your answer is still awaited.',
  },
  'match-accepted-for-requester': {
    title: 'Both sides have accepted the match',
    body: 'Your need “{need}” and the offer “{offer}” are matched: the provider and you have both accepted.',
  },
  'match-accepted-for-provider': {
    title: 'Both sides have accepted the match',
    body: 'Your offer “{offer}” and the need “{need}” are matched: the requester and you have both accepted.',
  },
  'match-accepted-for-coordinator': {
    title: 'A match has been accepted by both sides',
    body: 'The requester and the provider have accepted the match of the need “{need}” with the offer “{offer}”.',
  },
  'provider-declined-for-requester': {
    title: 'The provider has declined the match',
    body: 'The provider of the offer “{offer}” has declined the match with your need “{need}”. Reason: {reason}',
  },
  'requester-declined-for-provider': {
    title: 'The requester has declined the match',
    body: 'The requester of the need “{need}” has declined the match with your offer “{offer}”. Reason: {reason}',
  },
  'requester-declined-for-coordinator': {
    title: 'A requester has declined a match',
    body: 'The requester of the need “{need}” has declined the match with the offer “{offer}”. Reason: {reason}',
  },
  'provider-declined-for-coordinator': {
    title: 'A provider has declined a match',
    body: 'The provider of the offer “{offer}” has declined the match with the need “{need}”. Reason: {reason}',
  },
  'match-lapsed-for-requester': {
    title: 'A match for your need has lapsed',
    body: 'The match of your need “{need}” with the offer “{offer}” has ended without the acceptance of both sides. Reason: {cause}. You need not do anything.',
  },
  'match-lapsed-for-provider': {
    title: 'A match for your offer has lapsed',
    body: 'The match of your offer “{offer}” with the need “{need}” has ended without the acceptance of both sides. Reason: {cause}. You need not do anything.',
  },
  'match-superseded-for-requester': {
    title: 'A match for your need no longer applies',
    body: 'The match of your need “{need}” with the offer “{offer}” has been superseded, because one side has changed or a better match has been found. Reason: {cause}. You need not do anything.',
  },
  'match-superseded-for-provider': {
    title: 'A match for your offer no longer applies',
    body: 'The match of your offer “{offer}” with the need “{need}” has been superseded, because one side has changed or a better match has been found. Reason: {cause}. You need not do anything.',
  },
  'match-revoked-for-requester': {
    title: 'The approval of a match for your need was taken back',
    body: 'A coordinator has taken back the approval of the match of your need “{need}” with the offer “{offer}”. Reason: {reason}',
  },
  'match-revoked-for-provider': {
    title: 'The approval of a match for your offer was taken back',
    body: 'A coordinator has taken back the approval of the match of your offer “{offer}” with the need “{need}”. What it held of your offer is free again. Reason: {reason}',
  },
  'match-allocation-changed-for-requester': {
    title: 'The terms of a match for your need have changed',
    body: 'A coordinator has changed how much the match takes of the offer “{offer}” for your need “{need}”. Acceptances given before no longer count: please accept or decline the new terms. {facts}Reason: {reason}',
  },
  'match-allocation-changed-for-provider': {
    title: 'The terms of a match for your offer have changed',
    body: 'A coordinator has changed how much the match with the need “{need}” takes of your offer “{offer}”. Acceptances given before no longer count: please accept or decline the new terms. {facts}Reason: {reason}',
  },
  'match-cancelled-for-requester': {
    title: 'An accepted match for your need has been cancelled',
    body: '{by, select, requester {Your organisation has} provider {The provider has} coordinator {A coordinator has} other {The platform has}} cancelled the accepted match of your need “{need}” with the offer “{offer}”. What it covered of your need is open again, unless the period of the need is over. Reason: {cause}. {reason}',
  },
  'match-cancelled-for-provider': {
    title: 'An accepted match for your offer has been cancelled',
    body: '{by, select, requester {The requester has} provider {Your organisation has} coordinator {A coordinator has} other {The platform has}} cancelled the accepted match of your offer “{offer}” with the need “{need}”. What it took of your offer is free again. Reason: {cause}. {reason}',
  },
  'match-cancelled-for-coordinator': {
    title: 'An accepted match has been cancelled',
    body: '{by, select, requester {The requester has} provider {The provider has} coordinator {A coordinator has} other {The platform has}} cancelled the accepted match of the need “{need}” with the offer “{offer}”. Reason: {cause}. {reason}',
  },
  'match-offer-expired-for-requester': {
    title: 'The period of the offer you accepted is over',
    body: 'The period of the offer “{offer}” is over. Your accepted match with it for the need “{need}” stands. Please say when what was agreed has been delivered; if it will not be, you can cancel the match.',
  },
  'match-offer-expired-for-provider': {
    title: 'The period of an offer of yours with an accepted match is over',
    body: 'The period of your offer “{offer}” is over. The accepted match with the need “{need}” stands: what was agreed is still to be delivered. If that is not possible, please cancel the match.',
  },
  'match-offer-expired-for-coordinator': {
    title: 'The period of an offer with an accepted match is over',
    body: 'The period of the offer “{offer}” is over. The accepted match with the need “{need}” stands until it is fulfilled or cancelled.',
  },
  'match-fulfilled-for-provider': {
    title: 'What you promised has been delivered',
    body: 'The requester of the need “{need}” confirms that what was agreed on your offer “{offer}” has been delivered. Thank you.',
  },
  'match-fulfilled-for-coordinator': {
    title: 'A match has been fulfilled',
    body: 'The requester of the need “{need}” confirms that what was agreed on the offer “{offer}” has been delivered.',
  },
};
