import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { In, type EntityManager } from 'typeorm';
import type { Organisation } from '../domain/organisation.js';
import { OrganisationSchema } from '../organisation.schema.js';
import { type FocalPoint, FocalPointSchema } from './focal-point.schema.js';

export interface NamedFocalPoint extends FocalPoint {
  readonly organisationName: string;
}

/** Which organisation speaks for which country. */
@Injectable()
export class FocalPointsService {
  constructor(private readonly work: UnitOfWork) {}

  async list(): Promise<NamedFocalPoint[]> {
    const { manager } = this.work;
    const focalPoints = await manager.find(FocalPointSchema, { order: { country: 'ASC' } });
    const ids = focalPoints.map(({ organisationId }) => organisationId);
    const organisations = await manager.findBy(OrganisationSchema, { id: In(ids) });
    return focalPoints.map((one) => ({
      ...one,
      organisationName: organisations.find(({ id }) => id === one.organisationId)?.name ?? '',
    }));
  }

  /** @throws Refused `not-a-focal-point` unless it is a verified government of the country */
  async name(focalPoint: FocalPoint): Promise<NamedFocalPoint> {
    return this.work.run(async ({ manager }) => {
      const organisation = await manager.findOneBy(OrganisationSchema, { id: focalPoint.organisationId });
      if (!organisation || !canSpeakFor(organisation, focalPoint.country)) {
        throw new Refused(
          'invalid',
          'not-a-focal-point',
          'A country’s focal point is a verified organisation of its government.',
          [
            {
              pointer: '/organisationId',
              detail: `name a verified government organisation of ${focalPoint.country}`,
            },
          ],
        );
      }
      await manager.upsert(FocalPointSchema, focalPoint, ['country']);
      return { ...focalPoint, organisationName: organisation.name };
    });
  }

  /** @throws Refused `not-found` */
  async remove(country: string): Promise<void> {
    const { affected } = await this.work.manager.delete(FocalPointSchema, { country });
    if (affected !== 1) throw Refused.notFound('focal point of', country);
  }
}

/** The countries whose ministries the organisations endorse. */
export async function countriesEndorsedBy(
  manager: EntityManager,
  organisationIds: readonly string[],
): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const found = await manager.findBy(FocalPointSchema, {
    organisationId: In([...organisationIds]),
    endorses: true,
  });
  return found.map(({ country }) => country);
}

/** Whether the organisation must be endorsed before it is verified. */
export async function needsEndorsement(manager: EntityManager, organisation: Organisation): Promise<boolean> {
  const { country, kind, id } = organisation;
  if (country === null || kind !== 'government') return false;
  const focalPoint = await manager.findOneBy(FocalPointSchema, { country, endorses: true });
  return focalPoint !== null && focalPoint.organisationId !== id;
}

function canSpeakFor({ kind, country, state }: Organisation, wanted: string): boolean {
  return kind === 'government' && country === wanted && state.status === 'verified';
}
