import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openScorm } from '../../../src/runtime/drivers/scorm.ts';
import { scorm12 } from '../../../src/runtime/drivers/scorm12.ts';
import { scorm2004 } from '../../../src/runtime/drivers/scorm2004.ts';
import { createRecords } from '../../../src/runtime/menu/records.ts';
import { createProgress } from '../../../src/runtime/player/progress.ts';
import { LIMITS } from '../../../src/tracking/limits.ts';
import type { ActivityModel, QuestionRecord } from '../../../src/tracking/model.ts';
import { decodeState } from '../../../src/tracking/state.ts';
import type { LmsOptions, ScoRecord } from '../../support/fake-lms/options.ts';
import { createScorm12Lms } from '../../support/fake-lms/scorm12.ts';
import { createScorm2004Lms } from '../../support/fake-lms/scorm2004.ts';
import { activity, single, written } from '../../tracking/models.ts';
import { around, fakeClock, interaction } from '../support.ts';

const graded = { graded: true, attempts: 0 };
const LESSON = activity({ id: 'lesson', number: 1, questions: [written(1), written(2)] });
const SMALL = activity({
  id: 'small',
  number: 2,
  completion: 'passed',
  questions: [single(1, graded)],
});
const LARGE = activity({
  id: 'large',
  number: 5,
  completion: 'passed',
  questions: [single(1, { ...graded, weight: 3 }), written(2)],
});
const MODELS = [LESSON, SMALL, LARGE];

const right: QuestionRecord = { answer: { kind: 'chosen', options: [2] }, attempts: 1, best: 1 };
const wrong: QuestionRecord = { answer: { kind: 'chosen', options: [1] }, attempts: 1, best: 0 };
const text = (length: number): QuestionRecord => ({
  answer: { kind: 'written', text: 'x'.repeat(length) },
  attempts: 1,
});

/** A launch of the SCO. `play` is what the player of an activity does with the session it finds. */
function launched(options: LmsOptions = {}, record?: ScoRecord, version: '2004' | '1.2' = '2004') {
  const clock = fakeClock();
  const wiring = { now: clock.now, ...(record && { record }) };
  const lms =
    version === '2004' ? createScorm2004Lms(options, wiring) : createScorm12Lms(options, wiring);
  const speaks = version === '2004' ? scorm2004 : scorm12;
  const session = openScorm(lms.api, { ...around(clock), models: MODELS }, speaks)!;
  const finished: number[] = [];
  const records = createRecords(session, MODELS, {
    changed: () => undefined,
    finished: (number) => finished.push(number),
  });
  const play = (model: ActivityModel) => {
    const own = records.open(model.id)!;
    const { state, problem } = decodeState(own.launch.state, [model]);
    const unread = own.launch.unread ?? problem !== undefined;
    const progress = createProgress(model, own, state, unread);
    // As the player does: the page where the learner left off is reported first.
    progress.visit(progress.state().page || 1);
    progress.begin();
    return { own, progress };
  };
  const errors = () =>
    lms.calls.filter(({ error }) => !['0', '403'].includes(error)).map(({ args }) => args[0]);
  return { lms, clock, session, records, finished, play, errors, values: () => lms.record.values };
}

