import { domainToASCII } from 'node:url';
import { cleanLine, isStorable, saysSomething } from '@mutua/platform/http';

const EMAIL_FORM = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d.-]+)$/i;
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** Names of hosts (RFC 1123) whose last label is not a number, so that no IP address passes for one. */
const HOST = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z\\d-]{0,61}[a-z\\d])$`, 'i');
const CONTROL = /\p{Cc}/u;
/** What a URL would begin, end or be cut at; `domainToASCII` reads no further. */
const NOT_IN_A_DOMAIN = /[\s\p{Cc}/\\:?#@%[\]]/u;

/** What programs that show mails and pages make links of. */
const LINK = /:\/\/|\bwww\./iu;
/** What no URL has (RFC 3986, appendix A), and markup has. */
const NOT_IN_A_URL = /[\s<>"{}|\\^`]/u;

/** The name of a person or an organisation, in any script; no web address, which others would be led to by mails. */
export const NAME = {
  name: 'isName',
  holds: (value: string) => {
    const line = cleanLine(value);
    const isLine = line.length <= 200 && isStorable(line) && !CONTROL.test(value);
    return isLine && saysSomething(line) && !LINK.test(line.normalize('NFKC'));
  },
  expected:
    'a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address',
};

export const EMAIL = {
  name: 'isEmailAddress',
  holds: (value: string) => value.length <= 254 && HOST.test(EMAIL_FORM.exec(value)?.[1] ?? ''),
  expected: 'an email address such as "info@minict.gov.rw"',
};

export const INTERNET_DOMAIN = {
  name: 'isInternetDomain',
  holds: (value: string) =>
    value.length <= 253 && !NOT_IN_A_DOMAIN.test(value) && HOST.test(domainToASCII(value)),
  expected:
    'an internet domain such as "minict.gov.rw", without "https://" before it and without a path after it',
};

export const WEB_ADDRESS = {
  name: 'isWebAddress',
  holds: (value: string) => {
    if (value.length > 500 || NOT_IN_A_URL.test(value) || !isStorable(value) || !URL.canParse(value))
      return false;
    const { protocol, hostname, username, password } = new URL(value);
    return /^https?:$/.test(protocol) && HOST.test(hostname) && username === '' && password === '';
  },
  expected: 'a web address such as "https://www.minict.gov.rw", without a user name in it',
};
