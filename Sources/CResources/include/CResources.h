#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// One file of Resources/, embedded in the binary.
typedef struct {
  const char *_Nonnull path;  // below Resources/, e.g. "wording/vi/common.txt"
  const unsigned char *_Nonnull bytes;
  size_t count;
} cr_file;

/// All embedded files, sorted as listed in CResources.c; `count` gets their number.
const cr_file *_Nonnull cr_files(size_t *_Nonnull count);

/// The day the program was built, as C writes it: "Nov  5 2026".
const char *_Nonnull cr_build_day(void);

#endif