describe('one session for several activities', () => {
  test('what each said comes back to each, with the language of all', () => {
    const first = launched();
    const lesson = first.play(LESSON);
    lesson.progress.visit(2);
    lesson.progress.chooseLocale('es');
    const small = first.play(SMALL);
    expect(small.progress.locale()).toBe('es');
    small.progress.put(1, right);
    first.session.leave('closing');
    expect(first.values()).toMatchObject({
      'cmi.completion_status': 'incomplete',
      'cmi.location': 'small.one',
      'cmi.score.scaled': '0.25',
    });

    const second = launched({}, first.lms.record);
    expect(second.records.last()).toBe(SMALL.number);
    expect(second.records.summary(1)).toMatchObject({ completed: true });
    expect(second.records.summary(5)).toBeUndefined();
    const again = second.play(LESSON);
    expect(again.own.launch).toMatchObject({ recorded: true, resumed: true });
    expect(again.progress.state()).toMatchObject({ page: 2, completed: true });
    expect(again.progress.locale()).toBe('es');
    expect(second.play(SMALL).progress.record(1)).toEqual(right);
    expect(second.play(LARGE).own.launch.resumed).toBe(false);
    expect(second.errors()).toEqual([]);
  });

  test('a launch in which nothing happens writes nothing that the LMS has', () => {
    const first = launched();
    first.play(LESSON).progress.visit(2);
    first.session.leave('closing');
    const second = launched({}, first.lms.record);
    second.clock.pass(5_000);
    const written = second.lms.calls.filter(({ name }) => name === 'SetValue');
    expect(written.map(({ args }) => args[0])).toEqual(['cmi.exit']);
  });

  test('a launch in which nothing was opened leaves nothing that can’t be read', () => {
    const first = launched();
    first.clock.pass(2_000);
    first.session.leave('closing');
    const second = launched({}, first.lms.record);
    expect(second.session.launch.resumed).toBe(true);
    expect(second.records.problem).toBeUndefined();
    expect(second.records.last()).toBeUndefined();
  });

  test('complete when all are, scored by the weights of what is graded', () => {
    const { play, values } = launched();
    const lesson = play(LESSON);
    lesson.progress.visit(2);
    play(SMALL).progress.put(1, wrong);
    const large = play(LARGE);
    large.progress.put(1, right);
    expect(values()).toMatchObject({
      'cmi.completion_status': 'incomplete',
      'cmi.score.scaled': '0.75',
    });
    expect(Number(values()['cmi.progress_measure'])).toBeLessThan(1);
    play(SMALL).progress.put(1, right);
    expect(values()).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
      'cmi.progress_measure': '1',
    });
  });

  test('an activity that is complete is stored at once', () => {
    const { play, lms } = launched();
    const { progress } = play(SMALL);
    const before = lms.record.stores;
    progress.put(1, right);
    expect(lms.record.stores).toBe(before + 1);
  });

  test('an activity that was left says nothing any more', () => {
    const { play, values, session } = launched();
    const lesson = play(LESSON);
    const small = play(SMALL);
    small.progress.put(1, right);
    lesson.progress.visit(2);
    lesson.own.record(interaction());
    session.leave('closing');
    expect(values()['cmi.location']).toBe('small.one');
    expect(values()['cmi.interactions.0.id']).toBeUndefined();
  });

  test('Finish of an activity stores all and leaves the SCO open', () => {
    const { play, lms, finished, values } = launched();
    const { own, progress } = play(SMALL);
    progress.visit(2);
    expect(own.leave('finish')).toBe('may-close');
    expect(finished).toEqual([SMALL.number]);
    expect(lms.calls.filter(({ name }) => name === 'Terminate')).toEqual([]);
    expect(values()['cmi.location']).toBe('small.two');
  });

  test('where the LMS refuses, the activity stays open until all is stored', () => {
    const { play, finished, clock } = launched({ commitFails: 3 });
    const { own, progress } = play(SMALL);
    progress.visit(2);
    const heard: string[] = [];
    own.onSaved((saved) => heard.push(saved));
    expect(own.leave('finish')).toBe('not-saved');
    expect(finished).toEqual([]);
    clock.pass(60_000);
    expect(heard.at(-1)).toBe('saved');
    expect(own.leave('finish')).toBe('may-close');
    expect(finished).toEqual([SMALL.number]);
  });

  test.each(['review', 'browse'] as const)('in %s nothing is written', (mode) => {
    const first = launched();
    first.play(SMALL).progress.put(1, right);
    first.session.leave('closing');
    const second = launched({ mode }, first.lms.record);
    const { own, progress } = second.play(SMALL);
    expect(own.launch.mode).toBe(mode);
    expect(progress.record(1)).toEqual(right);
    progress.put(1, wrong);
    expect(own.leave('finish')).toBe('not-recorded');
    second.session.leave('finish');
    expect(second.lms.calls.filter(({ name }) => name === 'SetValue')).toEqual([]);
  });
});

