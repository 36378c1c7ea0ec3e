#include "CResources.h"

// The day on which this file was compiled, by the clock of that machine. A constant kept by hand
// would be forgotten. Compiled earlier than the rest of the program, it says too early a day, which
// only asks less; a build that must be reproducible sets SOURCE_DATE_EPOCH.
const char *cr_build_day(void) { return __DATE__; }
