import type { Role } from '@mutua/contracts';
import type { OrganisationProfile } from '../domain/organisation.js';
import type { UserProfile } from '../domain/user.js';

/** Somebody whom anybody may be where `--demo` was asked for. */
export interface SamplePerson extends UserProfile {
  readonly email: string;
  readonly roles: Role[];
  readonly organisation: Pick<OrganisationProfile, 'name' | 'kind' | 'country' | 'description'> | null;
}

/** One of every role and language, and one organisation that both asks and gives. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Awa Diop',
    email: 'awa.diop@sample.example',
    locale: 'fr',
    roles: ['requester'],
    organisation: {
      name: 'Ministère de l’Économie numérique (exemple)',
      kind: 'government',
      country: 'SN',
      description: 'A sample ministry that asks for capacity.',
    },
  },
  {
    name: 'ليلى حداد',
    email: 'layla.haddad@sample.example',
    locale: 'ar',
    roles: ['requester'],
    organisation: {
      name: 'وزارة الاتصالات (مثال)',
      kind: 'government',
      country: 'YE',
      description: 'A sample ministry that asks for capacity, in Arabic.',
    },
  },
  {
    name: 'Paulo Mendes',
    email: 'paulo.mendes@sample.example',
    locale: 'en',
    roles: ['provider'],
    organisation: {
      name: 'Institute for Applied AI (sample)',
      kind: 'academia',
      country: 'PT',
      description: 'A sample university that gives courses.',
    },
  },
  {
    name: '陈伟',
    email: 'wei.chen@sample.example',
    locale: 'zh',
    roles: ['requester', 'provider'],
    organisation: {
      name: '国家数据中心（示例）',
      kind: 'technical-community',
      country: 'CN',
      description: 'A sample organisation that both asks and gives (South-South cooperation).',
    },
  },
  {
    name: 'Carmen Ruiz',
    email: 'carmen.ruiz@sample.example',
    locale: 'es',
    roles: ['coordinator'],
    organisation: null,
  },
  {
    name: 'Иван Петров',
    email: 'ivan.petrov@sample.example',
    locale: 'ru',
    roles: ['coordinator'],
    organisation: null,
  },
  {
    name: 'Ada Mensah',
    email: 'ada.mensah@sample.example',
    locale: 'en',
    roles: ['admin'],
    organisation: null,
  },
];
