#ifndef GONGSHI_CPOSIX_H
#define GONGSHI_CPOSIX_H

/* Calls of Linux that Swift's Glibc module does not show, because they need _GNU_SOURCE. */

/* Writes all of the file system of `fd` to its disk. 0, or -1 with errno. See syncfs(2). */
int cposix_syncfs(int fd);

#endif
