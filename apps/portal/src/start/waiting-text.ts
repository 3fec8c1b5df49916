/** What can wait for somebody, by the key of its text. */
export type WaitingText =
  | 'waits.register'
  | 'waits.refused'
  | 'waits.endorse'
  | 'waits.matches'
  | 'waits.needs-returned'
  | 'waits.offers-returned'
  | 'waits.reconfirm'
  | 'waits.verify'
  | 'waits.screen-needs'
  | 'waits.screen-offers'
  | 'waits.propose'
  | 'waits.unread';
