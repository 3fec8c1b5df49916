import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, AllowSignedIn } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { BooleanField, COUNTRY, IdField } from '@mutua/platform/http';
import { FocalPointsService } from './focal-points.service.js';

class NameFocalPointDto {
  @IdField({ description: 'A verified government organisation of the country' }) organisationId!: string;
  @BooleanField({ description: 'Whether its ministries wait for its word before they are verified' })
  endorses!: boolean;
}

class FocalPointDto {
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty() endorses!: boolean;
}

class FocalPointsDto {
  @ApiProperty({ type: [FocalPointDto] }) items!: FocalPointDto[];
}

@ApiTags('focal-points')
@Controller('directory/focal-points')
export class FocalPointsController {
  constructor(private readonly focalPoints: FocalPointsService) {}

  @Get()
  @AllowSignedIn()
  @ApiOperation({ summary: 'Which organisation speaks for which country' })
  @ApiOkResponse({ type: FocalPointsDto })
  async list(): Promise<FocalPointsDto> {
    return { items: await this.focalPoints.list() };
  }

  @Put(':country')
  @Allow('coordinator', 'admin')
  @ApiOperation({ summary: 'Name the focal point of a country' })
  @ApiOkResponse({ type: FocalPointDto })
  name(
    @Param('country') country: string,
    @Body() { organisationId, endorses }: NameFocalPointDto,
  ): Promise<FocalPointDto> {
    return this.focalPoints.name({ country: known(country), organisationId, endorses });
  }

  @Delete(':country')
  @HttpCode(204)
  @Allow('coordinator', 'admin')
  @ApiOperation({ summary: 'Let a country be without a focal point' })
  @ApiNoContentResponse()
  async remove(@Param('country') country: string) {
    await this.focalPoints.remove(known(country));
  }
}

function known(country: string): string {
  if (COUNTRY.holds(country)) return country;
  throw Refused.notFound('country', country);
}
