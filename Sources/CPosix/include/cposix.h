#ifndef GONGSHI_CPOSIX_H
#define GONGSHI_CPOSIX_H

/* Calls of Linux that Swift's Glibc module does not show, because they need _GNU_SOURCE. */

/* Writes all of the file system of `fd` to its disk. 0, or -1 with errno. See syncfs(2). */
int cposix_syncfs(int fd);

/* Starts the program at `path` with the given arguments (ended by NULL), three descriptors, no other descriptor, default
   signals and the environment of this process. It is a group of its own, and is killed when the thread that started it
   ends, however that ends. Its process id, or -1 with errno. See prctl(2), PR_SET_PDEATHSIG. */
int cposix_start(const char *path, char *const arguments[], int input, int output, int errors);

#endif
