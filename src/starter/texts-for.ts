import type { StarterTexts } from './starter-texts.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';

const TEXTS: Readonly<Record<string, StarterTexts>> = { en, es, fr };

/** The texts of `locale`, or the English ones, which are then to be translated. */
export function textsFor(locale: string): { texts: StarterTexts; translate: boolean } {
  const own = TEXTS[locale.split('-')[0]?.toLowerCase() ?? ''];
  return { texts: own ?? en, translate: own === undefined };
}
