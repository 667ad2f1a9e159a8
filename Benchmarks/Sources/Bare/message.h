#ifndef BARE_MESSAGE_H
#define BARE_MESSAGE_H

#include <stddef.h>

/// Bytes that have arrived on a connection and are not used up.
struct bare_buffer {
  char *bytes;
  size_t count, capacity;
};

/// A whole message of HTTP/1.1 at the head of a buffer.
struct bare_message {
  size_t head, body;
  /// Of a reply.
  int status;
};

/// Reads all that has arrived on `socket`. Gives 1, or 0 where the other end has closed or the connection is broken.
int bare_fill(struct bare_buffer *buffer, int socket);

/// Whether a whole message stands at the head of the buffer. It must have a `content-length`, or no body.
int bare_find(const struct bare_buffer *buffer, struct bare_message *message);

/// Drops the first `count` bytes.
void bare_drop(struct bare_buffer *buffer, size_t count);

#endif
