import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {RULES} from '../src/values/rules.ts';
import {copyWorkspace} from './reports/workspace-copy.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>}
).scripts;

describe('the README', () => {
  const copy = copyWorkspace('rasd-readme-');
  afterAll(() => copy.remove());

  it('opens with the two commands, and every npm script it names exists', () => {
    expect(readme).toContain('npm ci && npm run report ');
    expect(readme).toContain('npm ci && npm test ');
    for (const [, name = ''] of readme.matchAll(/npm run ([a-z]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });

  it('has an example that builds as it stands, in both languages', async () => {
    const [, path = '', code = ''] =
      /<!-- example: (\S+) -->\s+```ts\n([^]*?)```/.exec(readme) ?? [];
    writeFileSync(join(copy.root, path), code);
    const {code: exit, stdout, stderr} = await copy.rasd(['run', 'flights']);
    // Of outlets and of places without an Arabic name.
    expect([exit, stderr]).toEqual([0, '2 warnings about the tables; "rasd check" lists them\n']);
    expect(stdout).toContain('reports/flights.en.html');
    const page = readFileSync(join(copy.root, 'reports/flights.ar.html'), 'utf8');
    expect(page).toContain('رحلات الشحن العسكرية');
    expect(page).toMatch(/<a href="?#g1"?>/);
  }, 120_000);

  it('has commands that run', async () => {
    const commands = [
      ...readme.matchAll(/npm run rasd -- ((?:check|link|count|list)[^`\n]*)`/g),
    ].map(([, text = '']) => text.trim());
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands)
      expect((await copy.rasd(command.split(' '))).code, command).toBe(0);
  }, 120_000);
});

describe('the docs', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync('docs')
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  it.each(pages)('%s links only to what is there', (page) => {
    for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(
      /\]\(([^)#\s]+)(?:#[^)]*)?\)/g,
    )) {
      if (!/^[a-z]+:/.test(target))
        expect(existsSync(join(dirname(page), target)), target).toBe(true);
    }
  });

  it('name every rule and every option of it', () => {
    const text = readFileSync('docs/rules.md', 'utf8');
    for (const [name, {options}] of Object.entries(RULES)) {
      expect(text).toContain(`## ${name}`);
      for (const option of Object.keys(options)) expect(text, name).toContain(`- \`${option}\``);
    }
  });
});
