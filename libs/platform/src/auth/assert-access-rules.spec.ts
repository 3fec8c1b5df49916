import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Allow, Public } from './access.js';
import { assertEveryEndpointHasARule } from './assert-access-rules.js';

@Controller('needs')
class Forgetful {
  @Get()
  list() {}
}

@Controller('needs')
class Generous {
  @Post()
  @Public()
  create() {}
}

@Controller('needs')
class Unheard {
  @Delete('everything')
  @Allow('admin')
  removeAll() {}
}

let close: () => Promise<void>;

async function assertOf(controller: new () => object): Promise<void> {
  @Module({ controllers: [controller] })
  class Context {}
  const app = await NestFactory.createApplicationContext(Context, { logger: false });
  close = () => app.close();
  assertEveryEndpointHasARule(app, () => false);
}

describe('a process', () => {
  afterEach(() => close());

  it.each([
    ['says nothing of who may call it', Forgetful, 'Forgetful.list declares no access rule'],
    [
      'lets in others than the table of access',
      Generous,
      'Generous.create is for public, and the table says requester',
    ],
    [
      'is not in the table',
      Unheard,
      'Unheard.removeAll (DELETE /api/needs/everything) is not in the table of access',
    ],
  ])('does not start with an endpoint that %s', async (_why, controller, message) => {
    await expect(assertOf(controller)).rejects.toThrow(message);
  });
});
