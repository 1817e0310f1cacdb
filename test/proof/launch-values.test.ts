import { describe, expect, test } from 'vitest';
import { valuesAtLaunch } from '../../src/proof/launch-values.ts';
import type { TracedCall } from '../../src/proof/page/bench-config.ts';
import { tracedApi } from '../../src/proof/page/traced-api.ts';

describe.each([
  { version: '2004', entry: 'cmi.entry', exit: 'cmi.exit', state: 'cmi.suspend_data' },
  { version: '1.2', entry: 'cmi.core.entry', exit: 'cmi.core.exit', state: 'cmi.suspend_data' },
] as const)('a launch in $version', ({ version, entry, exit, state }) => {
  test('begins anew, or goes on where the last was suspended', () => {
    expect(valuesAtLaunch(version, undefined, {})[entry]).toBe('ab-initio');
    const left = { [exit]: 'suspend', [state]: 'x' };
    expect(valuesAtLaunch(version, left, {})).toMatchObject({ [entry]: 'resume', [state]: 'x' });
    expect(valuesAtLaunch(version, left, {})[exit]).toBeUndefined();
    const ended = valuesAtLaunch(version, { [state]: 'x' }, {});
    expect(ended).toMatchObject({ [entry]: 'ab-initio' });
    expect(ended[state]).toBeUndefined();
  });
  test('tells what the manifest has it tell', () => {
    const values = valuesAtLaunch(version, undefined, { launchData: 'a', passing: 0.7 });
    const passing =
      version === '2004' ? 'cmi.scaled_passing_score' : 'cmi.student_data.mastery_score';
    expect(values).toMatchObject({
      'cmi.launch_data': 'a',
      [passing]: version === '2004' ? '0.7' : '70',
    });
  });
});

test('each call is told with its error, and long texts are cut', () => {
  const calls: TracedCall[] = [];
  const inner = {
    LMSSetValue: (element: string) => (element === 'no' ? 'false' : 'true'),
    LMSGetLastError: () => (calls.length === 0 ? '0' : '401'),
    LMSGetErrorString: () => 'Not implemented',
  };
  const api = tracedApi(
    inner,
    '1.2',
    () => 7,
    (call) => calls.push(call),
  );
  expect(api.LMSSetValue?.('yes', 'x'.repeat(300))).toBe('true');
  expect(api.LMSSetValue?.('no', '')).toBe('false');
  expect(calls).toEqual([
    {
      name: 'LMSSetValue',
      args: ['yes', `${'x'.repeat(200)} … (300)`],
      result: 'true',
      error: '0',
      meaning: '',
      at: 7,
    },
    {
      name: 'LMSSetValue',
      args: ['no', ''],
      result: 'false',
      error: '401',
      meaning: 'Not implemented',
      at: 7,
    },
  ]);
  expect(Object.keys(api)).toHaveLength(8);
});