describe('a state that can’t be read', () => {
  const foreign = (): ScoRecord => {
    const first = launched();
    first.session.report({
      location: '',
      state: () => 'of another maker',
      progress: 0,
      completed: false,
      objectives: [],
    });
    first.session.leave('closing');
    return first.lms.record;
  };

  test('stays as it is while activities are only opened', () => {
    const { records, play, session, values } = launched({}, foreign());
    expect(records.problem).toBe('foreign');
    expect(play(LESSON).own.launch).toMatchObject({ state: '', unread: true });
    play(SMALL);
    session.leave('closing');
    expect(values()['cmi.suspend_data']).toBe('of another maker');
  });

  test('gives way to what the learner does', () => {
    const { play, session, values } = launched({}, foreign());
    play(SMALL).progress.put(1, right);
    // From now on there is a state to go on from.
    expect(play(LESSON).own.launch.unread).toBeUndefined();
    session.leave('closing');
    const { state } = decodeState(values()['cmi.suspend_data'] ?? '', MODELS);
    expect(state.activities.get(2)?.questions.get(1)).toEqual(right);
  });
});

describe('the room of SCORM 1.2', () => {
  test('is told to each activity less what the others take', () => {
    const { play } = launched({}, undefined, '1.2');
    const lesson = play(LESSON);
    const all = lesson.own.launch.stateLimit!;
    expect(all).toBeLessThanOrEqual(LIMITS.suspendData12);
    lesson.progress.put(1, text(1_000));
    const left = play(LARGE).own.launch.stateLimit!;
    expect(all - left).toBeGreaterThan(1_000);
    expect(all - left).toBeLessThan(1_100);
  });

  test('is never outgrown: in the activity that is open the longest text gives way', () => {
    const { play, session, values } = launched({}, undefined, '1.2');
    play(LESSON).progress.put(1, text(2_500));
    const large = play(LARGE);
    large.progress.put(2, text(1_900));
    session.leave('closing');
    const code = values()['cmi.suspend_data'] ?? '';
    expect(code.length).toBeLessThanOrEqual(LIMITS.suspendData12);
    const { activities } = decodeState(code, MODELS).state;
    expect(activities.get(1)?.questions.get(1)).toEqual(text(2_500));
    expect(activities.get(5)?.questions.get(2)).toMatchObject({ answer: { dropped: true } });
  });

  test('in SCORM 2004 nothing is said of room where there is plenty', () => {
    expect(launched().play(LESSON).own.launch.stateLimit).toBeUndefined();
  });
});

test('whatever is done in which order comes back to the activity that did it', () => {
  const step = fc.record({
    model: fc.constantFrom(...MODELS),
    page: fc.constantFrom(1, 2),
    words: fc.string({ maxLength: 60 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const first = launched();
      const expected = new Map<number, { page: number; words: string }>();
      for (const { model, page, words } of steps) {
        const { progress } = first.play(model);
        progress.visit(page);
        const asked = model.questions.find(({ kind }) => kind === 'written');
        if (asked)
          progress.put(asked.number, { answer: { kind: 'written', text: words }, attempts: 1 });
        expected.set(model.number, { page, words: asked ? words : '' });
      }
      first.session.leave('closing');
      const second = launched({}, first.lms.record);
      for (const model of MODELS) {
        const state = second.records.state().activities.get(model.number);
        const known = expected.get(model.number);
        expect(state?.page).toBe(known?.page);
        const asked = model.questions.find(({ kind }) => kind === 'written');
        if (!known || !asked) continue;
        expect(second.play(model).progress.record(asked.number)?.answer).toEqual({
          kind: 'written',
          text: known.words,
        });
      }
    }),
    { numRuns: 60 },
  );
});
