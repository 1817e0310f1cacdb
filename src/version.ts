import manifest from '../package.json' with { type: 'json' };

/** The tool's version, as package.json says it. */
export const version: string = manifest.version;
