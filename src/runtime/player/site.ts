import type { SiteFile } from '../../tracking/activity-file.ts';
import { find, findAll, show } from './dom.ts';

/**
 * site.json at the package's root, which an installation may edit. From file:// it can't be
 * fetched and the values of the build hold; so they do where it is missing or broken.
 */
export async function fetchSite(built: SiteFile): Promise<SiteFile> {
  if (!/^https?:$/.test(window.location.protocol)) return built;
  try {
    const response = await fetch('../site.json', { credentials: 'same-origin' });
    const text = response.ok ? await response.text() : '';
    return text === '' ? built : { ...built, ...readSite(JSON.parse(text)) };
  } catch {
    return built;
  }
}

/** What can be used of a site file; the rest is passed over. */
export function readSite(value: unknown): SiteFile {
  if (typeof value !== 'object' || value === null) return {};
  const { forum, support, tokenService, store, actor, accountHomePage } = value as Readonly<
    Record<string, unknown>
  >;
  const forums = texts(forum);
  const lines = texts(support);
  return {
    ...(forums && { forum: forums }),
    ...(lines && { support: lines }),
    ...(typeof tokenService === 'string' && { tokenService }),
    ...(typeof store === 'string' && { store }),
    ...(actor === 'learner-id' && { actor }),
    ...(typeof accountHomePage === 'string' && { accountHomePage }),
  };
}

function texts(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** The forum in `locale`: only a web address is ever linked. */
export function forumIn(site: SiteFile, locale: string): string | undefined {
  const address = site.forum?.[locale] ?? '';
  return /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

/** Brings the page in step with the site's facts. */
export function applySite(root: HTMLElement, site: SiteFile, locale: string): void {
  const forum = forumIn(site, locale);
  for (const link of findAll<HTMLAnchorElement>(root, '[data-forum]')) {
    if (forum !== undefined) link.href = forum;
    show(link, forum !== undefined);
  }
  for (const part of findAll(root, '[data-forum-none], [data-without-forum]')) {
    show(part, forum === undefined);
  }
  for (const part of findAll(root, '[data-with-forum]')) show(part, forum !== undefined);
  const support = site.support?.[locale] ?? '';
  const line = find(root, '[data-support]');
  show(line, support !== '');
  const words = line && find(line, 'span');
  if (words) words.textContent = support;
}
