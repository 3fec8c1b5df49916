import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StepName } from './fields.js';

/** A page of writing: the list of steps when it is null. */
export type Place = StepName | 'check' | null;

/** Where a page of writing lies; each has an address, so that the way back leads there. */
export function useGoTo(): { readonly href: (place: Place) => string; readonly go: (place: Place) => void } {
  const navigate = useNavigate();
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  const href = (place: Place) => {
    const search = new URLSearchParams(searchStr);
    if (place === null) search.delete('step');
    else search.set('step', place);
    const text = search.toString();
    return text === '' ? pathname : `${pathname}?${text}`;
  };
  return { href, go: (place) => void navigate({ href: href(place) }) };
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly id?: string;
  readonly children: ReactNode;
}

export function PlaceLink({ place, id, children }: PlaceLinkProps) {
  const { href, go } = useGoTo();
  return (
    <a
      id={id}
      href={href(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(place);
      }}
    >
      {children}
    </a>
  );
}
