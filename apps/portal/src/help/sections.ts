/** The sections of the help by their anchors, in their order, and the paragraphs of each. */
export const SECTIONS = {
  what: ['what.1', 'what.2', 'what.3'],
  asking: ['asking.1', 'asking.2', 'asking.3', 'asking.4', 'asking.5'],
  giving: ['giving.1', 'giving.2', 'giving.3', 'giving.4', 'giving.5'],
  coordinating: [
    'coordinating.1',
    'coordinating.2',
    'coordinating.3',
    'coordinating.4',
    'coordinating.5',
    'coordinating.6',
  ],
  judging: ['judging.1', 'judging.2', 'judging.3', 'judging.4', 'judging.5'],
  path: ['path.1', 'path.2', 'path.3', 'path.4', 'path.5'],
  match: ['match.1', 'match.2', 'match.3', 'match.4'],
  'who-sees': ['who-sees.1', 'who-sees.2', 'who-sees.3', 'who-sees.4'],
  score: ['score.1', 'score.2', 'score.3', 'score.4', 'score.5'],
  deadlines: ['deadlines.1', 'deadlines.2', 'deadlines.3'],
  organisation: ['organisation.1', 'organisation.2', 'organisation.3', 'organisation.4'],
  search: ['search.1', 'search.2'],
  account: ['account.1', 'account.2', 'account.3'],
  contact: ['contact.1', 'contact.2', 'contact.3', 'contact.4'],
} as const;

export type HelpSection = keyof typeof SECTIONS;

/** Which section somebody needs who writes. */
export const HELP_ON_WRITING = { need: 'asking', offer: 'giving' } as const;
