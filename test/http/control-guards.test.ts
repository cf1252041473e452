import { describe, expect, test as plain } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../src/mock/index.ts';
import { test } from '../support/simulator-test.ts';
import { callControl } from './control-caller.ts';

/** Runs a test against a simulator of its own. */
async function withSimulator(
  options: SimulatorOptions,
  run: (origin: string) => Promise<void>,
): Promise<void> {
  const simulator = await startSimulator({ port: 0, strict: true, ...options });
  try {
    await run(simulator.origin);
  } finally {
    await simulator.close();
  }
}

const refused = (code: string) => ({ json: expect.objectContaining({ code }) });
const FOREIGN = { status: 403, ...refused('SIM_FOREIGN_HOST') };

describe('the control API', () => {
  test.for(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', 'localhost:4010', '127.0.0.1:1', '[::1]:4010'])(
    'answers to the host %s',
    async (host, { simulator }) => {
      const reply = await callControl(simulator.origin, 'GET', '/_mock/v1', { headers: { host } });
      expect(reply.status).toBe(200);
    },
  );

  test.for([
    'evil.example',
    'evil.example:4010',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'localhost.',
    'evil.example#localhost',
    'localhost@evil.example',
    '127.0.0.1:80:80',
    '0.0.0.0',
    '2130706433',
  ])('does not answer to the host %j', async (host, { simulator }) => {
    for (const [method, path] of [
      ['GET', '/_mock/v1'],
      ['POST', '/_mock/v1/accounts'],
      ['GET', '/_mock/nothing'],
    ] as const) {
      expect(await callControl(simulator.origin, method, path, { headers: { host } })).toMatchObject(FOREIGN);
    }
  });

  test.for(['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080'])(
    'answers pages of this machine: %s',
    async (origin, { simulator }) => {
      const reply = await callControl(simulator.origin, 'GET', '/_mock/v1', { headers: { origin } });
      expect(reply.status).toBe(200);
    },
  );

  test.for([
    'https://evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example:4010',
    'null',
    'file://',
    'http://evil.example/localhost',
    'chrome-extension://localhost.evil',
    '',
  ])('takes no calls from pages of %j', async (origin, { simulator }) => {
    const reply = await callControl(simulator.origin, 'GET', '/_mock/v1', { headers: { origin } });
    expect(reply).toMatchObject(FOREIGN);
  });

  test('changes nothing for a page of another site', async ({ simulator, account }) => {
    const path = `/_mock/v1/accounts/${account.id}`;
    const headers = { origin: 'https://evil.example' };
    expect(await callControl(simulator.origin, 'DELETE', path, { headers })).toMatchObject(FOREIGN);
    expect((await callControl(simulator.origin, 'GET', path)).status).toBe(200);
  });

  test('guards a path that cannot be decoded too, and refuses it in its own words', async ({ simulator }) => {
    const path = '/_mock/v1/accounts/%E0%A4%A';
    const reply = await callControl(simulator.origin, 'GET', path);
    expect([reply.status, reply.json.code]).toEqual([400, 'SIM_INVALID_INPUT']);
    const foreign = await callControl(simulator.origin, 'GET', path, { headers: { host: 'evil.example' } });
    expect(foreign).toMatchObject(FOREIGN);
  });

  test('says what it lacks for an unknown path or method', async ({ simulator }) => {
    for (const [method, path] of [
      ['GET', '/_mock/v2'],
      ['PUT', '/_mock/v1/accounts'],
      ['POST', '/_mock/v1'],
    ] as const) {
      const reply = await callControl(simulator.origin, method, path);
      expect(reply).toMatchObject({ status: 404, ...refused('SIM_UNKNOWN_ROUTE') });
      expect(reply.json.detail).toContain(`${method} ${path}`);
      expect(reply.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('a control token', () => {
  const controlToken = 'local-control-token-1';
  const withToken = (run: (origin: string) => Promise<void>) => withSimulator({ controlToken }, run);

  plain('is needed for every call, and compared as a whole', async () => {
    await withToken(async (origin) => {
      const attempts = [
        undefined,
        'Bearer x',
        `Bearer ${controlToken}x`,
        `Bearer ${controlToken.slice(1)}`,
        'Bearer ',
        controlToken,
      ];
      for (const authorization of [
        ...attempts,
        `Basic ${controlToken}`,
        `Bearer ${controlToken.toUpperCase()}`,
      ]) {
        const headers = authorization === undefined ? {} : { authorization };
        for (const path of ['/_mock/v1', '/_mock/v1/accounts', '/_mock/nothing']) {
          const reply = await callControl(origin, 'GET', path, { headers });
          expect(reply, authorization).toMatchObject({
            status: 401,
            ...refused('SIM_CONTROL_TOKEN_REQUIRED'),
          });
          expect(reply.text).not.toContain(controlToken);
        }
      }
    });
  });

  plain('opens the control API, by any host name', async () => {
    await withToken(async (origin) => {
      for (const host of ['localhost', 'simulator.test:4010']) {
        const headers = { host, authorization: `Bearer ${controlToken}` };
        expect((await callControl(origin, 'GET', '/_mock/v1', { headers })).status).toBe(200);
      }
    });
  });

  plain('is asked for with a challenge, as the contract has it', async () => {
    await withToken(async (origin) => {
      expect((await callControl(origin, 'GET', '/_mock/v1')).headers['www-authenticate']).toBe('Bearer');
    });
  });

  plain('is not asked for by the vendor APIs', async () => {
    await withToken(async (origin) => {
      const reply = await callControl(origin, 'GET', '/auth/open/.well-known/openid-configuration');
      expect(reply.status).toBe(200);
    });
  });

  plain('that is empty is refused: it would let in whoever sends none', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const starting = startSimulator({ port: 0, host, controlToken: '' });
      await expect(starting).rejects.toMatchObject({ code: 'SIM_INVALID_OPTION' });
    }
  });
});

describe('a listening address', () => {
  plain.for(['0.0.0.0', '::', '192.0.2.1', 'simulator.test', '127.0.0.1.evil.example', ''])(
    'that others can reach is refused without a control token: %j',
    async (host) => {
      const starting = startSimulator({ port: 0, host });
      await expect(starting).rejects.toMatchObject({ code: 'SIM_PUBLIC_BIND' });
    },
  );

  plain('that others can reach is taken with one', async () => {
    await withSimulator({ host: '0.0.0.0', controlToken: 'local-control-token-1' }, async (origin) => {
      const { port } = new URL(origin);
      expect((await callControl(`http://127.0.0.1:${port}`, 'GET', '/_mock/v1')).status).toBe(401);
    });
  });

  plain('of this machine answers control calls to its own origin, 127.0.0.2 as well', async () => {
    await withSimulator({ host: '127.0.0.2' }, async (origin) => {
      expect((await callControl(origin, 'GET', '/_mock/v1')).status).toBe(200);
    });
  });

  plain('that is in use is refused with the port and what to do', async () => {
    await withSimulator({}, async (origin) => {
      const port = Number(new URL(origin).port);
      await expect(startSimulator({ port })).rejects.toMatchObject({
        code: 'SIM_PORT_IN_USE',
        message: expect.stringContaining(String(port)),
      });
    });
  });
});
