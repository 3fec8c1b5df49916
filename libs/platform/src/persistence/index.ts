export { AggregateStore, type Aggregate } from './aggregate-store.js';
export { asSystem, currentReader, readAs, readerOf, type DatabaseReader } from './database-reader.js';
export { isDatabaseAway } from './database-away.js';
export { keepNewest } from './keep-newest.js';
export { type Page, type PageRequest, readPage } from './page.js';
export {
  ASKS,
  isOwnOrganisation,
  isOwnPerson,
  protectRows,
  showToStrangers,
  type RowPolicies,
} from './row-policies.js';
export {
  addSearchText,
  changeSearchText,
  TRANSLATIONS,
  whereFound,
  whereWritten,
  type SearchedCodes,
} from './search.js';
export { SharedLookup } from './shared-lookup.js';
export { Table } from './table.js';
export { type Transaction } from './transaction.js';
export { UnitOfWork } from './unit-of-work.js';
export { v7 as newId } from 'uuid';
