import type { ObjectiveReport } from '../../tracking/session.ts';
import type { Buffer } from './buffer.ts';
import { readReal } from './real.ts';
import type { SafeApi } from './safe-api.ts';
import type { Standing, Version } from './version.ts';

/**
 * Writes learning objectives. LMSs prefill those that the manifest declares: an id stands where
 * the LMS has put it, a new one goes behind them. They are looked up when the first is written.
 */
export function createObjectives(api: SafeApi, buffer: Buffer, version: Version) {
  const places = new Map<string, { at: string; standing: Standing }>();
  let read = false;
  let absent = false;
  let next = 0;

  function readExisting(): void {
    if (read) return;
    read = true;
    const count = readReal(api.get('cmi.objectives._count'));
    absent = count === undefined && version.optionalGroups;
    next = count ?? 0;
    for (let index = 0; index < next; index++) {
      const id = api.get(`cmi.objectives.${index}.id`);
      if (!id || places.has(id)) continue;
      const at = `cmi.objectives.${index}`;
      places.set(id, { at, standing: version.readStanding(api, at) });
    }
  }

  return (objective: ObjectiveReport): void => {
    if (!says(objective)) return;
    readExisting();
    if (absent) return;
    let place = places.get(objective.id);
    if (!place) {
      const at = `cmi.objectives.${next}`;
      if (buffer.want(`${at}.id`, objective.id) === 'refused') {
        buffer.drop(`${at}.`);
        return;
      }
      next++;
      place = { at, standing: {} };
      places.set(objective.id, place);
    }
    place.standing = version.writeStanding(buffer, place.at, place.standing, objective);
  };
}

/** Nothing is said of an objective before something happened to it. */
function says(objective: ObjectiveReport): boolean {
  return objective.completed || objective.success !== undefined || objective.score !== undefined;
}
