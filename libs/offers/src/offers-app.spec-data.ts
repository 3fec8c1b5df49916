import { expect } from '@jest/globals';
import {
  OrganisationVerified,
  type OrganisationSnapshot,
  type ProposalPayload,
  type ProposalSnapshot,
  type ProposalStatus,
} from '@mutua/contracts';
import { happened, type DomainEvent } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiAnswer, type ApiClient } from '@mutua/testing';
import type { Capacity } from '@mutua/vocabulary';
import { DataSource } from 'typeorm';
import type { OfferDto } from './offer.dto.js';
import { OffersModule } from './offers.module.js';

export interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: { pointer: string; detail: string }[];
}

export const OFFER = {
  title: 'Training in climate models',
  summary: 'Forty people learn to run and judge seasonal forecasts.',
  cooperationTypes: ['training', 'courses-seminars-workshops'],
  aiTopics: ['climate'],
  languages: ['en', 'fr'],
  eligibility: { groups: ['LDC'], regions: ['202'] },
  amount: { kind: 'in-kind' },
  capacity: { unit: 'people', quantity: 40 },
  period: { start: '2026-01-01', end: '2060-12-31' },
  nonMilitaryPurpose: true,
};

/** The context with a verified provider that belongs to no country. */
export interface OffersApp {
  readonly app: TestApp;
  readonly provider: ApiClient;
  readonly coordinator: ApiClient;
  /** Another provider and requester, of a verified organisation. */
  readonly stranger: ApiClient;
  readonly institute: OrganisationSnapshot;
  create(body?: object): Promise<OfferDto>;
  open(body?: object): Promise<OfferDto>;
  /** One of the steps of the API, by the provider unless said otherwise. */
  step<T = OfferDto>(offer: OfferDto, name: string, body?: object, by?: ApiClient): Promise<ApiAnswer<T>>;
  get(id: string): Promise<OfferDto>;
  /** The names of the events that tell of an offer, in order. */
  toldOf(id: string): Promise<string[]>;
  publish(event: DomainEvent<ProposalPayload>, logVersion?: number): Promise<unknown>;
}

export async function startOffersApp(): Promise<OffersApp> {
  const app = await TestApp.start({
    contexts: { offers: OffersModule },
    publishers: ['directory', 'matching'],
  });
  const institute: OrganisationSnapshot = {
    id: newTestId(),
    version: 2,
    name: 'World Institute of Applied AI',
    kind: 'international-organisation',
    country: null,
    status: 'verified',
  };
  const provider = await app.as({ roles: ['provider'], organisationId: institute.id });
  const coordinator = await app.as({ roles: ['coordinator'] });
  const other: OrganisationSnapshot = { ...institute, id: newTestId(), name: 'Other Institute' };
  const stranger = await app.as({ roles: ['requester', 'provider'], organisationId: other.id });
  await app.publisher.publish(happened(OrganisationVerified, { organisation: other }), other);
  await app.publisher.publish(happened(OrganisationVerified, { organisation: institute }), institute);
  const create = async (body: object = OFFER) =>
    (await provider.post<OfferDto>('/api/offers', { body })).body;
  await eventually(async () => expect((await create()).status).toBe('draft'));
  return {
    app,
    provider,
    coordinator,
    stranger,
    institute,
    create,
    open: async (body = {}) => {
      const offer = await create({ ...OFFER, ...body, submit: true });
      const path = `/api/offers/${offer.id}/approve`;
      return (await coordinator.post<OfferDto>(path, { version: offer.version })).body;
    },
    step: (offer, name, body = {}, by = provider) =>
      by.post(`/api/offers/${offer.id}/${name}`, { version: offer.version, body }),
    get: async (id) => (await provider.get<OfferDto>(`/api/offers/${id}`)).body,
    toldOf: async (id) => {
      const rows = await app
        .get(DataSource)
        .query<{ type: string }[]>(
          'SELECT type FROM event_log WHERE aggregate_id = $1 ORDER BY aggregate_version',
          [id],
        );
      return rows.map(({ type }) => type.replace('offers.offer.', ''));
    },
    publish: (event, logVersion) => {
      const { id, version } = event.payload.proposal;
      return app.publisher.publish(event, { id, version: logVersion ?? version });
    },
  };
}

export function proposalFor(
  offer: OfferDto,
  allocation: Capacity,
  status: ProposalStatus = 'approved',
): ProposalSnapshot {
  return {
    id: newTestId(),
    version: 2,
    status,
    needId: newTestId(),
    needRevision: 1,
    needTitle: 'Early warning for farmers',
    requesterId: newTestId(),
    offerId: offer.id,
    offerRevision: offer.revision,
    offerTitle: offer.content.title,
    providerId: offer.organisationId,
    score: 8_000,
    covers: ['training'],
    allocation,
  };
}
