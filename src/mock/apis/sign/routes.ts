import type { operations } from '../../../wire/generated/sign.ts';
import type { Input } from '../../kernel/handler.ts';
import { getArchiveDocument } from './archive.ts';
import {
  createDocumentCollection,
  deleteDocumentCollection,
  getDocumentCollection,
  packageDocumentCollection,
} from './collections.ts';
import { createSigningSessions } from './create-sessions.ts';
import {
  deleteDocument,
  getDocument,
  getDocumentMetadata,
  updateDocumentMetadata,
  uploadDocument,
} from './documents.ts';
import { listSigningSessions } from './list-sessions.ts';
import { merchantSign } from './merchant-sign.ts';
import {
  deleteSigningSession,
  getSigningSession,
  packageSigningSession,
  updateSigningSession,
} from './sessions.ts';
import type { SignHandler } from './state.ts';

/** A handler that is only called with input that its operation's contract has accepted. */
type CheckedHandler = (
  call: Parameters<SignHandler<Input & { body: never; query: never }>>[0],
) => ReturnType<SignHandler>;

/** The handler of each operation in `openapi/sign.yaml`. */
export const signHandlers: Readonly<Record<keyof operations, CheckedHandler>> = {
  uploadDocument,
  getDocument,
  deleteDocument,
  getDocumentMetadata,
  updateDocumentMetadata,
  createDocumentCollection,
  getDocumentCollection,
  deleteDocumentCollection,
  packageDocumentCollection,
  createSigningSessions,
  listSigningSessions,
  getSigningSession,
  updateSigningSession,
  deleteSigningSession,
  packageSigningSession,
  merchantSign,
  getArchiveDocument,
};
