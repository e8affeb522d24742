import { decisive } from '../match/guess.ts';
import { type Project, project } from './project.ts';

/** What a report of a miss would send. */
export interface Report {
  /** The text as it would be sent: the end of the paste where that is long. */
  text: string;
  /** The form of the repository, filled in. Undefined: the repository has no public address. */
  url: string | undefined;
}

/** An address has room for about 8,000 characters, in which a newline takes three. */
const longest = 3000;

/** The report of an error that has no page. Nothing is sent by it: the reader follows the link, and sends the form. */
export function missReport(paste: string, { repository }: Project = project): Report {
  const text = paste.trim().slice(-longest);
  const fields = {
    template: 'missing-error.yml',
    title: `Error: ${decisive(paste).slice(0, 100)}`,
    paste: text,
  };
  return { text, url: repository && form(repository, fields) };
}

/** The form for a statement of a page that is not so. @param page its path, with the heading */
export function wrongUrl(page: string, { repository }: Project = project): string | undefined {
  return repository && form(repository, { template: 'wrong-statement.yml', title: `Wrong: ${page}`, page });
}

function form(repository: string, fields: Record<string, string>): string {
  return `${repository}/issues/new?${new URLSearchParams(fields).toString()}`;
}
