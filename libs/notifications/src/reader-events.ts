import {
  UserChanged,
  UserConnectedProvider,
  UserDisconnectedProvider,
  UserRegistered,
  UserSessionsEnded,
} from '@mutua/contracts';

/** All that tells of a person: the newest may be the only one that their topic, which is compacted, still holds. */
export const READER_EVENTS = [
  UserRegistered,
  UserChanged,
  UserConnectedProvider,
  UserDisconnectedProvider,
  UserSessionsEnded,
];
