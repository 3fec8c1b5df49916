import { Injectable } from '@nestjs/common';

/** What the person who started the process must know, besides where it listens: a line each. */
@Injectable()
export class StartNotes {
  private readonly lines: string[] = [];

  add(line: string): void {
    this.lines.push(line);
  }

  all(): readonly string[] {
    return this.lines;
  }
}
