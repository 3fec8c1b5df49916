export { Conditional, IfMatch } from './conditional.js';
export {
  BooleanField,
  CodeField,
  CodesField,
  IdField,
  IntegerField,
  OptionalCodeQuery,
  SecretField,
  StandardField,
  StandardsField,
  TextField,
  ValueField,
} from './fields.js';
export { cleanLine, isStorable, saysSomething } from './plain-text.js';
export { Idempotent, Once, type RunOnce } from './idempotency.js';
export { Replacement, REPLACEMENT, SentBody } from './replacement.js';
export { pathOf } from './path-of.js';
export { networkOf } from './rate-limits.js';
export { TakesFiles } from './takes-files.js';
export { ApiPage, PageQuery } from './page.dto.js';
export { figuresOf, RegisterFiguresDto, RegisterQuery, REGISTER_CACHING } from './register.js';
export {
  AmountDto,
  CapacityDto,
  COUNTRY,
  LANGUAGE,
  MoneyDto,
  PeriodDto,
  QuantitiesDto,
  TranslationDto,
  TranslationsField,
  REGION,
  SDG_TARGET,
} from './values/index.js';
export { SearchField } from './search-field.js';
export { openApiOf } from './openapi.js';
