import type { Evidence } from './signature.ts';

/**
 * Whether a pasted text is about a connection to something that is no destination: a database, a queue, a mail server, a package registry. They
 * fail in the same words. With a web address in the text it may be about that after all; tools that fetch their own packages never are.
 */
export function isAnotherService({ pasted }: Evidence): boolean {
  if (pasted === undefined || pasted.isNamed) return false;
  return tools.test(pasted.text) || (services.test(pasted.text) && !/https?:\/\//i.test(pasted.text));
}

const services =
  /psycopg|postgres|mysql|mariadb|SQLSTATE|SqlException|\bSQL Server\b|\bORA-\d{5}\b|\bTNS:|\bredis\b|\bmongo|\bamqp|\bmqtt|rabbit|kafka|\bldap|\bsmtp|\bimap|\bssh:|\bs?ftp:(?!\/)|elasticsearch|(?::|\bport:? ?)(?:21|22|25|389|465|587|636|1433|1521|3306|5432|5672|6379|9092|9200|11211|27017)\b/i;

const tools =
  /npm (?:ERR!|error\b|warn\b)|registry(?:-\d)?\.(?:npmjs|yarnpkg|docker)|fatal: unable to access|\.git\/?['"]|pypi\.org|archive\.ubuntu|deb\.debian|proxy\.golang/i;
