import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@mutua/platform/auth';
import { ApiPage, REGISTER_CACHING, RegisterFiguresDto, RegisterQuery } from '@mutua/platform/http';
import { PublicMatchDto } from './public-match.dto.js';
import { RegisterService } from './register.service.js';

@ApiTags('register')
@Public()
@Controller('matching/register')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  @Header('cache-control', REGISTER_CACHING)
  @ApiOperation({ summary: 'The matches of which both sides are public, newest first; for everybody' })
  @ApiPage(PublicMatchDto)
  async list(@Query() query: RegisterQuery) {
    const { items, next } = await this.register.list(query);
    return { items: items.map((match) => PublicMatchDto.of(match)), next };
  }

  @Get('figures')
  @Header('cache-control', REGISTER_CACHING)
  @ApiOperation({
    summary: 'How many matches are public, by the country and group of who asked, and by type of cooperation',
  })
  @ApiOkResponse({ type: RegisterFiguresDto })
  figures(): Promise<RegisterFiguresDto> {
    return this.register.figures();
  }
}
