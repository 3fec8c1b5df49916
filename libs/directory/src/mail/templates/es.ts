import type { MailTemplates } from '../mail-kind.js';

export const es: MailTemplates = {
  'confirm-address': {
    subject: 'Confirme su dirección para Mutua',
    body: 'Hola:\n\nAlguien, probablemente usted, ha pedido una cuenta con esta dirección. Para confirmarla y elegir una contraseña, abra este enlace en el plazo de un día:\n\n{link}\n\nSi no ha sido usted, no haga nada; no se creará ninguna cuenta.',
  },
  'address-taken': {
    subject: 'Ya tiene una cuenta en Mutua',
    body: 'Hola, {name}:\n\nAlguien, probablemente usted, ha pedido una cuenta nueva con esta dirección. Ya existe una: inicie sesión o pida una contraseña nueva aquí:\n\n{link}\n\nSi no ha sido usted, no haga nada.',
  },
  recover: {
    subject: 'Elija una contraseña nueva para Mutua',
    body: 'Hola, {name}:\n\nAlguien, probablemente usted, ha pedido una contraseña nueva. Para elegirla, abra este enlace en el plazo de una hora:\n\n{link}\n\nSi no ha sido usted, no haga nada; su contraseña no cambia.',
  },
  invitation: {
    subject: '{organisation} le invita a Mutua',
    body: 'Hola:\n\n{inviter} le invita a actuar en nombre de {organisation} en Mutua. Para aceptar, abra este enlace en el plazo de catorce días:\n\n{link}\n\nSi no sabe de qué se trata, no haga nada.',
  },
  'security-changed': {
    subject: 'Se ha cambiado su forma de acceso a Mutua',
    body: 'Hola, {name}:\n\nSu contraseña o su segundo factor acaba de cambiarse. Si no ha sido usted, pida de inmediato una contraseña nueva y escriba a un administrador:\n\n{link}',
  },
  digest: {
    subject: 'Novedades para usted en Mutua',
    body: 'Hola, {name}:\n\nesto es nuevo para usted y aún no lo ha leído:\n\n{news}\n\nLéalo y responda aquí:\n\n{link}\n\nAquí puede elegir con qué frecuencia llegan estos correos, o que no llegue ninguno:\n\n{settings}',
  },
};
