#define _GNU_SOURCE
#include "message.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

int bare_fill(struct bare_buffer *buffer, int socket) {
  for (;;) {
    if (buffer->capacity - buffer->count < 8192) {
      size_t larger = buffer->capacity == 0 ? 16384 : buffer->capacity * 2;
      char *moved = realloc(buffer->bytes, larger);
      if (moved == NULL) return 0;
      buffer->bytes = moved;
      buffer->capacity = larger;
    }
    ssize_t count = read(socket, buffer->bytes + buffer->count, buffer->capacity - buffer->count);
    if (count > 0) {
      buffer->count += (size_t)count;
    } else if (count == 0) {
      return 0;
    } else if (errno != EINTR) {
      return errno == EAGAIN;
    }
  }
}

int bare_find(const struct bare_buffer *buffer, struct bare_message *message) {
  if (buffer->count == 0) return 0;
  const char *start = buffer->bytes;
  const char *end = memmem(start, buffer->count, "\r\n\r\n", 4);
  if (end == NULL) return 0;
  message->head = (size_t)(end - start) + 4;
  message->body = 0;
  message->status = message->head > 12 ? atoi(start + 9) : 0;
  const char *name = "\r\ncontent-length:";
  size_t length = strlen(name);
  for (const char *place = start; place + length < end; place++) {
    if (*place == '\r' && strncasecmp(place, name, length) == 0) {
      message->body = (size_t)strtoul(place + length, NULL, 10);
      break;
    }
  }
  return buffer->count >= message->head + message->body;
}

void bare_drop(struct bare_buffer *buffer, size_t count) {
  memmove(buffer->bytes, buffer->bytes + count, buffer->count - count);
  buffer->count -= count;
}
