#include "CResources.h"

// The list is kept by hand, one line a file of Resources/; a test compares it with the folder.
#define EMBEDDED_FILES(FILE)                                  \
  FILE(wording_vi_common, "wording/vi/common.txt")            \
  FILE(wording_en_common, "wording/en/common.txt")            \
  FILE(wording_vi_widgets, "wording/vi/widgets.txt")          \
  FILE(wording_en_widgets, "wording/en/widgets.txt")

static const unsigned char wording_vi_common[] = {
#embed "../../Resources/wording/vi/common.txt"
};
static const unsigned char wording_en_common[] = {
#embed "../../Resources/wording/en/common.txt"
};
static const unsigned char wording_vi_widgets[] = {
#embed "../../Resources/wording/vi/widgets.txt"
};
static const unsigned char wording_en_widgets[] = {
#embed "../../Resources/wording/en/widgets.txt"
};

static const cr_file files[] = {
#define ROW(name, path) {path, name, sizeof name},
    EMBEDDED_FILES(ROW)
#undef ROW
};

const cr_file *cr_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
