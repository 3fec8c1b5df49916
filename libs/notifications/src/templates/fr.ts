import type { Facts, Templates } from './template.js';

const CAPACITY =
  '{unit, select, money {{money}} grants {{quantity, plural, one {# subvention} other {# subventions}}} people {{quantity, plural, one {# personne} other {# personnes}}} gpuHours {{quantity, plural, one {# heure de processeur graphique} other {# heures de processeur graphique}}} projects {{quantity, plural, one {# projet} other {# projets}}} seats {{quantity, plural, one {# place} other {# places}}} other {non précisé}}';

/** What the parties of a match are asked. */
export const frFacts: Facts = {
  capacity: CAPACITY,
  taken: 'Elle prend de l’offre : {taken}.',
  changed: 'Elle prenait de l’offre : {before} ; elle en prend désormais : {taken}.',
  answerBy: 'Vous pouvez répondre jusqu’au {answerBy}.',
  given: 'Elles apportent à ce jour {given} sur {budget}.',
};

export const fr: Templates = {
  'organisation-registered': {
    title: '{organisation} demande à être vérifiée',
    body: 'Veuillez contrôler l’identité de l’organisation {organisation}, puis accepter ou refuser sa vérification. Rien de ce qu’elle publie ne peut être ouvert auparavant.',
  },
  'organisation-verified': {
    title: 'Organisation vérifiée : {organisation}',
    body: 'Un coordonnateur a vérifié l’organisation {organisation}. Les besoins et les offres que vous soumettez peuvent désormais être ouverts.',
  },
  'organisation-refused': {
    title: 'Vérification refusée : {organisation}',
    body: 'Un coordonnateur n’a pas pu vérifier l’organisation {organisation}. Ceux qui agissent pour elle peuvent corriger son profil ; elle est alors examinée de nouveau. Motif : {reason}',
  },
  'need-submitted': {
    title: 'Un besoin attend d’être examiné',
    body: '{organisation} a soumis le besoin « {need} ». Veuillez l’ouvrir ou le renvoyer.',
  },
  'need-resubmitted': {
    title: 'Un besoin révisé attend d’être examiné',
    body: '{organisation} a révisé le besoin « {need} » et l’a soumis à nouveau. Veuillez l’ouvrir ou le renvoyer.',
  },
  'need-returned': {
    title: 'Votre besoin vous a été renvoyé',
    body: 'Veuillez réviser le besoin « {need} » et le soumettre à nouveau. À modifier : {whatToChange}',
  },
  'need-opened': {
    title: 'Votre besoin est ouvert',
    body: 'Le besoin « {need} » est désormais ouvert et des offres sont recherchées pour y répondre.',
  },
  'need-coverage-changed': {
    title: 'Votre besoin est couvert en partie',
    body: 'Les mises en relation acceptées couvrent {covered, plural, one {# type} other {# types}} de coopération sur {asked} pour le besoin « {need} ». Des offres sont toujours recherchées pour le reste.',
  },
  'need-part-given': {
    title: 'Votre besoin est couvert en partie',
    body: 'Les mises en relation acceptées apportent une partie de ce que demande le besoin « {need} ». {facts}Le besoin reste ouvert : des offres sont toujours recherchées pour le reste.',
  },
  'need-matched': {
    title: 'Votre besoin est entièrement couvert',
    body: 'Les mises en relation acceptées couvrent tout ce que demande le besoin « {need} ».',
  },
  'need-closed': {
    title: 'La période de votre besoin est terminée',
    body: 'La période du besoin « {need} » est terminée. Les mises en relation acceptées {covered, plural, =0 {apportent une partie de ce qu’il demande} one {couvrent # type de coopération sur {asked}} other {couvrent # types de coopération sur {asked}}} et restent valables ; plus aucune offre n’est recherchée. Veuillez indiquer quand ce qui a été convenu aura été fourni, ou annuler ce qui ne le sera pas.',
  },
  'need-expired': {
    title: 'Votre besoin a expiré',
    body: 'La période du besoin « {need} » est terminée ; plus aucune offre n’est recherchée pour y répondre.',
  },
  'offer-submitted': {
    title: 'Une offre attend d’être examinée',
    body: '{organisation} a soumis l’offre « {offer} ». Veuillez l’ouvrir ou la renvoyer.',
  },
  'offer-resubmitted': {
    title: 'Une offre révisée attend d’être examinée',
    body: '{organisation} a révisé l’offre « {offer} » et l’a soumise à nouveau. Veuillez l’ouvrir ou la renvoyer.',
  },
  'offer-returned': {
    title: 'Votre offre vous a été renvoyée',
    body: 'Veuillez réviser l’offre « {offer} » et la soumettre à nouveau. À modifier : {whatToChange}',
  },
  'offer-opened': {
    title: 'Votre offre est ouverte',
    body: 'L’offre « {offer} » est désormais ouverte et prise en considération pour les besoins auxquels elle convient.',
  },
  'offer-capacity-changed': {
    title: 'La capacité restante de votre offre a changé',
    body: `Ce qui reste de l’offre « {offer} » : ${CAPACITY}.`,
  },
  'offer-exhausted': {
    title: 'Votre offre est épuisée',
    body: 'Il ne reste rien de l’offre « {offer} » ; elle n’est plus mise en relation avec des besoins.',
  },
  'offer-reconfirmation-due': {
    title: 'Veuillez reconfirmer votre offre',
    body: 'Veuillez confirmer que l’offre « {offer} » est toujours valable. Faute de confirmation, elle ne sera bientôt plus mise en relation avec des besoins.',
  },
  'offer-expired': {
    title: 'Votre offre a expiré',
    body: 'La période de l’offre « {offer} » est terminée ; elle n’est plus mise en relation avec des besoins.',
  },
  'matches-waiting': {
    title:
      '{count, plural, one {# mise en relation pour « {need} » attend votre décision} other {# mises en relation pour « {need} » attendent votre décision}}',
    body: '{count, plural, one {Veuillez examiner la mise en relation proposée, puis l’approuver ou la rejeter.} other {Veuillez examiner les mises en relation proposées, puis approuver ou rejeter chacune d’elles.}}',
  },
  'match-approved-for-requester': {
    title: 'Une offre correspond à votre besoin',
    body: 'Pour votre besoin « {need} », l’offre « {offer} » a été trouvée et approuvée par un coordonnateur. Veuillez accepter ou décliner cette mise en relation. {facts}',
  },
  'match-approved-for-provider': {
    title: 'Un besoin correspond à votre offre',
    body: 'Pour votre offre « {offer} », le besoin « {need} » a été trouvé et approuvé par un coordonnateur. Veuillez accepter ou décliner cette mise en relation. {facts}',
  },
  'provider-accepted-for-requester': {
    title: 'Le fournisseur a accepté la mise en relation',
    body: 'Le fournisseur de l’offre « {offer} » a accepté la mise en relation avec votre besoin « {need} ». Votre réponse est encore attendue.',
  },
  'requester-accepted-for-provider': {
    title: 'Le demandeur a accepté la mise en relation',
    body: 'L’auteur du besoin « {need} » a accepté la mise en relation avec votre offre « {offer} ». Votre réponse est encore attendue.',
  },
  'match-accepted-for-requester': {
    title: 'Les deux parties ont accepté la mise en relation',
    body: 'Votre besoin « {need} » et l’offre « {offer} » sont mis en relation : le fournisseur et vous-même avez accepté.',
  },
  'match-accepted-for-provider': {
    title: 'Les deux parties ont accepté la mise en relation',
    body: 'Votre offre « {offer} » et le besoin « {need} » sont mis en relation : le demandeur et vous-même avez accepté.',
  },
  'match-accepted-for-coordinator': {
    title: 'Une mise en relation a été acceptée par les deux parties',
    body: 'Le demandeur et le fournisseur ont accepté la mise en relation entre le besoin « {need} » et l’offre « {offer} ».',
  },
  'provider-declined-for-requester': {
    title: 'Le fournisseur a décliné la mise en relation',
    body: 'Le fournisseur de l’offre « {offer} » a décliné la mise en relation avec votre besoin « {need} ». Motif : {reason}',
  },
  'requester-declined-for-provider': {
    title: 'Le demandeur a décliné la mise en relation',
    body: 'L’auteur du besoin « {need} » a décliné la mise en relation avec votre offre « {offer} ». Motif : {reason}',
  },
  'requester-declined-for-coordinator': {
    title: 'Un demandeur a décliné une mise en relation',
    body: 'L’auteur du besoin « {need} » a décliné la mise en relation avec l’offre « {offer} ». Motif : {reason}',
  },
  'provider-declined-for-coordinator': {
    title: 'Un fournisseur a décliné une mise en relation',
    body: 'Le fournisseur de l’offre « {offer} » a décliné la mise en relation avec le besoin « {need} ». Motif : {reason}',
  },
  'match-lapsed-for-requester': {
    title: 'Une mise en relation pour votre besoin est devenue caduque',
    body: 'La mise en relation entre votre besoin « {need} » et l’offre « {offer} » a pris fin sans l’acceptation des deux parties. Motif : {cause}. Aucune action de votre part n’est nécessaire.',
  },
  'match-lapsed-for-provider': {
    title: 'Une mise en relation pour votre offre est devenue caduque',
    body: 'La mise en relation entre votre offre « {offer} » et le besoin « {need} » a pris fin sans l’acceptation des deux parties. Motif : {cause}. Aucune action de votre part n’est nécessaire.',
  },
  'match-superseded-for-requester': {
    title: 'Une mise en relation pour votre besoin n’est plus d’actualité',
    body: 'La mise en relation entre votre besoin « {need} » et l’offre « {offer} » est sans objet, car l’une des parties a changé ou une meilleure mise en relation a été trouvée. Motif : {cause}. Aucune action de votre part n’est nécessaire.',
  },
  'match-superseded-for-provider': {
    title: 'Une mise en relation pour votre offre n’est plus d’actualité',
    body: 'La mise en relation entre votre offre « {offer} » et le besoin « {need} » est sans objet, car l’une des parties a changé ou une meilleure mise en relation a été trouvée. Motif : {cause}. Aucune action de votre part n’est nécessaire.',
  },
  'match-revoked-for-requester': {
    title: 'L’approbation d’une mise en relation pour votre besoin a été retirée',
    body: 'Un coordonnateur a retiré l’approbation de la mise en relation entre votre besoin « {need} » et l’offre « {offer} ». Motif : {reason}',
  },
  'match-revoked-for-provider': {
    title: 'L’approbation d’une mise en relation pour votre offre a été retirée',
    body: 'Un coordonnateur a retiré l’approbation de la mise en relation entre votre offre « {offer} » et le besoin « {need} ». Ce qu’elle retenait de votre offre est de nouveau libre. Motif : {reason}',
  },
  'match-allocation-changed-for-requester': {
    title: 'Les conditions d’une mise en relation pour votre besoin ont changé',
    body: 'Un coordonnateur a modifié ce que la mise en relation prend de l’offre « {offer} » pour votre besoin « {need} ». Les acceptations déjà données ne comptent plus : veuillez accepter ou décliner les nouvelles conditions. {facts}Motif : {reason}',
  },
  'match-allocation-changed-for-provider': {
    title: 'Les conditions d’une mise en relation pour votre offre ont changé',
    body: 'Un coordonnateur a modifié ce que la mise en relation avec le besoin « {need} » prend de votre offre « {offer} ». Les acceptations déjà données ne comptent plus : veuillez accepter ou décliner les nouvelles conditions. {facts}Motif : {reason}',
  },
  'match-cancelled-for-requester': {
    title: 'Une mise en relation acceptée pour votre besoin a été annulée',
    body: '{by, select, requester {Votre organisation} provider {Le fournisseur} coordinator {Un coordonnateur} other {La plateforme}} a annulé la mise en relation acceptée entre votre besoin « {need} » et l’offre « {offer} ». Ce qu’elle couvrait de votre besoin est de nouveau ouvert, sauf si la période du besoin est terminée. Motif : {cause}. {reason}',
  },
  'match-cancelled-for-provider': {
    title: 'Une mise en relation acceptée pour votre offre a été annulée',
    body: '{by, select, requester {Le demandeur} provider {Votre organisation} coordinator {Un coordonnateur} other {La plateforme}} a annulé la mise en relation acceptée entre votre offre « {offer} » et le besoin « {need} ». Ce qu’elle prenait de votre offre est de nouveau libre. Motif : {cause}. {reason}',
  },
  'match-cancelled-for-coordinator': {
    title: 'Une mise en relation acceptée a été annulée',
    body: '{by, select, requester {Le demandeur} provider {Le fournisseur} coordinator {Un coordonnateur} other {La plateforme}} a annulé la mise en relation acceptée entre le besoin « {need} » et l’offre « {offer} ». Motif : {cause}. {reason}',
  },
  'match-offer-expired-for-requester': {
    title: 'La période de l’offre que vous avez acceptée est terminée',
    body: 'La période de l’offre « {offer} » est terminée. La mise en relation acceptée avec votre besoin « {need} » reste valable. Veuillez indiquer quand ce qui a été convenu aura été fourni ; si cela ne se fait pas, vous pouvez annuler la mise en relation.',
  },
  'match-offer-expired-for-provider': {
    title: 'La période d’une de vos offres mises en relation est terminée',
    body: 'La période de votre offre « {offer} » est terminée. La mise en relation acceptée avec le besoin « {need} » reste valable : ce qui a été convenu reste à fournir. Si ce n’est pas possible, veuillez annuler la mise en relation.',
  },
  'match-offer-expired-for-coordinator': {
    title: 'La période d’une offre mise en relation est terminée',
    body: 'La période de l’offre « {offer} » est terminée. La mise en relation acceptée avec le besoin « {need} » reste valable jusqu’à ce qu’elle soit menée à bien ou annulée.',
  },
  'match-fulfilled-for-provider': {
    title: 'Ce que vous aviez promis a été fourni',
    body: 'L’auteur du besoin « {need} » confirme que ce qui avait été convenu au titre de votre offre « {offer} » a été fourni. Merci.',
  },
  'match-fulfilled-for-coordinator': {
    title: 'Une mise en relation a été menée à bien',
    body: 'L’auteur du besoin « {need} » confirme que ce qui avait été convenu au titre de l’offre « {offer} » a été fourni.',
  },
};
