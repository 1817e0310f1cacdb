import type { Interaction } from '../../tracking/session.ts';
import { duration, timestamp } from '../../tracking/time.ts';
import type { Buffer } from './buffer.ts';
import { readReal, real } from './real.ts';
import type { SafeApi } from './safe-api.ts';

/**
 * Writes submitted answers, one record per question, kept as state (RTE 4.2.9.2): a question that
 * is answered again writes into its own record.
 */
export function createInteractions(api: SafeApi, buffer: Buffer) {
  const indexes = new Map<string, number>();
  const existing = new Set<number>();
  let read = false;
  let next = 0;
  let full = false;

  /** Records of earlier launches: looked up when the first answer comes, not at launch. */
  function readExisting(): void {
    if (read) return;
    read = true;
    const count = readReal(api.get('cmi.interactions._count')) ?? 0;
    next = count;
    for (let index = 0; index < count; index++) {
      const id = api.get(`cmi.interactions.${index}.id`);
      if (id === undefined || id === '') continue;
      indexes.set(id, index);
      existing.add(index);
    }
  }

  /** What stands in an old record may be of an older package: only what differs is written. */
  function adopt(index: number, interaction: Interaction): void {
    const record = `cmi.interactions.${index}`;
    existing.delete(index);
    buffer.knows(`${record}.id`, interaction.id);
    learn(`${record}.type`);
    const patterns = Number(api.get(`${record}.correct_responses._count`)) || 0;
    for (let n = 0; n < patterns; n++) learn(`${record}.correct_responses.${n}.pattern`);
    const objectives = Number(api.get(`${record}.objectives._count`)) || 0;
    if (objectives > 0) learn(`${record}.objectives.0.id`);
  }

  function learn(element: string): void {
    const value = api.get(element);
    if (value !== undefined) buffer.knows(element, value);
  }

  function indexOf(interaction: Interaction): number | undefined {
    readExisting();
    const index = indexes.get(interaction.id);
    if (index !== undefined) {
      if (existing.has(index)) adopt(index, interaction);
      return index;
    }
    if (full) return undefined;
    const record = `cmi.interactions.${next}.`;
    if (buffer.want(`${record}id`, interaction.id) === 'refused') {
      // No room for more records; a gap in the indexes would lose the later ones too.
      full = true;
      buffer.drop(record);
      return undefined;
    }
    indexes.set(interaction.id, next);
    return next++;
  }

  /** In the order that RTE 4.2.9 asks for: type before responses, id before all. */
  return (interaction: Interaction): void => {
    const index = indexOf(interaction);
    if (index === undefined) return;
    const record = `cmi.interactions.${index}`;
    buffer.want(`${record}.type`, interaction.type);
    if (interaction.objective !== undefined) {
      buffer.want(`${record}.objectives.0.id`, interaction.objective);
    }
    buffer.want(`${record}.timestamp`, timestamp(interaction.at));
    interaction.patterns.forEach((pattern, n) => {
      buffer.want(`${record}.correct_responses.${n}.pattern`, pattern);
    });
    buffer.want(`${record}.weighting`, real(interaction.weighting));
    if (interaction.response !== '') {
      buffer.want(`${record}.learner_response`, interaction.response);
    }
    buffer.want(`${record}.result`, interaction.result);
    buffer.want(`${record}.latency`, duration(interaction.latency));
    if (interaction.description !== '') {
      buffer.want(`${record}.description`, interaction.description);
    }
  };
}
