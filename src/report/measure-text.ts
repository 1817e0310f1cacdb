/**
 * About how wide a text is in a sans-serif of size 1: the picture is drawn where no font is known.
 * Rather too wide than too narrow, so that nothing runs out of its box.
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/[ .,:;!'|()[\]ijltfrI’-]/.test(letter)) return 0.36;
  if (/[mwMW@%—…]/.test(letter)) return 0.92;
  // Han, kana, Hangul and pictures fill a square.
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(
      letter,
    )
  )
    return 1;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.58;
}

/** The text in lines of at most `width` (in sizes of its letters); longer words are cut. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    const longer = line + piece;
    if (line !== '' && textWidth(longer.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Words with the space after them; a line may end after each Han character or kana. */
function pieces(text: string, width: number): readonly string[] {
  const words =
    text.match(/[\u2e80-\u9fff\uf900-\ufaff]\s*|[^\s\u2e80-\u9fff\uf900-\ufaff]+\s*/gu) ?? [];
  return words.flatMap((word) => (textWidth(word.trimEnd()) > width ? cut(word, width) : [word]));
}

function cut(word: string, width: number): readonly string[] {
  const parts = [''];
  for (const letter of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && textWidth(last + letter) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}
