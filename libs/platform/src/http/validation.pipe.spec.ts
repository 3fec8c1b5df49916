import { expect, it } from '@jest/globals';
import type { Refused } from '../decision/index.js';
import {
  BooleanField,
  CodesField,
  IdField,
  IntegerField,
  StandardsField,
  TextField,
  ValueField,
} from './fields.js';
import { DtoPipe } from './validation.pipe.js';

const EVEN = { name: 'isEven', holds: (text: string) => text.length % 2 === 0, expected: 'of even length' };

class Size {
  @IntegerField({ min: 1, max: 200 }) height!: number;
}

class Parcel {
  @TextField({ max: 100 }) label!: string;
  @IntegerField({ min: 1, max: 9 }) weight!: number;
  @BooleanField() fragile!: boolean;
  @IdField() sender!: string;
  @CodesField(['air', 'sea']) ways!: string[];
  @StandardsField(EVEN) stamps!: string[];
  @ValueField(() => Size) size!: Size;
}

const RIGHT = {
  label: 'Books',
  weight: 2,
  fragile: false,
  sender: '0199a0c4-5a2c-7cc4-8d3f-1f6f3a1b2c3d',
  ways: ['air'],
  stamps: ['ab'],
  size: { height: 20 },
};

async function errorsOf(body: object) {
  const refused = (await new DtoPipe().transform(body, { type: 'body', metatype: Parcel }).then(
    () => null,
    (error: unknown) => error,
  )) as Refused | null;
  return Object.fromEntries((refused?.errors ?? []).map(({ pointer, detail }) => [pointer, detail]));
}

it('says of what is left out what it should be', async () => {
  expect(await errorsOf({})).toEqual({
    '/label': 'label is required: a text',
    '/weight': 'weight is required: a whole number',
    '/fragile': 'fragile is required: true or false',
    '/sender': 'sender is required: an id (UUID)',
    '/ways': 'ways is required: some of air, sea',
    '/stamps': 'stamps is required: each of even length',
    '/size': 'size is required: an object',
  });
});

it('points at what is wrong in a list, and leaves the right ones alone', async () => {
  expect(await errorsOf(RIGHT)).toEqual({});
  expect(await errorsOf({ ...RIGHT, ways: ['air', 'rail', 'sea', 7], stamps: ['ab', 'abc'] })).toEqual({
    '/ways/1': 'ways must only hold codes of air, sea; it was "rail"',
    '/ways/3': 'ways must only hold codes of air, sea; it was 7',
    '/stamps/1': 'each of stamps must be of even length; it was "abc"',
  });
});

it('says of a rule about the whole list that it is the list', async () => {
  expect(Object.keys(await errorsOf({ ...RIGHT, ways: ['air', 'air'] }))).toEqual(['/ways']);
  expect(Object.keys(await errorsOf({ ...RIGHT, ways: 'air' }))).toEqual(['/ways']);
});
