// A disk that takes longer: each fdatasync waits as many microseconds more as RUNG_SYNC_DELAY says.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

int fdatasync(int file) {
  int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  const char *delay = getenv("RUNG_SYNC_DELAY");
  long microseconds = delay ? atol(delay) : 0;
  int result = sync(file);
  // Without it a wait would be up to 50 microseconds longer.
  prctl(PR_SET_TIMERSLACK, 1000);
  struct timespec wait = {microseconds / 1000000, microseconds % 1000000 * 1000};
  nanosleep(&wait, NULL);
  return result;
}
