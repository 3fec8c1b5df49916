import { useTranslation } from 'react-i18next';
import type { components as Directory } from '../api/generated/directory.data.js';
import type { components as Matching } from '../api/generated/matching.data.js';
import type { components as Needs } from '../api/generated/needs.data.js';
import type { components as Offers } from '../api/generated/offers.data.js';
import classes from './status.module.css';

export type StatusName =
  | Directory['schemas']['OrganisationDto']['status']
  | Matching['schemas']['ProposalDto']['status']
  | Needs['schemas']['NeedDto']['status']
  | Offers['schemas']['OfferDto']['status'];

export type Shape = 'outline' | 'half' | 'full' | 'check' | 'cross' | 'flag' | 'bars';

const SHAPES: Readonly<Record<StatusName, Shape>> = {
  draft: 'outline',
  submitted: 'half',
  unverified: 'half',
  proposed: 'half',
  approved: 'half',
  returned: 'flag',
  open: 'full',
  matched: 'check',
  accepted: 'check',
  verified: 'check',
  fulfilled: 'check',
  paused: 'bars',
  exhausted: 'cross',
  withdrawn: 'cross',
  expired: 'cross',
  rejected: 'cross',
  declined: 'cross',
  lapsed: 'cross',
  superseded: 'cross',
  revoked: 'cross',
  cancelled: 'cross',
  refused: 'cross',
};

const DRAWINGS: Readonly<Record<Shape, string>> = {
  outline: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Zm0 2a4 4 0 1 1 0 8 4 4 0 1 1 0-8Z',
  half: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Zm0 2v8a4 4 0 1 1 0-8Z',
  full: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z',
  check: 'M6.4 13.4 1.6 8.6 3.4 6.8l3 3 6.2-6.2 1.8 1.8Z',
  cross: 'm3.5 1.8 4.5 4.5 4.5-4.5 1.7 1.7L9.7 8l4.5 4.5-1.7 1.7L8 9.7l-4.5 4.5-1.7-1.7L6.3 8 1.8 3.5Z',
  flag: 'M3 1h2v1h9l-3 4 3 4H5v5H3Z',
  bars: 'M3 2h4v12H3Zm6 0h4v12H9Z',
};

/** A state, as a word and a shape. */
export function Tag({ shape, text }: { readonly shape: Shape; readonly text: string }) {
  return (
    <span className={classes.status} data-shape={shape}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={DRAWINGS[shape]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {text}
    </span>
  );
}

/** The state of something that the services keep. */
export function Status({ of }: { readonly of: StatusName }) {
  const { t } = useTranslation();
  return <Tag shape={SHAPES[of]} text={t(`status.${of}`)} />;
}
