import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CODE_LISTS, codeList, LOCALES, type Locale } from '@mutua/vocabulary';
import { Public } from '../auth/index.js';
import { Refused } from '../decision/index.js';

class LocaleQuery {
  @IsOptional() @IsIn(LOCALES) locale: Locale = 'en';
}

class CodeDto {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

/** The code lists of the field, with labels in the six official UN languages. */
@ApiTags('vocabularies')
@Public()
@Controller('vocabularies')
export class VocabularyController {
  @Get()
  @ApiOperation({ summary: 'The names of the code lists' })
  @ApiOkResponse({ type: [String] })
  names(): readonly string[] {
    return CODE_LISTS;
  }

  @Get(':name')
  @ApiOperation({ summary: 'One code list' })
  @ApiOkResponse({ type: [CodeDto] })
  list(@Param('name') name: string, @Query() { locale }: LocaleQuery) {
    const known = CODE_LISTS.find((list) => list === name);
    if (known === undefined) throw Refused.notFound('code list', name);
    return codeList(known, locale);
  }
}
