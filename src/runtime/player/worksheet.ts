import { LIMITS } from '../../tracking/limits.ts';
import type { WorksheetModel } from '../../tracking/model.ts';
import { isEmptySheet, type Sheet, sheetLine } from '../../tracking/worksheet.ts';
import { fill, find, findAll, make, show, signed } from './dom.ts';
import type { Host, Work } from './kind.ts';
import { lostText } from './lost-text.ts';
import { refuse } from './refuse.ts';
import { saveFile } from './save-file.ts';
import {
  addedRows,
  addRow,
  fieldsOf,
  filledSheet,
  mirror,
  readFields,
  writeFields,
} from './sheet-fields.ts';
import { type SheetFrame, sheetCsv, sheetHtml } from './sheet-files.ts';
import { mountSheetFile } from './sheet-reopen.ts';

/** Brings a worksheet to life: it grows, is kept while it is written, submitted and taken along. */
export function mountWorksheet(root: HTMLElement, host: Host): void {
  const work = host.work(Number(root.dataset.question));
  if (work?.question.kind === 'worksheet') mount(root, host, work, work.question);
}

function mount(root: HTMLElement, host: Host, work: Work, worksheet: WorksheetModel): void {
  const { say } = host;
  const written = (): Sheet | undefined => {
    const answer = work.record()?.answer;
    return answer?.kind === 'sheet' ? answer : undefined;
  };
  const { most = 0, rows = [] } = worksheet;
  const on = (name: string, job: () => void) =>
    find(root, `[data-${name}]`)?.addEventListener('click', job);
  /** Whether taking away a row in which something stands was asked for once. */
  let asked = false;

  draw(written() ?? { kind: 'sheet', rows: [] });
  if (work.record()?.attempts) drawDone();
  else fill(find(root, '[data-result]'), lostText(work.record(), host));
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) mirror(target);
    changed();
  });
  on('add-row', add);
  on('drop-row', drop);
  on('check', submit);
  on('print', print);
  on('html', () =>
    saveFile(`${fileName()}.html`, 'text/html', sheetHtml(filledSheet(root), frame())),
  );
  on('csv', () => saveFile(`${fileName()}.csv`, 'text/csv', sheetCsv(filledSheet(root))));
  mountSheetFile(root, host, work, draw);
  if (work.review) {
    for (const field of fieldsOf(root)) field.readOnly = true;
    for (const name of ['add-row', 'drop-row', 'check', 'open-sheet'])
      show(find(root, `[data-${name}]`), false);
  }

  function draw(sheet: Sheet): void {
    writeFields(root, worksheet, sheet, host);
    drawRoom();
    drawEnds();
  }
  function changed(): void {
    asked = false;
    work.draft(readFields(root));
    drawRoom();
  }
  function add(): void {
    if (rows.length + addedRows(root).length >= most) {
      tell('worksheet-full');
      return;
    }
    const row = addRow(root, worksheet, host);
    moved();
    tell();
    find(row, 'textarea')?.focus();
  }
  function drop(): void {
    const last = addedRows(root).at(-1);
    const filled = last && fieldsOf(last).some(({ value }) => value.trim() !== '');
    if (!last) tell('worksheet-none-added');
    else if (filled && !asked) {
      asked = true;
      tell('worksheet-drop-sure');
    } else {
      last.remove();
      moved();
      tell('worksheet-dropped');
    }
  }
  /** The box for private answers listens for what is entered. */
  function moved(): void {
    drawEnds();
    root.dispatchEvent(new Event('input'));
  }
  function submit(): void {
    const sheet = readFields(root);
    if (work.complete(sheet)) {
      work.submit(sheet);
      drawDone();
    } else {
      refuse(root, say('nothing-filled'));
    }
  }

  function drawDone(): void {
    const key = worksheet.private ? 'worksheet-done-private' : 'worksheet-done';
    fill(find(root, '[data-result]'), [
      signed('p', 'verdict is-done', '✓', say('result-done-plain')),
      ...(work.review ? [] : [make('p', 'remark', say(key))]),
      ...lostText(work.record(), host),
    ]);
  }
  /** Said once the text is longer than a record of it may be. */
  function drawRoom(): void {
    const sheet = readFields(root);
    const limit = LIMITS.longFillIn;
    const long =
      !worksheet.private && !isEmptySheet(sheet) && sheetLine(worksheet, sheet).length > limit;
    const line = find(root, '[data-room]');
    const text = long ? say('worksheet-long', { limit }) : '';
    if (line && line.textContent !== text) line.textContent = text;
  }
  function drawEnds(): void {
    const added = addedRows(root).length;
    const ends = [
      ['add-row', rows.length + added >= most],
      ['drop-row', added === 0],
    ] as const;
    for (const [name, end] of ends)
      find(root, `[data-${name}]`)?.setAttribute('aria-disabled', String(end));
  }
  function tell(key?: string): void {
    fill(find(root, '[data-said]'), key === undefined ? [] : [say(key)]);
  }

  function frame(): SheetFrame {
    const { lang, dir } = document.documentElement;
    const words = (selector: string) => find(document, selector)?.textContent?.trim() ?? '';
    return {
      locale: lang,
      direction: dir,
      course: words('.course'),
      activity: words('h1'),
      prompt: Array.from(find(root, '.prompt')?.children ?? []).map((one) => one.textContent ?? ''),
    };
  }
  function fileName(): string {
    return `${work.activity.id}-${worksheet.id}`;
  }
  /** On paper this worksheet alone is wanted, whatever else the page holds. */
  function print(): void {
    const marked = [
      document.body,
      root,
      ...findAll(document, '[data-page]').filter((one) => one.contains(root)),
    ];
    for (const one of marked) one.classList.add('is-printed');
    const done = () => {
      for (const one of marked) one.classList.remove('is-printed');
    };
    // Where a frame may not print, nothing comes after it: the next key or touch ends it.
    window.addEventListener('afterprint', done, { once: true });
    for (const name of ['keydown', 'pointerdown']) {
      document.addEventListener(name, done, { once: true });
    }
    window.print();
  }
}
