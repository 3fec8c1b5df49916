import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@mutua/contracts';
import { IdField } from '@mutua/platform/http';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { idleUntil, SIGN_IN_METHODS, type Session, type SignInMethod } from '../domain/session.js';
import { NamedMembershipDto } from '../membership.dto.js';
import type { SessionView } from './session-views.js';

class SignedInUserDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
}

/** Who is signed in, and as what. */
export class SessionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SIGN_IN_METHODS }) method!: SignInMethod;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends if nothing more is asked' })
  idleUntil!: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends in any case' }) expiresAt!: string;
  @ApiProperty({ type: SignedInUserDto }) user!: SignedInUserDto;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The organisation acted for' })
  organisationId!: string | null;
  @ApiProperty({ enum: ROLES, isArray: true, description: 'What the person may do for it' }) roles!: Role[];
  @ApiProperty({ type: [NamedMembershipDto] }) memberships!: NamedMembershipDto[];
  @ApiProperty({ type: [String], description: 'The countries whose ministries it endorses' })
  focalPointFor!: string[];
  @ApiProperty({ description: 'Whether a one-time code is asked for at signing in' }) secondFactor!: boolean;

  static of({
    session,
    user,
    organisations,
    roles,
    focalPointFor,
    secondFactor,
    idleMs,
  }: SessionView): SessionDto {
    const { id, version, name, email, locale } = user;
    return {
      id: session.id,
      method: session.method,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      idleUntil: idleUntil(session, idleMs).toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      user: { id, version, name, email, locale },
      organisationId: session.organisationId,
      roles,
      memberships: NamedMembershipDto.allOf(user.memberships, organisations),
      focalPointFor,
      secondFactor,
    };
  }
}

/** Who is signed in, or that nobody is. */
export class MaybeSessionDto {
  @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/SessionDto' }, { type: 'null' }] })
  session!: SessionDto | null;
}

/** One of the browsers in which a person is signed in. */
class ListedSessionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Whether it is the one that asks' }) current!: boolean;
  @ApiProperty({ enum: SIGN_IN_METHODS }) method!: SignInMethod;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ description: 'Where it signed in from' }) address!: string;
  @ApiProperty({ description: 'What the browser calls itself' }) userAgent!: string;
}

export class SessionsDto {
  @ApiProperty({ type: [ListedSessionDto] }) items!: ListedSessionDto[];

  static of(sessions: readonly Session[], currentId: string | undefined): SessionsDto {
    return {
      items: sessions.map(({ id, method, createdAt, lastSeenAt, expiresAt, address, userAgent }) => ({
        id,
        current: id === currentId,
        method,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address,
        userAgent,
      })),
    };
  }
}

export class ActForDto {
  @IdField({ nullable: true, description: 'An organisation of yours, or null for none' })
  organisationId!: string | null;
}
