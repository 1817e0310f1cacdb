import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activitiesOf, INTEGRITY, type Uploaded, upload } from '../support/packages.ts';
import { statementFaults } from '../support/statement-judge.ts';
import { learnerAt, playActivity, VERSIONS } from '../support/statement-play.ts';
import { type StatementStore, startStatementStore } from '../support/statement-store.ts';
import { withBrowser } from '../support/with-browser.ts';

const browser = withBrowser();

// A third of them in 1.2, with a check among them; `npm run statement-play` plays all in both.
describe.each(VERSIONS)('SCORM $version', ({ version, profile }) => {
  let uploaded: { packages: readonly Uploaded[]; remove(): void };
  let store: StatementStore;
  beforeAll(async () => {
    [uploaded, store] = await Promise.all([upload(INTEGRITY, profile), startStatementStore()]);
  });
  afterAll(async () => {
    uploaded?.remove();
    await store?.close();
  });

  const places = [...activitiesOf(INTEGRITY).entries()].map(([place, activity]) => ({
    activity,
    place,
    learner: learnerAt(place, version),
  }));
  test.each(places.filter(({ place }) => version === '2004' || place % 3 === 2))(
    '$activity, by a $learner learner: each statement once, and the last as the LMS has it',
    async ({ activity, learner }) => {
      const { packages } = uploaded;
      const played = await playActivity(browser(), packages, activity, version, learner, store);
      expect(statementFaults(played)).toEqual([]);
    },
  );
});
