import type { Facts, Templates } from './template.js';

const CAPACITY =
  '{unit, select, money {{money}} grants {{quantity, plural, one {# subvención} other {# subvenciones}}} people {{quantity, plural, one {# persona} other {# personas}}} gpuHours {{quantity, plural, one {# hora de unidad de procesamiento gráfico} other {# horas de unidad de procesamiento gráfico}}} projects {{quantity, plural, one {# proyecto} other {# proyectos}}} seats {{quantity, plural, one {# plaza} other {# plazas}}} other {no se ha indicado}}';

/** What the parties of a match are asked. */
export const esFacts: Facts = {
  capacity: CAPACITY,
  taken: 'Toma de la oferta: {taken}.',
  changed: 'Tomaba de la oferta: {before}; ahora toma: {taken}.',
  answerBy: 'Puede responder hasta el {answerBy}.',
  given: 'Hasta ahora aportan {given} de {budget}.',
};

export const es: Templates = {
  'organisation-registered': {
    title: '{organisation} solicita ser verificada',
    body: 'Compruebe la identidad de la organización {organisation} y acepte o deniegue su verificación. Nada de lo que publique podrá abrirse antes.',
  },
  'organisation-verified': {
    title: 'Organización verificada: {organisation}',
    body: 'La coordinación ha verificado la organización {organisation}. Las necesidades y ofertas que envíe ya pueden abrirse.',
  },
  'organisation-refused': {
    title: 'Verificación denegada: {organisation}',
    body: 'La coordinación no ha podido verificar la organización {organisation}. Quienes actúan en su nombre pueden corregir su perfil; entonces se examina de nuevo. Motivo: {reason}',
  },
  'need-submitted': {
    title: 'Hay una necesidad pendiente de examen',
    body: '{organisation} ha enviado la necesidad «{need}». Ábrala o devuélvala.',
  },
  'need-resubmitted': {
    title: 'Hay una necesidad revisada pendiente de examen',
    body: '{organisation} ha revisado la necesidad «{need}» y la ha enviado de nuevo. Ábrala o devuélvala.',
  },
  'need-returned': {
    title: 'Se ha devuelto su necesidad',
    body: 'Revise la necesidad «{need}» y envíela de nuevo. Qué se debe cambiar: {whatToChange}',
  },
  'need-opened': {
    title: 'Su necesidad está abierta',
    body: 'La necesidad «{need}» ya está abierta y se están buscando ofertas para ella.',
  },
  'need-coverage-changed': {
    title: 'Su necesidad está cubierta en parte',
    body: 'Las propuestas de cooperación aceptadas cubren {covered, plural, one {# tipo} other {# tipos}} de cooperación de un total de {asked} en la necesidad «{need}». Se siguen buscando ofertas para el resto.',
  },
  'need-part-given': {
    title: 'Su necesidad está cubierta en parte',
    body: 'Las propuestas de cooperación aceptadas aportan una parte de lo que se pide en la necesidad «{need}». {facts}La necesidad sigue abierta y se siguen buscando ofertas para el resto.',
  },
  'need-matched': {
    title: 'Su necesidad está totalmente cubierta',
    body: 'Las propuestas de cooperación aceptadas cubren todo lo que se pide en la necesidad «{need}».',
  },
  'need-closed': {
    title: 'El período de su necesidad ha terminado',
    body: 'El período de la necesidad «{need}» ha terminado. Las propuestas de cooperación aceptadas {covered, plural, =0 {aportan una parte de lo que pide} one {cubren # tipo de cooperación de un total de {asked}} other {cubren # tipos de cooperación de un total de {asked}}} y siguen en pie; ya no se buscan más ofertas. Indique cuándo se ha entregado lo acordado o cancele lo que no se vaya a entregar.',
  },
  'need-expired': {
    title: 'Su necesidad ha vencido',
    body: 'El período de la necesidad «{need}» ha terminado y ya no se buscan ofertas para ella.',
  },
  'offer-submitted': {
    title: 'Hay una oferta pendiente de examen',
    body: '{organisation} ha enviado la oferta «{offer}». Ábrala o devuélvala.',
  },
  'offer-resubmitted': {
    title: 'Hay una oferta revisada pendiente de examen',
    body: '{organisation} ha revisado la oferta «{offer}» y la ha enviado de nuevo. Ábrala o devuélvala.',
  },
  'offer-returned': {
    title: 'Se ha devuelto su oferta',
    body: 'Revise la oferta «{offer}» y envíela de nuevo. Qué se debe cambiar: {whatToChange}',
  },
  'offer-opened': {
    title: 'Su oferta está abierta',
    body: 'La oferta «{offer}» ya está abierta y se está teniendo en cuenta para las necesidades adecuadas.',
  },
  'offer-capacity-changed': {
    title: 'Ha cambiado la capacidad restante de su oferta',
    body: `Lo que queda de la oferta «{offer}»: ${CAPACITY}.`,
  },
  'offer-exhausted': {
    title: 'Su oferta está agotada',
    body: 'No queda nada de la oferta «{offer}», por lo que ya no se le buscan propuestas de cooperación.',
  },
  'offer-reconfirmation-due': {
    title: 'Vuelva a confirmar su oferta',
    body: 'Confirme que la oferta «{offer}» sigue en pie. Sin su confirmación, pronto dejarán de buscársele propuestas de cooperación.',
  },
  'offer-expired': {
    title: 'Su oferta ha vencido',
    body: 'El período de la oferta «{offer}» ha terminado, por lo que ya no se le buscan propuestas de cooperación.',
  },
  'matches-waiting': {
    title:
      '{count, plural, one {# propuesta de cooperación para «{need}» espera su decisión} other {# propuestas de cooperación para «{need}» esperan su decisión}}',
    body: '{count, plural, one {Examine la propuesta de cooperación y apruébela o recházela.} other {Examine las propuestas de cooperación y apruebe o rechace cada una de ellas.}}',
  },
  'match-approved-for-requester': {
    title: 'Una oferta responde a su necesidad',
    body: 'Para su necesidad «{need}» se ha encontrado la oferta «{offer}», con la aprobación de la coordinación. Acepte o decline la propuesta de cooperación. {facts}',
  },
  'match-approved-for-provider': {
    title: 'Una necesidad corresponde a su oferta',
    body: 'Para su oferta «{offer}» se ha encontrado la necesidad «{need}», con la aprobación de la coordinación. Acepte o decline la propuesta de cooperación. {facts}',
  },
  'provider-accepted-for-requester': {
    title: 'La entidad proveedora ha aceptado la propuesta de cooperación',
    body: 'La entidad proveedora de la oferta «{offer}» ha aceptado la propuesta de cooperación relativa a su necesidad «{need}». Aún se espera su respuesta.',
  },
  'requester-accepted-for-provider': {
    title: 'La entidad solicitante ha aceptado la propuesta de cooperación',
    body: 'La entidad solicitante de la necesidad «{need}» ha aceptado la propuesta de cooperación relativa a su oferta «{offer}». Aún se espera su respuesta.',
  },
  'match-accepted-for-requester': {
    title: 'Ambas partes han aceptado la propuesta de cooperación',
    body: 'Su necesidad «{need}» queda vinculada a la oferta «{offer}»: tanto la entidad proveedora como usted han aceptado.',
  },
  'match-accepted-for-provider': {
    title: 'Ambas partes han aceptado la propuesta de cooperación',
    body: 'Su oferta «{offer}» queda vinculada a la necesidad «{need}»: tanto la entidad solicitante como usted han aceptado.',
  },
  'match-accepted-for-coordinator': {
    title: 'Ambas partes han aceptado una propuesta de cooperación',
    body: 'La entidad solicitante y la entidad proveedora han aceptado la propuesta de cooperación entre la necesidad «{need}» y la oferta «{offer}».',
  },
  'provider-declined-for-requester': {
    title: 'La entidad proveedora ha declinado la propuesta de cooperación',
    body: 'La entidad proveedora de la oferta «{offer}» ha declinado la propuesta de cooperación relativa a su necesidad «{need}». Motivo: {reason}',
  },
  'requester-declined-for-provider': {
    title: 'La entidad solicitante ha declinado la propuesta de cooperación',
    body: 'La entidad solicitante de la necesidad «{need}» ha declinado la propuesta de cooperación relativa a su oferta «{offer}». Motivo: {reason}',
  },
  'requester-declined-for-coordinator': {
    title: 'Una entidad solicitante ha declinado una propuesta de cooperación',
    body: 'La entidad solicitante de la necesidad «{need}» ha declinado la propuesta de cooperación relativa a la oferta «{offer}». Motivo: {reason}',
  },
  'provider-declined-for-coordinator': {
    title: 'Una entidad proveedora ha declinado una propuesta de cooperación',
    body: 'La entidad proveedora de la oferta «{offer}» ha declinado la propuesta de cooperación relativa a la necesidad «{need}». Motivo: {reason}',
  },
  'match-lapsed-for-requester': {
    title: 'Ha caducado una propuesta de cooperación para su necesidad',
    body: 'La propuesta de cooperación entre su necesidad «{need}» y la oferta «{offer}» ha terminado sin la aceptación de ambas partes. Motivo: {cause}. No es necesario que haga nada.',
  },
  'match-lapsed-for-provider': {
    title: 'Ha caducado una propuesta de cooperación para su oferta',
    body: 'La propuesta de cooperación entre su oferta «{offer}» y la necesidad «{need}» ha terminado sin la aceptación de ambas partes. Motivo: {cause}. No es necesario que haga nada.',
  },
  'match-superseded-for-requester': {
    title: 'Una propuesta de cooperación para su necesidad ha dejado de ser válida',
    body: 'La propuesta de cooperación entre su necesidad «{need}» y la oferta «{offer}» ha quedado sin efecto, porque una de las partes ha cambiado o se ha encontrado una propuesta de cooperación mejor. Motivo: {cause}. No es necesario que haga nada.',
  },
  'match-superseded-for-provider': {
    title: 'Una propuesta de cooperación para su oferta ha dejado de ser válida',
    body: 'La propuesta de cooperación entre su oferta «{offer}» y la necesidad «{need}» ha quedado sin efecto, porque una de las partes ha cambiado o se ha encontrado una propuesta de cooperación mejor. Motivo: {cause}. No es necesario que haga nada.',
  },
  'match-revoked-for-requester': {
    title: 'Se ha retirado la aprobación de una propuesta de cooperación para su necesidad',
    body: 'La coordinación ha retirado la aprobación de la propuesta de cooperación entre su necesidad «{need}» y la oferta «{offer}». Motivo: {reason}',
  },
  'match-revoked-for-provider': {
    title: 'Se ha retirado la aprobación de una propuesta de cooperación para su oferta',
    body: 'La coordinación ha retirado la aprobación de la propuesta de cooperación entre su oferta «{offer}» y la necesidad «{need}». Lo que reservaba de su oferta vuelve a estar libre. Motivo: {reason}',
  },
  'match-allocation-changed-for-requester': {
    title: 'Han cambiado las condiciones de una propuesta de cooperación para su necesidad',
    body: 'La coordinación ha cambiado cuánto toma la propuesta de cooperación de la oferta «{offer}» para su necesidad «{need}». Las aceptaciones anteriores ya no cuentan: acepte o decline las nuevas condiciones. {facts}Motivo: {reason}',
  },
  'match-allocation-changed-for-provider': {
    title: 'Han cambiado las condiciones de una propuesta de cooperación para su oferta',
    body: 'La coordinación ha cambiado cuánto toma de su oferta «{offer}» la propuesta de cooperación relativa a la necesidad «{need}». Las aceptaciones anteriores ya no cuentan: acepte o decline las nuevas condiciones. {facts}Motivo: {reason}',
  },
  'match-cancelled-for-requester': {
    title: 'Se ha cancelado una propuesta de cooperación aceptada para su necesidad',
    body: '{by, select, requester {Su entidad} provider {La entidad proveedora} coordinator {La coordinación} other {La plataforma}} ha cancelado la propuesta de cooperación aceptada entre su necesidad «{need}» y la oferta «{offer}». Lo que cubría de su necesidad vuelve a estar abierto, salvo que el período de la necesidad haya terminado. Motivo: {cause}. {reason}',
  },
  'match-cancelled-for-provider': {
    title: 'Se ha cancelado una propuesta de cooperación aceptada para su oferta',
    body: '{by, select, requester {La entidad solicitante} provider {Su entidad} coordinator {La coordinación} other {La plataforma}} ha cancelado la propuesta de cooperación aceptada entre su oferta «{offer}» y la necesidad «{need}». Lo que tomaba de su oferta vuelve a estar libre. Motivo: {cause}. {reason}',
  },
  'match-cancelled-for-coordinator': {
    title: 'Se ha cancelado una propuesta de cooperación aceptada',
    body: '{by, select, requester {La entidad solicitante} provider {La entidad proveedora} coordinator {La coordinación} other {La plataforma}} ha cancelado la propuesta de cooperación aceptada entre la necesidad «{need}» y la oferta «{offer}». Motivo: {cause}. {reason}',
  },
  'match-offer-expired-for-requester': {
    title: 'El período de la oferta que aceptó ha terminado',
    body: 'El período de la oferta «{offer}» ha terminado. La propuesta de cooperación aceptada para su necesidad «{need}» sigue en pie. Indique cuándo se ha entregado lo acordado; si no se va a entregar, puede cancelarla.',
  },
  'match-offer-expired-for-provider': {
    title: 'El período de una oferta suya con una propuesta aceptada ha terminado',
    body: 'El período de su oferta «{offer}» ha terminado. La propuesta de cooperación aceptada con la necesidad «{need}» sigue en pie: lo acordado está aún por entregar. Si no es posible, cancélela.',
  },
  'match-offer-expired-for-coordinator': {
    title: 'El período de una oferta con una propuesta aceptada ha terminado',
    body: 'El período de la oferta «{offer}» ha terminado. La propuesta de cooperación aceptada con la necesidad «{need}» sigue en pie hasta que se cumpla o se cancele.',
  },
  'match-fulfilled-for-provider': {
    title: 'Lo que prometió se ha entregado',
    body: 'La entidad solicitante de la necesidad «{need}» confirma que se ha entregado lo acordado sobre su oferta «{offer}». Gracias.',
  },
  'match-fulfilled-for-coordinator': {
    title: 'Una propuesta de cooperación se ha cumplido',
    body: 'La entidad solicitante de la necesidad «{need}» confirma que se ha entregado lo acordado sobre la oferta «{offer}».',
  },
};
