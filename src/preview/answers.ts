import type { PreviewFiles } from '../files/preview-files.ts';
import { format } from '../messages/format.ts';
import type { CompiledMessages } from '../messages/message.ts';
import type { LiveCourse } from './course/live-course.ts';
import { mediaType } from './server/media-types.ts';
import type { Answer } from './server/server.ts';

export interface AnswerSources {
  readonly files: PreviewFiles;
  readonly template: (name: string, context: object) => string;
  readonly language: string;
  /** Whether the page has the button that mends. */
  readonly mends: boolean;
  readonly course: Pick<LiveCourse, 'file' | 'map'>;
}

/** The page needs itself, its server and the lesson in a frame; nobody may frame the page. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** Lessons say the rest themselves, as in a package. */
const CONTENT_POLICY = "frame-ancestors 'self'";

/**
 * What the paths below the token give: the page at the root, its own files in `page/`, the map of
 * the course at `map`, the lessons in `content/` as a package has them. All from memory: no path of a request reaches the disk.
 */
export function createAnswers(sources: AnswerSources): (path: string) => Answer | undefined {
  const { files, course } = sources;
  const page = pageHtml(sources);
  return (path) => {
    if (path === '') return { type: mediaType('.html'), body: page, policy: PAGE_POLICY };
    if (path === 'map') {
      const body = JSON.stringify(course.map() ?? { units: [] });
      return { type: mediaType('.json'), body, policy: PAGE_POLICY };
    }
    const [folder = '', ...steps] = path.split('/');
    const rest = steps.join('/');
    const body =
      folder === 'page'
        ? files.assets.get(rest)
        : folder === 'content'
          ? course.file(rest)
          : undefined;
    const policy = folder === 'page' ? PAGE_POLICY : CONTENT_POLICY;
    return body && { type: mediaType(rest), body, policy };
  };
}

function pageHtml({ files, template, language, mends }: AnswerSources): string {
  const words: CompiledMessages = files.words[language] ?? files.words.en ?? {};
  const t = Object.fromEntries(
    Object.entries(words).map(([key, message]) => [key, format(message, {}, language)]),
  );
  // Inside a script element only `<` could end the data.
  const settings = JSON.stringify({ language, words }).replaceAll('<', '\\u003c');
  return template('preview/page', { language, t, settings, mends });
}
