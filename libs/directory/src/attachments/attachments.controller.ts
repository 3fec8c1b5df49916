import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import { AllowSignedIn, By, type Caller } from '@mutua/platform/auth';
import { TakesFiles, TextField } from '@mutua/platform/http';
import type { Headers as ReplyHeaders } from '../sessions/session-cookie.js';
import type { Attachment } from './attachment.schema.js';
import { ATTACHMENT_TYPES, AttachmentsService } from './attachments.service.js';

class FileNameQuery {
  @TextField({ min: 1, max: 500, line: true, description: 'What the file is called' }) name!: string;
}

class AttachmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ATTACHMENT_TYPES }) type!: string;
  @ApiProperty({ type: 'integer', description: 'Bytes' }) size!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;

  static of({ id, name, type, size, createdAt }: Attachment): AttachmentDto {
    return { id, name, type, size, createdAt: createdAt.toISOString() };
  }
}

class AttachmentsDto {
  @ApiProperty({ type: [AttachmentDto] }) items!: AttachmentDto[];
}

@ApiTags('attachments')
@AllowSignedIn()
@Controller('directory')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Put('organisations/:id/letter')
  @TakesFiles()
  @ApiConsumes(...ATTACHMENT_TYPES)
  @ApiOperation({
    summary: 'Send the letter that shows who your organisation is, in the place of the one before',
  })
  @ApiOkResponse({ type: AttachmentDto })
  async putLetter(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { name }: FileNameQuery,
    @Headers('content-type') declaredType: string | undefined,
    @Body() body: unknown,
    @By() caller: Caller,
  ) {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const file = { name, declaredType: declaredType?.split(';')[0]?.trim() ?? '', bytes };
    return AttachmentDto.of(await this.attachments.putLetter(id, file, caller));
  }

  @Get('organisations/:id/attachments')
  @ApiOperation({
    summary: 'What an organisation has sent, for its members, coordinators and its focal point',
  })
  @ApiOkResponse({ type: AttachmentsDto })
  async list(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller): Promise<AttachmentsDto> {
    return { items: (await this.attachments.list(id, caller)).map((one) => AttachmentDto.of(one)) };
  }

  @Get('attachments/:id/content')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @ApiOperation({ summary: 'The file, as a download' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<StreamableFile> {
    const { attachment, bytes } = await this.attachments.read(id, caller);
    reply.header('content-disposition', contentDisposition(attachment.name));
    return new StreamableFile(bytes, { type: attachment.type, length: attachment.size });
  }
}
