import type { MailTemplates } from '../mail-kind.js';

export const fr: MailTemplates = {
  'confirm-address': {
    subject: 'Confirmez votre adresse pour Mutua',
    body: 'Bonjour,\n\nquelqu’un, sans doute vous, a demandé un compte avec cette adresse. Pour la confirmer et choisir un mot de passe, ouvrez ce lien dans les vingt-quatre heures :\n\n{link}\n\nSi ce n’était pas vous, ne faites rien ; aucun compte ne sera créé.',
  },
  'address-taken': {
    subject: 'Vous avez déjà un compte Mutua',
    body: 'Bonjour {name},\n\nquelqu’un, sans doute vous, a demandé un nouveau compte avec cette adresse. Il en existe déjà un : connectez-vous, ou demandez un nouveau mot de passe, ici :\n\n{link}\n\nSi ce n’était pas vous, ne faites rien.',
  },
  recover: {
    subject: 'Choisissez un nouveau mot de passe pour Mutua',
    body: 'Bonjour {name},\n\nquelqu’un, sans doute vous, a demandé un nouveau mot de passe. Pour le choisir, ouvrez ce lien dans l’heure :\n\n{link}\n\nSi ce n’était pas vous, ne faites rien ; votre mot de passe reste le même.',
  },
  invitation: {
    subject: '{organisation} vous invite sur Mutua',
    body: 'Bonjour,\n\n{inviter} vous invite à agir pour {organisation} dans Mutua. Pour accepter, ouvrez ce lien dans les quatorze jours :\n\n{link}\n\nSi cela ne vous dit rien, ne faites rien.',
  },
  'security-changed': {
    subject: 'Votre connexion à Mutua a été modifiée',
    body: 'Bonjour {name},\n\nvotre mot de passe ou votre second facteur vient d’être modifié. Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe et écrivez à un administrateur :\n\n{link}',
  },
  digest: {
    subject: 'Du nouveau pour vous dans Mutua',
    body: 'Bonjour {name},\n\nvoici ce qui est nouveau pour vous et que vous n’avez pas encore lu :\n\n{news}\n\nLisez-le et répondez-y ici :\n\n{link}\n\nLa fréquence de ces messages, ou leur arrêt, se choisit ici :\n\n{settings}',
  },
};
