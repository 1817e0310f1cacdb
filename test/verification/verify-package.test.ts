import { beforeAll, describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../src/verification/codes.ts';
import { verifyPackage } from '../../src/verification/verify-package.ts';
import { loadXmlEngine } from '../../src/verification/xml-engine.ts';
import type { XmlEngine } from '../../src/verification/xml-tree.ts';
import { broken, kindsOf } from './break.ts';
import { BROKEN_EDITIONS, BROKEN_SCHEMAS } from './broken-editions.ts';
import { BROKEN_FILES } from './broken-files.ts';
import { BROKEN_CMI5, BROKEN_WEB, BROKEN_XAPI } from './broken-launches.ts';
import { BROKEN_MANIFESTS } from './broken-manifests.ts';
import { entriesOf, goodPackage } from './good-package.ts';
import { TOO_LARGE } from './too-large.ts';

const BROKEN = [
  ...[...BROKEN_MANIFESTS, ...BROKEN_FILES].map((one) => ({ of: 'generic-2004', ...one })),
  ...BROKEN_CMI5.map((one) => ({ of: 'cmi5', ...one })),
  ...BROKEN_XAPI.map((one) => ({ of: 'xapi', ...one })),
  ...BROKEN_WEB.map((one) => ({ of: 'web', ...one })),
];

let xml: XmlEngine;
beforeAll(async () => {
  xml = await loadXmlEngine();
});

describe('verifyPackage', () => {
  it.each(['generic-2004', 'cmi5', 'xapi', 'web'])(
    'finds nothing in a good package: %s',
    (profile) => {
      expect(verifyPackage(entriesOf(goodPackage(profile)), xml)).toEqual([]);
    },
  );

  it.each(BROKEN)('finds $what ($of)', (one) => {
    const kinds = kindsOf(verifyPackage(entriesOf(broken(goodPackage(one.of), one)), xml));
    expect(kinds).toMatchObject(one.findings);
    expect(kinds).toHaveLength(one.findings.length);
  });

  it('has a broken package for every code', () => {
    const everywhere = [...BROKEN, ...BROKEN_EDITIONS, ...BROKEN_SCHEMAS, ...TOO_LARGE];
    const tried = new Set(everywhere.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect([...tried].sort()).toEqual(Object.keys(FINDING_CODES));
  });

  it.each([
    '<img src="data:image/png;base64,AAAA" alt="">',
    '<a href="https://www.wcoomd.org/">x</a><a href="mailto:a@example.org">y</a>',
    '<a href="#top">x</a><a href="">y</a><a href="?page=2">z</a>',
    '<link rel="canonical" href="https://example.org/x">',
    '<!-- <img src="https://example.org/x.png"> -->',
    '<script type="application/json">{"a": "<img src=https://example.org/x.png>"}</script>',
    '<script>var id = "http://adlnet.gov/expapi/verbs/completed";</script>',
    '<pre>&lt;img src="https://example.org/x.png"&gt;</pre>',
    '<a href="../glossary/index.html?a=b#c">x</a><a href="../glossary/">y</a>',
    '<a href="%69ndex.html">x</a>',
    '<script type="text/x-template"></script><img src="{{ picture }}" alt=""><a href="<%= to %>">x</a>',
    '<p title="a > b" data-src="https://example.org/x.png">1 < 2</p>',
  ])('leaves %s alone', (html) => {
    const files = goodPackage();
    files.set('check-1/index.html', `<!DOCTYPE html><html><body>${html}</body></html>`);
    expect(verifyPackage(entriesOf(files), xml)).toEqual([]);
  });

  it('puts the chain of xml:base before an href', () => {
    const files = goodPackage();
    const manifest = files
      .get('imsmanifest.xml')!
      .replace('<resources>', '<resources xml:base="check-1/">')
      .replace('href="check-1/index.html">', 'href="index.html">')
      .replace('<file href="check-1/index.html"/>', '<file href="index.html"/>');
    const codes = verifyPackage(entriesOf(files.set('imsmanifest.xml', manifest)), xml).map(
      ({ code, params }) => `${code} ${params.href ?? ''}`,
    );
    expect(codes).toContain('V201 glossary/index.html');
    expect(codes).not.toContain('V201 index.html');
  });

  it('fetches nothing that a manifest or a schema names', () => {
    const files = goodPackage();
    const manifest = files.get('imsmanifest.xml')!;
    const doctype = '<!DOCTYPE manifest [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    files.set(
      'imsmanifest.xml',
      manifest
        .replace('?>', `?>${doctype}`)
        .replace('<title>Integrity</title>', '<title>&secret;</title>'),
    );
    const root = xml.read('imsmanifest.xml', entriesOf(files)[0]!.bytes);
    expect(JSON.stringify(root)).not.toContain('root:');
    expect(() => verifyPackage(entriesOf(files), xml)).not.toThrow();
  });

  it('finds xml.xsd in the package for an XSD that wants it from the network', () => {
    const files = goodPackage();
    const xsd = files.get('imscp_v1p1.xsd')!;
    const address = 'schemaLocation = "http://www.w3.org/2001/xml.xsd"';
    files.set('imscp_v1p1.xsd', xsd.replace('schemaLocation = "xml.xsd"', address));
    expect(files.get('imscp_v1p1.xsd')).not.toBe(xsd);
    expect(verifyPackage(entriesOf(files), xml)).toEqual([]);
  });

  it('judges each package by its own schemas, however many came before', () => {
    for (let round = 0; round < 7; round++) {
      const files = goodPackage();
      files.set('lom.xsd', `${files.get('lom.xsd')}<!-- ${round} -->`);
      expect(verifyPackage(entriesOf(files), xml)).toEqual([]);
      const strict = files.get('adlcp_v1p3.xsd')!.replace('"sco"', '"SCO"');
      const codes = verifyPackage(entriesOf(files.set('adlcp_v1p3.xsd', strict)), xml).map(
        ({ code }) => code,
      );
      expect(new Set(codes)).toEqual(new Set(['V109']));
    }
  });

  it('survives bytes that are no text', () => {
    const entries = ['imsmanifest.xml', 'a.html', 'b.css', 'c.js'].map((path) => ({
      path,
      bytes: Uint8Array.from({ length: 5000 }, (_, index) => (index * 131) % 256),
    }));
    const codes = verifyPackage(entries, xml).map(({ code }) => code);
    expect(codes).toContain('V103');
  });

  it.each([
    '<'.repeat(200_000),
    '<a '.repeat(100_000),
    '/*'.repeat(200_000),
    '<!--'.repeat(100_000),
    'url('.repeat(100_000),
  ])('reads %.6s... in linear time', (text) => {
    const entries = ['a.html', 'a.css', 'a.js'].map((path) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    const start = performance.now();
    verifyPackage(entries, xml);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
