import { type Dispatcher, Pool } from 'undici';
import { SimulatorError, type SimulatorErrorCode } from '../mock/kernel/simulator-error.ts';
import controlDocument from '../wire/generated/control.json' with { type: 'json' };
import type { components, operations } from '../wire/generated/control.ts';

/** The schemas of `openapi/control.yaml`. */
export type ControlSchemas = components['schemas'];

/** The operations of the control API, by their ids in `openapi/control.yaml`. */
export type ControlOperation = keyof operations;

type JsonOf<Message> = Message extends { readonly content: { readonly 'application/json': infer Body } }
  ? Body
  : never;

/** What a call sends besides its operation; the types allow only what is in the contract. */
export interface ControlInput<Id extends ControlOperation> {
  readonly path?: Readonly<Partial<NonNullable<operations[Id]['parameters']['path']>>>;
  readonly query?: NonNullable<operations[Id]['parameters']['query']>;
  readonly body?: operations[Id] extends { readonly requestBody?: infer Request } ? JsonOf<Request> : never;
}

/** The body of the reply to an operation; `undefined` if it has none. */
export type ControlOutput<Id extends ControlOperation> = operations[Id]['responses'] extends {
  readonly 200: infer Reply;
}
  ? JsonOf<Reply>
  : operations[Id]['responses'] extends { readonly 201: infer Reply }
    ? JsonOf<Reply>
    : undefined;

/**
 * Calls an operation of the control API.
 *
 * @throws SimulatorError with the code and the message of the control API's refusal; `SIM_NOT_RUNNING` when
 * there is no answer.
 */
export type ControlCall = <Id extends ControlOperation>(
  operation: Id,
  input?: ControlInput<Id>,
) => Promise<ControlOutput<Id>>;

/** A client of one simulator's control API. */
export interface ControlClient {
  readonly call: ControlCall;
  /** Aborts all calls and closes the connections. */
  close(): Promise<void>;
}

/** More would only queue in the simulator, which does one thing at a time. */
const CONNECTIONS = 8;

/** Creates a client of the control API at an origin. */
export function createControlClient(origin: string, controlToken: string | undefined): ControlClient {
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const authorization = controlToken === undefined ? {} : { authorization: `Bearer ${controlToken}` };
  return {
    async call<Id extends ControlOperation>(operation: Id, input: ControlInput<Id> = {}) {
      const { method, path } = write(operation, input);
      const json = input.body === undefined ? undefined : JSON.stringify(input.body);
      const type = json === undefined ? {} : { 'content-type': 'application/json' };
      const reply = await send(pool, {
        method,
        path,
        headers: { ...authorization, ...type },
        body: json ?? null,
      });
      // The simulator keeps to the contract; in tests it checks that itself.
      return understand(operation, reply) as ControlOutput<Id>;
    },
    close: () => pool.destroy(),
  };
}

interface Place {
  readonly method: Dispatcher.HttpMethod;
  /** With `{names}` for path parameters. */
  readonly template: string;
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  Object.entries(controlDocument.paths).flatMap(([template, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      'operationId' in operation
        ? [[operation.operationId, { method: method.toUpperCase() as Dispatcher.HttpMethod, template }]]
        : [],
    ),
  ),
);

function write(
  operation: ControlOperation,
  { path = {}, query = {} }: Pick<ControlInput<ControlOperation>, 'path' | 'query'>,
): { readonly method: Dispatcher.HttpMethod; readonly path: string } {
  const place = PLACES.get(operation);
  if (place === undefined) throw refuse(`The control API has no operation ${JSON.stringify(operation)}.`);
  const values: Readonly<Record<string, unknown>> = path;
  const filled = place.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'string' && value !== '') return encodeURIComponent(value);
    throw refuse(`${operation} needs ${name}. Write it as a text that is not empty.`);
  });
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(
    Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])),
  ).toString();
  return { method: place.method, path: search === '' ? filled : `${filled}?${search}` };
}

function refuse(message: string): SimulatorError {
  return new SimulatorError('SIM_INVALID_INPUT', message);
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function send(pool: Pool, request: Dispatcher.RequestOptions): Promise<Reply> {
  try {
    const { statusCode, body } = await pool.request(request);
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    const advice = 'Either the mock was closed, or its process has ended.';
    throw new SimulatorError('SIM_NOT_RUNNING', `The simulator does not answer. ${advice}`, { cause: error });
  }
}

function understand(operation: ControlOperation, { status, text }: Reply): unknown {
  const isGood = status >= 200 && status < 300;
  if (isGood) return text === '' ? undefined : JSON.parse(text);
  const { code, detail, invalidParams } = readProblem(operation, status, text);
  // Even a code that this version does not know comes from the simulator.
  throw new SimulatorError(code as SimulatorErrorCode, detail, { invalidParams: invalidParams ?? [] });
}

function readProblem(
  operation: ControlOperation,
  status: number,
  text: string,
): ControlSchemas['SimProblem'] {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `The control API answered ${operation} with ${status} and no problem of its own.`;
    throw new SimulatorError('SIM_DEFECT', message, { cause: error });
  }
}
