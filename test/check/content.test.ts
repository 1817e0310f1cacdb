import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCourse } from '../../src/pipeline.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const courses = readdirSync(CONTENT, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

/** An address for examples and ids that the next build gives are no mistakes of a course. */
const REMARKS = ['CW603', 'CW601'];

test.each(courses.map(({ name }) => name))(
  'the course %s has no mistakes, in any language',
  (name) => {
    const { course, diagnostics } = checkCourse(join(CONTENT, name), 'error');
    expect(course?.facts.id).toBe(name);
    expect(diagnostics.filter(({ code }) => !REMARKS.includes(code))).toEqual([]);
  },
);
