import { EntitySchema } from 'typeorm';

/**
 * The organisation through which a country speaks. Where it endorses, no ministry of the country is verified before it has said
 * that the ministry is one (the gatekeeper model of the Climate Technology Centre and Network).
 */
export interface FocalPoint {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly organisationId: string;
  readonly endorses: boolean;
}

export const FocalPointSchema = new EntitySchema<FocalPoint>({
  name: 'focal_point',
  columns: {
    country: { type: 'text', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    endorses: { type: 'boolean' },
  },
});
