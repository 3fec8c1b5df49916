export { AmountDto } from './amount.dto.js';
export { CapacityDto } from './capacity.dto.js';
export { MoneyDto } from './money.dto.js';
export { PeriodDto } from './period.dto.js';
export { QuantitiesDto } from './quantities.dto.js';
export { TranslationDto, TranslationsField } from './translation.dto.js';
export { COUNTRY, LANGUAGE, REGION, SDG_TARGET } from './standards.js';
