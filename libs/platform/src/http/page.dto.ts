import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which slice of a list to give. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 25, type: 'integer' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => readDigits(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 25;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

/** `Number` alone would also take " 5", "0x10" and "1e1"; what is no plain number stays as it is and is refused. */
function readDigits(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/** Documents an answer that is a page of `item`. */
export function ApiPage(item: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          next: {
            type: ['string', 'null'],
            description: 'Send it as `cursor` for the next page; null at the end',
          },
        },
      },
    }),
  );
}
