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

enum { most = 1024 };

static const char reply[] =
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

static int listen_anywhere(int *port) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0) return -1;
  if (listen(listener, most) != 0) return -1;
  if (getsockname(listener, (struct sockaddr *)&address, &length) != 0) return -1;
  *port = ntohs(address.sin_port);
  return listener;
}

int bare_serve(const char *path, void (*ready)(int port)) {
  struct bare_log log;
  static struct bare_buffer buffers[most];
  int waiting[most];
  struct epoll_event events[most];
  int port = 0, queue = epoll_create1(0), listener = listen_anywhere(&port);
  if (queue < 0 || listener < 0 || bare_log_open(&log, path) != 0) return -1;
  struct epoll_event interest = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(queue, EPOLL_CTL_ADD, listener, &interest);
  ready(port);
  for (;;) {
    int count = epoll_wait(queue, events, most, -1);
    if (count < 0 && errno != EINTR) return -1;
    int answered = 0;
    for (int event = 0; event < count; event++) {
      int socket = events[event].data.fd;
      if (socket == listener) {
        int one = 1, visitor = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (visitor < 0) continue;
        if (visitor >= most) {
          close(visitor);
          continue;
        }
        setsockopt(visitor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        interest = (struct epoll_event){.events = EPOLLIN, .data.fd = visitor};
        epoll_ctl(queue, EPOLL_CTL_ADD, visitor, &interest);
        continue;
      }
      struct bare_message message;
      struct bare_buffer *buffer = &buffers[socket];
      if (!bare_fill(buffer, socket)) {
        close(socket);
        buffer->count = 0;
        continue;
      }
      if (!bare_find(buffer, &message)) continue;
      if (answered == 0 && bare_log_begin(&log) != 0) return -1;
      if (bare_log_append(&log, buffer->bytes + message.head, message.body) != 0) return -1;
      bare_drop(buffer, message.head + message.body);
      waiting[answered++] = socket;
    }
    if (answered > 0 && bare_log_commit(&log) != 0) return -1;
    for (int place = 0; place < answered; place++) {
      if (write(waiting[place], reply, sizeof reply - 1) < 0) continue;
    }
  }
}
