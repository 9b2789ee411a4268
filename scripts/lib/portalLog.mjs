import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const BEGINS_A_MESSAGE = /^\d{4}-\d\d-\d\dT[\d:.]+Z|^\[|^Loaded |^Rspack |^<i>/;
const IS_A_PROBLEM = /^\S+ \S+ (warn|error)\b|^Backend startup failed/;

/**
 * Takes the output of the portal: all of it goes into a file, and to the terminal everything until the
 * portal is ready, then warnings and errors alone, so that the address and how to sign in stay in sight.
 */
export class PortalLog {
  #file;
  #terminal;
  #onlyProblems = false;
  #isInProblem = false;
  #rest = '';

  /** @param terminal - gets text, for example `process.stdout` */
  constructor(path, terminal) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = createWriteStream(path);
    this.#terminal = terminal;
  }

  write(text) {
    if (!this.#onlyProblems) {
      this.#terminal.write(text);
    }
    // By whole lines, because a piece of output can end in the middle of an escape sequence.
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) {
      const plain = stripVTControlCharacters(line);
      this.#file.write(`${plain}\n`);
      if (this.#onlyProblems && this.#belongsToProblem(plain)) {
        this.#terminal.write(`${line}\n`);
      }
    }
  }

  showOnlyProblems() {
    this.#onlyProblems = true;
  }

  close() {
    return new Promise(resolve => this.#file.end(resolve));
  }

  // The lines of a stack trace begin with none of the marks, and belong to what stands above them.
  #belongsToProblem(line) {
    if (IS_A_PROBLEM.test(line)) {
      this.#isInProblem = true;
    } else if (BEGINS_A_MESSAGE.test(line) || line === '') {
      this.#isInProblem = false;
    }
    return this.#isInProblem;
  }
}
