import { describe, expect, test } from 'vitest';
import { refuseParams, replyEmpty, replyJson } from '../../../src/mock/kernel/outcome.ts';

const wrong = (name: string) => ({ name, reason: 'is required' });

describe('a refusal of parameters', () => {
  test('names the first one in its detail', () => {
    expect(refuseParams([wrong('title')]).detail).toBe('title: is required');
  });

  test('counts the others in its detail and lists them all', () => {
    const refusal = refuseParams([wrong('title'), wrong('documents'), wrong('signer')]);
    expect(refusal.detail).toBe('title: is required (and 2 more)');
    expect(refusal.invalidParams?.map(({ name }) => name)).toEqual(['title', 'documents', 'signer']);
  });

  test('has words even when nothing is named', () => {
    expect(refuseParams([]).detail).not.toBe('');
  });
});

test('a reply changes nothing unless it says so', () => {
  expect([replyJson(200, {}).changes, replyEmpty(204).changes]).toEqual([[], []]);
});
