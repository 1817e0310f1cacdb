import { interaction12, STRING_12, time12, timespan12 } from '../../tracking/forms12.ts';
import { clip } from '../../tracking/limits.ts';
import type { Interaction } from '../../tracking/session.ts';
import type { Surroundings } from '../clock.ts';
import type { Buffer } from './buffer.ts';
import { readReal, real } from './real.ts';
import type { SafeApi } from './safe-api.ts';

/**
 * Writes submitted answers (RTE 1.2, 3.4: cmi.interactions). Records can't be read back, so those
 * of earlier launches stay and new ones go behind them; a question that is answered again in this
 * launch writes into its own record. An LMS may do without the group: then it is left alone.
 */
export function createInteractions12(api: SafeApi, buffer: Buffer, around: Surroundings) {
  const indexes = new Map<string, number>();
  let next: number | undefined;
  let closed = false;

  function indexOf({ id }: Interaction): number | undefined {
    if (closed) return undefined;
    next ??= readReal(api.get('cmi.interactions._count'));
    const index = indexes.get(id) ?? next;
    if (index === undefined || next === undefined) {
      closed = true;
      return undefined;
    }
    if (index < next) return index;
    const record = `cmi.interactions.${index}.`;
    if (buffer.want(`${record}id`, clip(id, STRING_12)) === 'refused') {
      closed = true;
      buffer.drop(record);
      return undefined;
    }
    indexes.set(id, index);
    next++;
    return index;
  }

  return (interaction: Interaction): void => {
    const index = indexOf(interaction);
    if (index === undefined) return;
    const record = `cmi.interactions.${index}`;
    const question = around.models
      ?.find(({ id }) => id === interaction.activity)
      ?.questions.find(({ id }) => id === interaction.question);
    const { type, response, patterns, result } = interaction12(interaction, question);
    buffer.want(`${record}.type`, type);
    if (interaction.objective !== undefined) {
      buffer.want(`${record}.objectives.0.id`, clip(interaction.objective, STRING_12));
    }
    buffer.want(`${record}.time`, time12(interaction.at));
    patterns.forEach((pattern, n) => {
      buffer.want(`${record}.correct_responses.${n}.pattern`, pattern);
    });
    buffer.want(`${record}.weighting`, real(interaction.weighting));
    if (response !== '') buffer.want(`${record}.student_response`, response);
    buffer.want(`${record}.result`, result);
    buffer.want(`${record}.latency`, timespan12(interaction.latency));
  };
}
