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
  /** Labels of long lists (languages) take a while to make, and never change. */
  private readonly made = new Map<string, { code: string | number; label: string }[]>();

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
    const key = `${known} ${locale}`;
    const list = this.made.get(key) ?? codeList(known, locale);
    this.made.set(key, list);
    return list;
  }
}
