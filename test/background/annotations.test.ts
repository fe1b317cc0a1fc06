/** Notes written on a page while the same clipping is noted in the library. */
import { beforeEach, expect, test } from 'vitest';
import { resetExtension, toBackground } from './fake-extension';
import { Annotations } from '../../entrypoints/reading.content/annotations';
import { makeClip } from '../components/clips';

beforeEach(resetExtension);

const CLIP = { ...makeClip('1'), note: '', tags: ['项目'] };

test('tells with each what the fields held before, and with what failed what they began with', async () => {
  const asked: unknown[] = [];
  let isFull = false;
  toBackground.answer = (message) => {
    asked.push(message);
    return isFull ? { ok: false, problem: 'storage-full' } : { ok: true, value: CLIP };
  };
  const annotations = new Annotations();
  annotations.begin([CLIP]);
  const one = { note: '', tags: ['项目', '外资'] };
  const two = { note: '核对', tags: ['项目', '外资'] };
  expect(await annotations.store('1', one)).toMatchObject({ ok: true });
  isFull = true;
  expect(await annotations.store('1', two)).toEqual({ ok: false, problem: 'storage-full' });
  isFull = false;
  expect(await annotations.store('1', two)).toMatchObject({ ok: true });
  expect(asked).toMatchObject([
    { id: '1', ...one, was: { note: '', tags: ['项目'] } },
    { id: '1', ...two, was: one },
    { id: '1', ...two, was: one },
  ]);
});

test('what is written while the last is still being stored is told with what came of that', async () => {
  const asked: unknown[] = [];
  toBackground.answer = (message) => {
    asked.push(message);
    return asked.length === 1 ? { ok: false, problem: 'storage-full' } : { ok: true, value: CLIP };
  };
  const annotations = new Annotations();
  annotations.begin([CLIP]);
  const one = { note: '', tags: ['项目', '外资'] };
  const two = { note: '核对', tags: ['项目', '外资'] };
  await Promise.all([annotations.store('1', one), annotations.store('1', two)]);
  const was = { note: '', tags: ['项目'] };
  expect(asked).toMatchObject([
    { id: '1', ...one, was },
    { id: '1', ...two, was },
  ]);
});
