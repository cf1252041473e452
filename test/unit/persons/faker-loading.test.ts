import { execFileSync } from 'node:child_process';
import { faker } from '@faker-js/faker/locale/nb_NO';
import { expect, test } from 'vitest';
import { createPerson } from '../../../src/mock/persons/person.ts';

test('faker is loaded with the first person and not with the module', () => {
  const person = new URL('../../../src/mock/persons/person.ts', import.meta.url).href;
  const script = `
    import { createRequire } from 'node:module';
    const { cache } = createRequire(${JSON.stringify(person)});
    const loaded = () => Object.keys(cache).filter((path) => path.includes('@faker-js')).length > 0;
    const { createPerson } = await import(${JSON.stringify(person)});
    const before = loaded();
    createPerson('nbid', 1);
    console.log(JSON.stringify({ before, after: loaded() }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual({ before: false, after: true });
});

test("making a person leaves the application's own faker where it was", () => {
  faker.seed(7);
  const undisturbed = faker.number.int();
  faker.seed(7);
  createPerson('nbid', 1);
  expect(faker.number.int()).toBe(undisturbed);
});
