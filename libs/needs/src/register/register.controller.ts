import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@mutua/platform/auth';
import { ApiPage, REGISTER_CACHING, RegisterFiguresDto, RegisterQuery } from '@mutua/platform/http';
import { PublicNeedDto } from './public-need.dto.js';
import { RegisterService } from './register.service.js';

@ApiTags('register')
@Public()
@Controller('needs/register')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  @Header('cache-control', REGISTER_CACHING)
  @ApiOperation({ summary: 'The needs that were made public, newest first; for everybody' })
  @ApiPage(PublicNeedDto)
  async list(@Query() query: RegisterQuery) {
    const { items, next } = await this.register.list(query);
    return { items: items.map((need) => PublicNeedDto.of(need)), next };
  }

  @Get('figures')
  @Header('cache-control', REGISTER_CACHING)
  @ApiOperation({ summary: 'How many needs were made public, by country, group and type of cooperation' })
  @ApiOkResponse({ type: RegisterFiguresDto })
  figures(): Promise<RegisterFiguresDto> {
    return this.register.figures();
  }
}
