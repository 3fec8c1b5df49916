import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from '@mutua/platform/auth';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';

class ProviderDto {
  @ApiProperty({ description: 'As in the path of its endpoints' }) name!: string;
  @ApiProperty({ description: 'What the sign-in page calls it' }) title!: string;
}

class SignInOptionsDto {
  @ApiProperty({ description: 'Whether anybody may register' }) registration!: boolean;
  @ApiProperty({ description: 'Whether sample people are there whom anybody may be' }) demo!: boolean;
  @ApiProperty({ type: [ProviderDto], description: 'Other places where people can sign in' })
  providers!: ProviderDto[];
}

@ApiTags('sign-in')
@Public()
@Controller('directory/sign-in-options')
export class SignInOptionsController {
  constructor(@Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings) {}

  @Get()
  @ApiOperation({ summary: 'What the sign-in page can offer' })
  @ApiOkResponse({ type: SignInOptionsDto })
  options(): SignInOptionsDto {
    const { demo, providers } = this.settings;
    return { registration: true, demo, providers: providers.map(({ name, title }) => ({ name, title })) };
  }
}
