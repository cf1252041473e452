import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_CATALOGUE } from '../../src/mock/apis/mint/catalogue.ts';
import { createValidators } from '../../src/mock/contract/validators.ts';
import { SimulatorError, type SimulatorErrorCode } from '../../src/mock/kernel/simulator-error.ts';
import { PROVIDER_STATES } from '../../src/verify/pacts/provider-states.ts';
import controlDocument from '../../src/wire/generated/control.json' with { type: 'json' };
import { codeIn, pageAt, pages, ROOT, readTables } from './pages.ts';
import { sources } from './sources.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The members of a union of string literals, as the source declares it. */
function membersOf(path: string, type: string): readonly string[] {
  const declared = new RegExp(`type ${type} =([^;]+);`).exec(read(path))?.[1] ?? '';
  return [...declared.matchAll(/'([^']+)'/g)].map(([, member = '']) => member).sort();
}

describe('errors.md', () => {
  const rows = readTables(pageAt('docs/reference/errors.md'));
  const codesOf = (prefix: string): readonly string[] =>
    rows
      .flatMap(([cell]) => codeIn(cell))
      .filter((code) => /^[A-Z]+_[A-Z_]+$/.test(code) && code.startsWith(prefix))
      .sort();

  test('has the codes of the simulator, each once, and no other', () => {
    const codes = membersOf('src/mock/kernel/simulator-error.ts', 'SimulatorErrorCode');
    expect(codes.length).toBeGreaterThan(10);
    expect(codesOf('SIM_')).toEqual(codes);
  });

  test('has the status the control API answers for each code', () => {
    const said = rows.filter(
      ([cell]) => codeIn(cell)[0]?.startsWith('SIM_') === true && /^`SIM_[A-Z_]+`$/.test(cell ?? ''),
    );
    for (const [cell, status] of said) {
      const [code] = codeIn(cell);
      expect([code, status]).toEqual([
        code,
        String(new SimulatorError(code as SimulatorErrorCode, '').status),
      ]);
    }
  });

  test('has the codes of the client, each once, and no other', () => {
    const codes = membersOf('src/client/client-error.ts', 'ClientErrorCode');
    expect(codes.length).toBeGreaterThan(5);
    expect(codesOf('CLIENT_')).toEqual(codes);
  });

  test('names the class of each code of the client', () => {
    const classes = [
      ...sourcesOf('src/client')
        .join('')
        .matchAll(/name = '(\w+)';\n.*code = '(\w+)'/g),
    ].map(([, name, code]) => [code, name]);
    const said = rows
      .filter(([cell]) => /^`CLIENT_[A-Z_]+`$/.test(cell ?? ''))
      .map(([code, name]) => [...codeIn(code), ...codeIn(name)]);
    expect([...said].sort()).toEqual([...classes].sort());
  });
});

describe('dependencies.md', () => {
  const rows = readTables(pageAt('docs/reference/dependencies.md'));

  test('has every runtime dependency, and no other', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    expect(rows.flatMap(([name]) => codeIn(name))).toEqual(Object.keys(dependencies).sort());
  });

  test('has a place and a reason for each', () => {
    const bare = rows.filter(([, place, reason]) => codeIn(place).length === 0 || (reason ?? '').length < 20);
    expect(bare).toEqual([]);
  });

  test('names the rooms that import it', () => {
    for (const [name, place] of rows) {
      const [dependency = ''] = codeIn(name);
      for (const room of codeIn(place)) {
        const importers = sourcesOf(room).filter((text) =>
          new RegExp(`'${dependency}(?:/[^']*)?'`).test(text),
        );
        expect(importers.length, `${dependency} in ${room}`).toBeGreaterThan(0);
      }
    }
  });
});

function sourcesOf(room: string): readonly string[] {
  return sources.filter(({ path }) => path.startsWith(`${room}/`)).map(({ text }) => text);
}

