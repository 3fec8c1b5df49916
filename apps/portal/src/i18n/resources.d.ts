import type shell from '../locales/en/shell.json';
import type start from '../locales/en/start.json';
import type account from '../locales/en/account.json';
import type inbox from '../locales/en/inbox.json';
import type posts from '../locales/en/posts.json';
import type form from '../locales/en/form.json';
import type home from '../locales/en/home.json';
import type match from '../locales/en/match.json';
import type decide from '../locales/en/decide.json';
import type judging from '../locales/en/judging.json';
import type people from '../locales/en/people.json';
import type propose from '../locales/en/propose.json';
import type help from '../locales/en/help.json';
import type search from '../locales/en/search.json';
import type settings from '../locales/en/settings.json';
import type publicTexts from '../locales/en/public.json';
import type organisation from '../locales/en/organisation.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shell;
      start: typeof start;
      account: typeof account;
      inbox: typeof inbox;
      posts: typeof posts;
      form: typeof form;
      home: typeof home;
      match: typeof match;
      decide: typeof decide;
      judging: typeof judging;
      people: typeof people;
      propose: typeof propose;
      public: typeof publicTexts;
      organisation: typeof organisation;
      help: typeof help;
      search: typeof search;
      settings: typeof settings;
    };
  }
}
