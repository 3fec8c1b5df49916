import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import Encoder from 'kafkajs/src/protocol/encoder.js';

const scheduleLook = RequestQueue.prototype.scheduleCheckPendingRequests;

/**
 * kafkajs 2.2.4 looks after every answer whether requests wait for their turn, and when none does it looks again a millisecond
 * later, for ever, on every connection: an idle process wakes thousands of times a second, and Node.js 24 warns of the negative
 * time that it sets its timer to (TimeoutNegativeWarning). It now looks again only where a request waits.
 */
RequestQueue.prototype.scheduleCheckPendingRequests = function lookOnlyWhereARequestWaits() {
  if (this.pending.length > 0) scheduleLook.call(this);
};

/** A number has 32 bits, and 7 of them go into a byte. */
const LONGEST_VARINT = 5;

/**
 * The same bytes without a buffer of their own for every number: a record of ours holds thirty, the lengths of its headers and
 * of what is in them (base 128 varints, Apache Kafka "Message Format").
 */
Encoder.prototype.writeUVarInt = function writeInPlace(value) {
  this.ensureAvailable(LONGEST_VARINT);
  let rest = value;
  for (; (rest & ~0x7f) !== 0; rest >>>= 7) this.buf[this.offset++] = (rest & 0x7f) | 0x80;
  this.buf[this.offset++] = rest;
  return this;
};

/** The same bytes without a view of each part. */
Encoder.prototype.writeEncoderArray = function copyEach(parts) {
  for (const part of parts) {
    this.ensureAvailable(part.offset);
    part.buf.copy(this.buf, this.offset, 0, part.offset);
    this.offset += part.offset;
  }
  return this;
};
