#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of the program. Source: LLVM, "Using libFuzzer as a library".
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
