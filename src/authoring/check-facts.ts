import type { ActivityFacts, ActivityKind, FeedbackTime, Page } from '../course/course.ts';
import type { Place } from '../course/place.ts';
import { trackedBlocks } from '../course/visit.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Reading } from './inlines.ts';

/** What the front matter says of a knowledge check. */
interface Written {
  readonly draw?: Record<string, number> | undefined;
  readonly attempts?: number | undefined;
  readonly feedback?: FeedbackTime | undefined;
}
type PlaceAt = (path: readonly (string | number)[]) => Place;
type CheckFacts = Pick<ActivityFacts, 'draw' | 'attempts' | 'feedback'>;

const KEYS = ['draw', 'attempts', 'feedback'] as const;
const ATTEMPTS = 3;

/** The facts of a knowledge check with their defaults; any other kind has none of them. */
export function checkFacts(
  kind: ActivityKind,
  written: Written,
  place: PlaceAt,
  reading: Reading,
): CheckFacts {
  if (kind === 'knowledge-check')
    return {
      draw: written.draw ?? {},
      attempts: written.attempts ?? ATTEMPTS,
      feedback: written.feedback ?? 'end',
    };
  for (const key of KEYS)
    if (written[key] !== undefined)
      reading.diagnostics.push(diagnostic('CW350', place([key]), { key, kind }));
  return {};
}

/** CW351, CW352: what is drawn from must be there. Pools are named by their written ids. */
export function refuseDraws(
  draw: Readonly<Record<string, number>>,
  pools: readonly Page[],
  place: PlaceAt,
  reading: Reading,
): void {
  const known = pools.flatMap(({ id }) => (id === '' ? [] : [id]));
  for (const [id, wanted] of Object.entries(draw)) {
    const pool = pools.find((one) => one.id === id);
    const at = place(['draw', id]);
    const has = pool ? trackedBlocks([pool]).length : 0;
    if (!pool)
      reading.diagnostics.push(
        diagnostic('CW351', at, { id, suggestion: suggest(id, known), known: known.join(', ') }),
      );
    else if (wanted > has) reading.diagnostics.push(diagnostic('CW352', at, { id, wanted, has }));
  }
}
