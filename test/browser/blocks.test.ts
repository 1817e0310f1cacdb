import type { BrowserContextOptions, Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { activityBench } from '../support/activity-bench.ts';
import { answer, goToPage, modelOf, saved, scoFrame, shownPage } from '../support/learner.ts';

const bench = activityBench();

async function launch(options: BrowserContextOptions = {}): Promise<Frame> {
  const context = await bench.renewContext(options);
  // A narrow screen holds the lesson alone; the platform's page around it has a width of its own.
  if (options.viewport) await bench.openAlone('blocks');
  else await bench.launch('blocks');
  return scoFrame(context);
}

async function goTo(frame: Frame, id: string): Promise<void> {
  const { pages } = await modelOf(frame);
  await goToPage(frame, pages.find((page) => page.id === id)!.number);
}

const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { id, className } = document.activeElement as HTMLElement;
    return id || className;
  });

test('what a content note skips is not asked for, and no record tells', async () => {
  const frame = await launch();
  const { pages, questions } = await modelOf(frame);
  await answer(frame, questions.find(({ id }) => id === 'stamp')!);
  await goTo(frame, 'take');
  await goTo(frame, 'before');
  await frame.locator('.content-note a').click();
  expect(await shownPage(frame)).toBe(pages.at(-1)!.number);
  expect(await focused(frame)).toBe('title-after');
  await frame.locator('[data-finish]').click();
  expect(await frame.locator('[data-ending]').innerText()).toContain('This activity is complete.');
  const { values } = bench.lms.record();
  expect(values['cmi.completion_status']).toBe('completed');
  expect(values['cmi.progress_measure']).toBe('1');
  expect(Object.values(values).filter((value) => value.includes('outside'))).toEqual([]);
});

test('what could be skipped counts once it is done', async () => {
  const frame = await launch();
  await goTo(frame, 'threat');
  await saved(frame);
  // Two of five: four pages that are due, and this one.
  expect(bench.lms.record().values['cmi.progress_measure']).toBe('0.4');
});

test('a footnote and its text lead to each other', async () => {
  const frame = await launch();
  const at = (id: string) =>
    frame.evaluate((wanted) => {
      const top = document.getElementById(wanted)!.getBoundingClientRect().top;
      return document.querySelector(':target')?.id === wanted && top >= 0 && top < innerHeight;
    }, id);
  await frame.locator('[role="doc-noteref"][aria-label="Footnote 2"]').first().click();
  expect(await at('note-read-box')).toBe(true);
  await frame.locator('[role="doc-backlink"][aria-label*="footnote 2, place 1"]').click();
  expect(await at('noteref-read-box')).toBe(true);
});

test('feedback that is shown twice has its ids once', async () => {
  const frame = await launch();
  const { questions } = await modelOf(frame);
  await answer(frame, questions[0]!, false);
  expect(await frame.locator('[data-result] .alert li').allInnerTexts()).toEqual([
    'the register',
    'the next audit',
  ]);
  expect(
    await frame.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

test('a term opens by keyboard within a narrow screen, and closes with Escape', async () => {
  const frame = await launch({ viewport: { width: 320, height: 640 } });
  const page = bench.context.pages()[0]!;
  const term = frame.locator('[data-page]:not([hidden]) a.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const box = frame.getByRole('group', { name: 'Appeal' });
  expect(await box.innerText()).toContain('The right to have a decision looked at again.');
  expect(await focused(frame)).toBe('definition');
  const { left, right } = await box.evaluate((one) => one.getBoundingClientRect());
  expect([left >= 0, right <= 320]).toEqual([true, true]);
  expect(await term.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await box.count()).toBe(0);
  expect(await focused(frame)).toBe('term');
  expect(await term.getAttribute('aria-expanded')).toBe('false');
});

test('a term opens by touch and closes by its button', async () => {
  const frame = await launch({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await frame.locator('[data-page]:not([hidden]) a.term').first().tap();
  await frame.locator('.definition .close').tap();
  expect(await frame.locator('.definition').count()).toBe(0);
  expect(await focused(frame)).toBe('term');
});

test('the foot leads to all terms, in a window of its own', async () => {
  const frame = await launch();
  const opened = bench.context.waitForEvent('page');
  await frame.getByRole('link', { name: /All terms of the course/ }).click();
  const glossary = await opened;
  await glossary.waitForLoadState();
  expect(await glossary.locator('h1').innerText()).toBe('Glossary');
  expect(bench.lms.missing()).toEqual([]);
});

test('recordings load nothing by themselves, then play, with captions in the language', async () => {
  const frame = await launch({ locale: 'es' });
  await goTo(frame, 'take');
  const state = () =>
    frame.locator('audio, video').evaluateAll((all) =>
      (all as HTMLMediaElement[]).map(({ readyState, paused, controls }) => {
        return { readyState, paused, controls };
      }),
    );
  const idle = { readyState: 0, paused: true, controls: true };
  expect(await state()).toEqual([idle, idle]);
  const [audio, video] = await frame.locator('audio, video').evaluateAll((all) =>
    Promise.all(
      (all as HTMLMediaElement[]).map(
        (one) =>
          new Promise<string>((done) => {
            one.muted = true;
            one.onerror = () => done(`error ${one.error?.message}`);
            one.onended = () => done(`played ${one.currentTime > 0.5}`);
            void one.play();
          }),
      ),
    ),
  );
  expect([audio, video]).toEqual(['played true', 'played true']);
  const cues = await frame.locator('video').evaluate((one: HTMLVideoElement) => {
    const [track] = one.textTracks;
    return [track?.language, track?.mode, (track?.cues?.[0] as VTTCue | undefined)?.text];
  });
  expect(cues).toEqual(['es', 'showing', 'Un cuadrado se mueve hacia la derecha.']);
  expect(bench.lms.missing()).toEqual([]);
});

test('a file is saved under its own name', async () => {
  const frame = await launch();
  await goTo(frame, 'take');
  const page = bench.context.pages()[0]!;
  const download = page.waitForEvent('download');
  await frame.getByRole('link', { name: /A gifts register, empty.*CSV, 1 kB/ }).click();
  expect((await download).suggestedFilename()).toBe('register.csv');
});

test('on a narrow screen wide tables scroll within their frame and keep their headers', async () => {
  const frame = await launch({ viewport: { width: 320, height: 640 } });
  await goTo(frame, 'take');
  const frames = await frame
    .locator('[data-page]:not([hidden]) .table')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('aria-label'), one.scrollWidth > one.clientWidth]),
    );
  expect(frames).toEqual([
    ['Table: Year, What, Where', false],
    ['Table: Office, Risk of collusion, Control that exists, Person responsible, Review', true],
  ]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await frame.getByRole('columnheader', { name: 'Where' }).count()).toBe(1);
  const page = bench.context.pages()[0]!;
  await frame.locator('.table').nth(1).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() =>
      frame
        .locator('.table')
        .nth(1)
        .evaluate((one) => one.scrollLeft),
    )
    .toBeGreaterThan(0);
});

test('without script all of it can be read', async () => {
  await bench.renewContext({ javaScriptEnabled: false });
  const page = await bench.openAlone('blocks');
  await page.locator('a.term').first().click();
  expect(await page.locator('#term-appeal').isVisible()).toBe(true);
  await page.locator('.reveal summary').click();
  expect(await page.getByText('The file was never found.').isVisible()).toBe(true);
  await page.locator('.recording summary').first().click();
  expect(await page.getByText('Nothing is heard.').isVisible()).toBe(true);
  await page.locator('.content-note a').click();
  expect(page.url()).toMatch(/#page-after$/);
});
