import { domainToASCII } from 'node:url';

const EMAIL_FORM = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d.-]+)$/i;
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** Names of hosts (RFC 1123) whose last label is not a number, so that no IP address passes for one. */
const HOST = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z\\d-]{0,61}[a-z\\d])$`, 'i');
// control characters and halves of characters, which PostgreSQL does not store
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** The name of a person or an organisation, in any script. */
export const NAME = {
  name: 'isName',
  holds: (value: string) =>
    value.trim().length >= 1 && value.trim().length <= 200 && !UNPRINTABLE.test(value),
  expected: 'a name of 1 to 200 characters on one line',
};

export const EMAIL = {
  name: 'isEmailAddress',
  holds: (value: string) => value.length <= 254 && HOST.test(EMAIL_FORM.exec(value)?.[1] ?? ''),
  expected: 'an email address such as "info@minict.gov.rw"',
};

export const INTERNET_DOMAIN = {
  name: 'isInternetDomain',
  holds: (value: string) => value.length <= 253 && HOST.test(domainToASCII(value)),
  expected: 'an internet domain such as "minict.gov.rw"',
};

export const WEB_ADDRESS = {
  name: 'isWebAddress',
  holds: (value: string) => {
    if (value.length > 500 || UNPRINTABLE.test(value) || !URL.canParse(value)) return false;
    const { protocol, hostname, username, password } = new URL(value);
    return /^https?:$/.test(protocol) && HOST.test(hostname) && username === '' && password === '';
  },
  expected: 'a web address such as "https://www.minict.gov.rw", without a user name in it',
};