describe('control-api.md', () => {
  test('has every operation of control.yaml with its method and path, and no other', () => {
    const { paths } = parse(read('openapi/control.yaml')) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
    };
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, { operationId }]) =>
        operationId === undefined ? [] : [[method.toUpperCase(), path, operationId].join(' ')],
      ),
    );
    const said = readTables(pageAt('docs/reference/control-api.md'))
      .filter(([method]) => /^`[A-Z]+`$/.test(method ?? ''))
      .map((cells) => cells.slice(0, 3).flatMap(codeIn).join(' '));
    expect(operations.length).toBeGreaterThan(15);
    expect([...said].sort()).toEqual([...operations].sort());
  });
});

describe('provider-states.md', () => {
  const page = pageAt('docs/reference/provider-states.md');
  const [, states = ''] = page.text.split('\n## The states\n');

  test('has every state with what it sets up, in their order, and no other', () => {
    const said = [...states.matchAll(/^### (.+)\n\n(.+)$/gm)].map(([, name, says]) => [name, says]);
    expect(said).toEqual(PROVIDER_STATES.map(({ name, says }) => [name, says]));
  });

  test('has every parameter with its values and its meaning', () => {
    const said = readTables(page).map(([name, values, says]) => [name, codeIn(values), says]);
    const parameters = PROVIDER_STATES.flatMap((state) => state.parameters);
    expect(said).toEqual(
      parameters.map(({ name, required, values = [], says }) => [
        `\`${name}\`${required === true ? ' (required)' : ''}`,
        values,
        says,
      ]),
    );
  });
});

describe('mint.md', () => {
  const page = pageAt('docs/guides/mint.md');

  test('has every operation of mint.yaml, each once, and no other', () => {
    const { paths } = parse(read('openapi/mint.yaml')) as {
      readonly paths: Readonly<Record<string, object>>;
    };
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const rows = page.text.split('\n').filter((line) => line.startsWith('|'));
    const said = rows.flatMap(codeIn).filter((code) => /^[A-Z]+ \//.test(code));
    expect(operations.length).toBeGreaterThan(15);
    expect([...said].sort()).toEqual([...operations].sort());
  });

  test('has every flow of the catalogue with its inputs', () => {
    const ids = DEFAULT_CATALOGUE.map(({ id }) => id);
    const said = readTables(page)
      .map(([flow, inputs]) => [...codeIn(flow), ...codeIn(inputs)])
      .filter(([id = '']) => ids.includes(id));
    const flows = DEFAULT_CATALOGUE.map(({ id, versions }) => [
      id,
      ...(versions.find(({ published = true }) => published)?.inputs ?? []).map(({ name }) => name),
    ]);
    expect(said).toEqual(flows);
  });
});

describe('account-settings.md', () => {
  const {
    Settings: settings,
    ClientDefinition: client,
    AccountDefinition: account,
  } = controlDocument.components.schemas;
  const rows = readTables(pageAt('docs/reference/account-settings.md'));
  const has = (name: string): readonly string[] | undefined =>
    rows.find(([cell]) => codeIn(cell)[0] === name);

  test('has every setting with its default', () => {
    for (const [name, schema] of Object.entries(settings.properties)) {
      const expected = [schema.default].flat().map(String);
      expect([name, codeIn(has(name)?.[1])]).toEqual([name, expected]);
    }
  });

  test('has no row but for settings, and for members of accounts and clients', () => {
    const members = [settings, client, account].flatMap(({ properties }) => Object.keys(properties));
    expect(rows.map(([cell]) => codeIn(cell)[0] ?? '').sort()).toEqual(members.sort());
  });
});

describe('an account file in the docs', () => {
  // Scenarios are looked at by a test of their own.
  const files = pages.flatMap(({ blocks }) =>
    blocks.filter(({ language, code }) => language === 'yaml' && !/^summary:/m.test(code)),
  );
  const validate = createValidators('control', controlDocument, { allErrors: true })(
    '#/components/schemas/AccountDefinition',
  );

  test.for(files)('at $place is as the control API wants an account', ({ code }) => {
    const isValid = validate(parse(code));
    expect(validate.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });

  test('is shown at least once', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});
