#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bare.h"
#include "bare_log.h"
#include "message.h"

/// One connection: what it has to send, and where it stands with it.
struct line {
  int socket;
  struct bare_buffer buffer;
  /// The places of its calls.
  size_t *calls;
  size_t count, next;
  /// Whether the call before `next` waits for its reply, and how much of it has been sent.
  int waits;
  size_t written;
};

static int reach(int port) {
  int socket_ = socket(AF_INET, SOCK_STREAM, 0), one = 1;
  struct sockaddr_in address = {
    .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons((uint16_t)port)};
  if (socket_ < 0) return -1;
  if (connect(socket_, (struct sockaddr *)&address, sizeof address) != 0) {
    close(socket_);
    return -1;
  }
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return socket_;
}

/// Sends what is left of a call; 0 where the connection is broken.
static int push(struct line *line, const struct bare_call *call) {
  while (line->written < call->length) {
    ssize_t count = send(
      line->socket, call->bytes + line->written, call->length - line->written, MSG_NOSIGNAL);
    if (count < 0) return errno == EINTR;
    line->written += (size_t)count;
  }
  return 1;
}

static void give_up(struct line *line, int queue) {
  epoll_ctl(queue, EPOLL_CTL_DEL, line->socket, NULL);
  line->waits = 0;
  line->next = line->count;
}

static void take_reply(struct line *line, struct bare_call *call, double now, int keeps_bodies) {
  struct bare_message message;
  if (!bare_find(&line->buffer, &message)) return;
  call->done = now;
  call->status = message.status;
  if (keeps_bodies) {
    call->body = malloc(message.body + 1);
    if (call->body != NULL) {
      memcpy(call->body, line->buffer.bytes + message.head, message.body);
      call->body_length = message.body;
    }
  }
  bare_drop(&line->buffer, message.head + message.body);
  line->waits = 0;
}

double bare_calls(
  int port, int connections, struct bare_call *calls, size_t count, double seconds, int keeps_bodies) {
  struct line *lines = calloc((size_t)connections, sizeof *lines);
  struct epoll_event *events = calloc((size_t)connections, sizeof *events);
  size_t *places = malloc((count + 1) * sizeof *places);
  int queue = epoll_create1(0);
  double begin = -1;
  if (lines == NULL || events == NULL || places == NULL || queue < 0) goto end;
  for (int number = 0; number < connections; number++) lines[number].socket = -1;
  for (size_t place = 0; place < count; place++) lines[calls[place].connection].count++;
  for (int number = 0, first = 0; number < connections; number++) {
    lines[number].calls = places + first;
    first += (int)lines[number].count;
    lines[number].count = 0;
  }
  for (size_t place = 0; place < count; place++) {
    struct line *line = &lines[calls[place].connection];
    line->calls[line->count++] = place;
  }
  for (int number = 0; number < connections; number++) {
    lines[number].socket = reach(port);
    if (lines[number].socket < 0) goto end;
    struct epoll_event interest = {.events = EPOLLIN, .data.u32 = (uint32_t)number};
    epoll_ctl(queue, EPOLL_CTL_ADD, lines[number].socket, &interest);
  }
  begin = bare_now();
  double now = 0;
  while (now < seconds) {
    // Whatever is due is sent; the next thing that will be due ends the wait for replies.
    double next = seconds;
    int is_open = 0;
    for (int number = 0; number < connections; number++) {
      struct line *line = &lines[number];
      if (line->waits) {
        is_open = 1;
        continue;
      }
      if (line->next == line->count) continue;
      is_open = 1;
      struct bare_call *call = &calls[line->calls[line->next]];
      if (call->due > now) {
        if (call->due < next) next = call->due;
        continue;
      }
      line->next++;
      line->written = 0;
      line->waits = 1;
      call->sent = bare_now() - begin;
      if (!push(line, call)) give_up(line, queue);
    }
    if (!is_open) break;
    int wait = (int)((next - now) * 1000) + 1;
    int ready = epoll_wait(queue, events, connections, wait);
    now = bare_now() - begin;
    for (int event = 0; event < ready; event++) {
      struct line *line = &lines[events[event].data.u32];
      ssize_t got = recv(line->socket, &(char){0}, 1, MSG_PEEK | MSG_DONTWAIT);
      if (got == 0 || (got < 0 && errno != EAGAIN)) {
        give_up(line, queue);
        continue;
      }
      // Once is enough: what is left wakes the wait again.
      if (line->buffer.capacity - line->buffer.count < 65536) {
        size_t larger = line->buffer.capacity + 131072;
        char *moved = realloc(line->buffer.bytes, larger);
        if (moved == NULL) goto end;
        line->buffer.bytes = moved;
        line->buffer.capacity = larger;
      }
      got = recv(
        line->socket, line->buffer.bytes + line->buffer.count, line->buffer.capacity - line->buffer.count,
        MSG_DONTWAIT);
      if (got > 0) line->buffer.count += (size_t)got;
      if (line->waits) take_reply(line, &calls[line->calls[line->next - 1]], now, keeps_bodies);
    }
  }
end:
  if (lines != NULL) {
    for (int number = 0; number < connections; number++) {
      if (lines[number].socket >= 0) close(lines[number].socket);
      free(lines[number].buffer.bytes);
    }
  }
  free(lines);
  free(events);
  free(places);
  if (queue >= 0) close(queue);
  return begin < 0 ? -1 : bare_now() - begin;
}
