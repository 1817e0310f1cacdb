/** Writes the specimen's recordings: `npx tsx test/support/make-recordings.ts`. They are committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../build/browser.ts';

const MEDIA = join(import.meta.dirname, '../courses/specimen/media');

/** One second of silence: frames of MPEG-2 Layer III, 22,050 Hz, 8 kbit/s, mono, with empty side information. */
function silence(): Buffer {
  const frame = Buffer.alloc(26);
  frame.set([0xff, 0xf3, 0x10, 0xc4]);
  return Buffer.concat(Array.from({ length: 39 }, () => frame));
}

/** One second of a square that moves from left to right, as the browser records it. */
async function square(): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const bytes = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 160;
      canvas.height = 90;
      document.body.append(canvas);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      const recorder = new MediaRecorder(canvas.captureStream(10), {
        mimeType: 'video/webm;codecs=vp8',
        videoBitsPerSecond: 20_000,
      });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => void parts.push(data);
      const stopped = new Promise((done) => {
        recorder.onstop = done;
      });
      recorder.start();
      for (let step = 0; step <= 10; step++) {
        pen.fillStyle = '#faf8f3';
        pen.fillRect(0, 0, 160, 90);
        pen.fillStyle = '#0d5a61';
        pen.fillRect(10 + 11 * step, 30, 30, 30);
        await new Promise((done) => setTimeout(done, 100));
      }
      recorder.stop();
      await stopped;
      return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    });
    return Buffer.from(bytes);
  } finally {
    await browser.close();
  }
}

writeFileSync(join(MEDIA, 'silence.mp3'), silence());
writeFileSync(join(MEDIA, 'square.webm'), await square());
