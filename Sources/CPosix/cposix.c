#define _GNU_SOURCE
#include "cposix.h"
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <unistd.h>

int cposix_syncfs(int fd) { return syncfs(fd); }

int cposix_start(const char *path, char *const arguments[], int input, int output, int errors) {
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child != 0) return child;
  /* Only calls that are safe between fork and exec, for other threads may have held locks. */
  sigset_t none;
  sigemptyset(&none);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent || setpgid(0, 0) != 0) _exit(127);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) _exit(127);
  if (close_range(3, ~0U, 0) != 0 || sigprocmask(SIG_SETMASK, &none, NULL) != 0) _exit(127);
  execve(path, arguments, environ);
  _exit(127);
}
