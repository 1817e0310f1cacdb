import type { Recall } from '../course/blocks.ts';
import { MOST_RECALLED } from '../course/recall.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { attributeReader } from './attributes.ts';
import type { DirectiveSegment } from './directives.ts';
import type { Reading } from './inlines.ts';
import { onlyBlocks, type RawBlock } from './markdown.ts';
import { type QuestionDefaults, wholePlace } from './question.ts';

/** How many questions a recall draws where it does not say. */
const USUAL_DRAW = 3;

/** `:::recall{from="week-1 week-2" draw=3}` and, if wanted, what stands before the questions. */
export function readRecall(
  segment: DirectiveSegment,
  children: readonly RawBlock[],
  { defaults, reading }: { readonly defaults: QuestionDefaults; readonly reading: Reading },
): Recall {
  const read = attributeReader(segment, reading);
  const from = (read.text('from') ?? '').split(/[\s,]+/).filter((id) => id !== '');
  if (from.length === 0 && !defaults.translation)
    reading.diagnostics.push(diagnostic('CW371', segment.place));
  const draw = read.whole('draw', 1, defaults.translation ? 0 : USUAL_DRAW);
  const written = segment.attributes.get('draw');
  if (written && draw > MOST_RECALLED)
    reading.diagnostics.push(
      diagnostic('CW205', written.place, {
        name: 'draw',
        value: written.value,
        expected: `1-${MOST_RECALLED}`,
      }),
    );
  return {
    type: 'recall',
    id: read.id(),
    from: [...new Set(from)],
    draw,
    prompt: onlyBlocks(children, reading),
    place: wholePlace(segment, children),
  };
}
